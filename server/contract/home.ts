import * as z from 'zod/mini';
import { appRoles, type AppRole } from './wire/audience.ts';
import { endpoint } from './wire/endpoint.ts';
import { personId } from './wire/people.ts';
import { id, instant, nothing } from './wire/values.ts';

const roles = Object.values(appRoles);
export const appRole = z.enum(roles as [AppRole, ...AppRole[]]);

/** The reader of the personal tab. Roles only choose its pages: each endpoint checks the token itself. */
export const readMe = endpoint({
  method: 'get',
  path: '/api/me/person',
  audience: 'self',
  body: nothing,
  response: z.strictObject({ id: personId, roles: z.array(appRole), now: instant }),
});

export const weekMeeting = z.strictObject({
  id,
  topic: z.string(),
  at: instant,
  isOver: z.boolean(),
  link: z.string(),
});
export type WeekMeeting = z.infer<typeof weekMeeting>;

/** The last seven days' meetings whose chair the caller had, or in which they took on an action; the latest first. */
export const readMyWeek = endpoint({
  method: 'get',
  path: '/api/me/meetings',
  audience: 'self',
  body: nothing,
  response: z.strictObject({ meetings: z.array(weekMeeting) }),
});
