import * as z from 'zod/mini';
import { endpoint } from '../wire/endpoint.ts';
import { person } from '../wire/people.ts';
import { nothing } from '../wire/values.ts';

/**
 * At most `mostNotLately` of the chat's people whom the caller has neither acknowledged nor met one to one for
 * `notLatelyWeeks`. Without newcomers and people who asked to be left off.
 */
export const readNotLately = endpoint({
  method: 'get',
  path: '/api/series/:series/not-lately',
  audience: 'host',
  body: nothing,
  response: z.strictObject({ people: z.array(person) }),
});

const leftOff = z.strictObject({ isLeftOff: z.boolean() });

export const readLeftOff = endpoint({
  method: 'get',
  path: '/api/me/left-off',
  audience: 'self',
  body: nothing,
  response: leftOff,
});

/** In every chat: hosts get no hint about the caller, nor a draft of thanks to them. */
export const leaveOffHints = endpoint({
  method: 'put',
  path: '/api/me/left-off',
  audience: 'self',
  body: leftOff,
  response: leftOff,
});
