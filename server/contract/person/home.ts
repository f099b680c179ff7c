import * as z from 'zod/mini';
import { appRoles, type AppRole } from '../wire/audience.ts';
import { readAsides } from './aside.ts';
import { readCommitments } from './commitment.ts';
import { readOwnTrends } from './ownTrends.ts';
import { readMyActions } from '../meeting/ownership.ts';
import { readMyResults } from '../meeting/pulse.ts';
import { readReflections } from './reflection.ts';
import type { todayPaths } from '../rules/person/home.ts';
import { readMyStories } from '../organization/story.ts';
import { readThanks } from './thanks.ts';
import { readHiddenWhatWorked } from '../organization/whatWorked.ts';
import { endpoint } from '../wire/endpoint.ts';
import { personId } from '../wire/people.ts';
import { id, instant, nothing } from '../wire/values.ts';

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

const todayReads = {
  '/api/me/person': readMe.response,
  '/api/me/meetings': readMyWeek.response,
  '/api/me/actions': readMyActions.response,
  '/api/me/results': readMyResults.response,
  '/api/me/trends': readOwnTrends.response,
  '/api/me/stories': readMyStories.response,
  '/api/me/what-worked/hidden': readHiddenWhatWorked.response,
  '/api/me/commitments': readCommitments.response,
  '/api/me/asides': readAsides.response,
  '/api/me/thanks': readThanks.response,
  '/api/me/reflections': readReflections.response,
} satisfies Record<(typeof todayPaths)[number], z.core.$ZodType>;

/** The answers of `todayPaths` in one: *Today* needs them all, and a phone pays for each request. */
export const readToday = endpoint({
  method: 'get',
  path: '/api/me/today',
  audience: 'self',
  body: nothing,
  response: z.strictObject(todayReads),
  cost: 3,
});
