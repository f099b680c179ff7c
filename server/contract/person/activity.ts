import * as z from 'zod/mini';
import { endpoint } from '../wire/endpoint.ts';
import { done, nothing } from '../wire/values.ts';
import { notificationKinds } from '../rules/person/activity.ts';

export const notificationChoices = z.strictObject({
  receives: z.strictObject({ rate: z.boolean(), action: z.boolean(), answer: z.boolean() }),
  sends: z.boolean(),
});
export type NotificationChoices = z.infer<typeof notificationChoices>;

export const readNotificationChoices = endpoint({
  method: 'get',
  path: '/api/me/notifications',
  audience: 'self',
  body: nothing,
  response: notificationChoices,
});

/** `send` can only be switched off here: switching it on needs a permission, which `tellInTeams` checks. */
export const chooseNotification = endpoint({
  method: 'put',
  path: '/api/me/notifications',
  audience: 'self',
  body: z.strictObject({ choice: z.enum([...notificationKinds, 'send']), isOn: z.boolean() }),
  response: notificationChoices,
});

/**
 * From now on people are notified in the caller's name, beginning with this meeting's shared recap. Idempotent.
 * `consent_needed` without `TeamsActivity.Send`. Says nothing about who is notified.
 */
export const tellInTeams = endpoint({
  method: 'post',
  path: '/api/series/:series/meetings/:meeting/notifications',
  audience: 'host_or_former_chair',
  body: nothing,
  response: done,
});
