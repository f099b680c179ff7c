import type { Router } from 'express';
import * as contract from '#contract/person/activity.ts';
import { refuseFields } from '../../core/errors.ts';
import { serve, servePerson, type Handler } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { choose, readChoices } from './choices.ts';
import type { Notifier } from './notifier.ts';

export interface ActivityNeeds {
  notifier: Notifier;
}

export function activityRoutes(router: Router, services: Services, needs: ActivityNeeds): void {
  const context = { ...services, ...needs };
  servePerson(router, context, contract.readNotificationChoices, readNotificationChoices);
  servePerson(router, context, contract.chooseNotification, chooseNotification);
  serve(router, context, contract.tellInTeams, tellInTeams);
}

const readNotificationChoices: Handler<typeof contract.readNotificationChoices> = ({ self }, { db }) =>
  readChoices(db, self);

const chooseNotification: Handler<typeof contract.chooseNotification> = async ({ self, body }, { db }) => {
  if (body.choice === 'send' && body.isOn) refuseFields([{ field: 'isOn', code: 'wrong_type' }]);
  await choose(db, self, body);
  return readChoices(db, self);
};

const tellInTeams: Handler<typeof contract.tellInTeams, Services & ActivityNeeds> = async (
  { at, caller },
  { db, outside, notifier },
) => {
  await outside.mayNotify(caller);
  await choose(db, { ...at, id: caller.id }, { choice: 'send', isOn: true });
  notifier.shared(caller, at);
  return {};
};
