import type { Router } from 'express';
import * as contract from '#contract/person/preferenceCard.ts';
import { AppError } from '../../core/errors.ts';
import { chatAtOf } from '../../core/scope.ts';
import { serve, servePerson, type Handler } from '../../gate/serve.ts';
import { transaction } from '../../platform/database/database.ts';
import type { Services } from '../../platform/services.ts';
import { chatsToTell, linesIn } from './rules.ts';
import * as store from './store.ts';

export function preferenceCardRoutes(router: Router, services: Services): void {
  servePerson(router, services, contract.readPreferenceCard, readPreferenceCard);
  servePerson(router, services, contract.savePreferenceCard, savePreferenceCard);
  serve(router, services, contract.readPreferenceCards, readPreferenceCards);
}

const readPreferenceCard: Handler<typeof contract.readPreferenceCard> = async ({ self }, { db }) =>
  store.findCard(db, self);

const savePreferenceCard: Handler<typeof contract.savePreferenceCard> = async ({ self, body }, { db, live, now }) => {
  const { before, version } = await transaction(db, async (trx) => ({
    before: await store.findCard(trx, self),
    version: await store.saveCard(trx, self, body),
  }));
  if (version === undefined) throw new AppError('stale', 'The card was changed in another window', { current: before });
  live.announce(self, 'home');
  for (const series of chatsToTell(before.content, body.content, await store.listChats(db, self)))
    live.announce(chatAtOf({ tenant: self.tenant, series }), 'preference-cards');
  return { version, savedAt: now() };
};

const readPreferenceCards: Handler<typeof contract.readPreferenceCards> = async (
  { at, caller, people, latest },
  { db },
) => {
  const stored = await store.listCards(db, at);
  const cards = stored.flatMap(({ person, content }) => {
    const [member, lines] = [people.get(person), linesIn(content, at.chat)];
    return member && lines && person !== caller.id ? [{ by: { id: person, name: member.name }, lines }] : [];
  });
  return { meeting: latest?.number ?? 0, cards };
};
