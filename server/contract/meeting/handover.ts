import * as z from 'zod/mini';
import { endpoint } from '../wire/endpoint.ts';
import { person, personId } from '../wire/people.ts';
import { done, id, line, nothing } from '../wire/values.ts';
import { sectionKinds } from '../rules/meeting/handover.ts';

const sectionKind = z.enum(sectionKinds);
export type SectionKind = z.infer<typeof sectionKind>;

const sectionState = z.enum(['asked', 'accepted', 'declined']);
export type SectionState = z.infer<typeof sectionState>;

export const section = z.strictObject({
  id,
  kind: sectionKind,
  title: line,
  by: person,
  to: person,
  state: sectionState,
});
export type Section = z.infer<typeof section>;

/** Everybody reads accepted requests; only hosts and the person asked read open or declined ones. */
export const readSections = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/sections',
  audience: 'member',
  body: nothing,
  response: z.strictObject({
    sections: z.array(section),
    /** How many of the caller's requests in this series were accepted. Null for attendees. */
    given: z.nullable(z.int()),
  }),
});

/**
 * Asks somebody to take over a section; nothing changes until they accept. Refuses `person` with `not_in_chat`,
 * `cannot_sign_in` or `oneself`, an item's `title` with `empty`; `meeting_over`.
 */
export const handSection = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/sections/:section',
  audience: 'host',
  body: z.strictObject({ kind: sectionKind, title: line, person: personId }),
  response: section,
});

/** Accepting the chair takes effect at once, accepting the closing when it begins. */
export const answerSection = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/sections/:section/answer',
  audience: 'asked',
  body: z.strictObject({ isYes: z.boolean() }),
  response: done,
});

/** Withdraws a request. An accepted chair can't be taken back this way. */
export const dropSection = endpoint({
  method: 'delete',
  path: '/api/series/:series/meetings/:meeting/sections/:section',
  audience: 'host',
  body: nothing,
  response: done,
});
