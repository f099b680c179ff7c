import * as z from 'zod/mini';
import { behaviourId, virtue } from './behaviour.ts';
import { languages } from '../rules/languages.ts';
import { fieldLengths } from '../rules/organization/playbook.ts';
import { endpoint, wakingCost } from '../wire/endpoint.ts';
import { done, instant, language, line, nothing, version } from '../wire/values.ts';

const shortLine = (most: number) => line.check(z.maxLength(most));

const draftTexts = z.strictObject({
  name: shortLine(fieldLengths.name),
  sentence: shortLine(fieldLengths.sentence),
  question: shortLine(fieldLengths.question),
  label: shortLine(fieldLengths.label),
  guide: shortLine(fieldLengths.guide),
});
export type DraftTexts = z.infer<typeof draftTexts>;

/** A panel of an earlier version may not know all languages. */
export const behaviourContent = z.strictObject({
  virtue,
  texts: z.partialRecord(language, draftTexts),
});
export type BehaviourContent = z.infer<typeof behaviourContent>;

export const playbookBehaviour = z.strictObject({
  id: behaviourId,
  /** 0: never published. */
  version: z.int(),
  isRetired: z.boolean(),
  /** As published; null: never. Every language is there, empty where nothing was written. */
  published: z.nullable(behaviourContent),
  /** Null: nothing is drafted. Its version goes on, so that a late save of what was published is refused. */
  draft: z.strictObject({ version, content: z.nullable(behaviourContent) }),
});
export type PlaybookBehaviour = z.infer<typeof playbookBehaviour>;

/** Everything that communications edit: in force, retired and drafted. Of no meeting and no person. */
export const readPlaybook = endpoint({
  method: 'get',
  path: '/api/organization/playbook',
  audience: 'comms',
  body: nothing,
  response: z.strictObject({
    behaviours: z.array(playbookBehaviour),
    languages: z.strictObject({ version, spoken: z.array(language) }),
  }),
});

/**
 * The editor makes the id of a new behaviour; it is in the body, because the gate admits only generated ids in a path.
 * Refuses with `stale` and the current draft if somebody saved first.
 */
export const saveBehaviourDraft = endpoint({
  method: 'put',
  path: '/api/organization/playbook/draft',
  audience: 'comms',
  body: z.strictObject({ behaviour: behaviourId, version, content: behaviourContent }),
  response: z.strictObject({ version, savedAt: instant }),
});

/**
 * Makes the draft's version the next immutable version. Refuses with `languages_missing` and which, unless `isPartial`;
 * with `set_full` if it would be the eighth in force.
 */
export const publishBehaviour = endpoint({
  method: 'post',
  path: '/api/organization/playbook/publish',
  audience: 'comms',
  body: z.strictObject({ behaviour: behaviourId, version, isPartial: z.boolean() }),
  response: z.strictObject({ version: z.int() }),
  cost: wakingCost,
});

export const discardBehaviourDraft = endpoint({
  method: 'post',
  path: '/api/organization/playbook/discard',
  audience: 'comms',
  body: z.strictObject({ behaviour: behaviourId, version }),
  response: done,
});

/** Refuses with `practised_now` if somebody has it as their focus, unless `isSure`: neither who nor how many. */
export const retireBehaviour = endpoint({
  method: 'post',
  path: '/api/organization/playbook/retire',
  audience: 'comms',
  body: z.strictObject({ behaviour: behaviourId, isSure: z.boolean() }),
  response: done,
  cost: wakingCost,
});

export const bringBackBehaviour = endpoint({
  method: 'post',
  path: '/api/organization/playbook/bring-back',
  audience: 'comms',
  body: z.strictObject({ behaviour: behaviourId }),
  response: done,
  cost: wakingCost,
});

/** The languages that the editor offers and that publishing asks for. */
export const setLanguages = endpoint({
  method: 'put',
  path: '/api/organization/playbook/languages',
  audience: 'comms',
  body: z.strictObject({ version, spoken: z.array(language).check(z.maxLength(languages.length)) }),
  response: z.strictObject({ version }),
});

/** Behaviours in force that no released result of the tenant has asked about since. Ids only: no number, no place. */
export const readNeverAsked = endpoint({
  method: 'get',
  path: '/api/organization/playbook/never-asked',
  audience: 'comms',
  body: nothing,
  response: z.strictObject({ quarter: z.array(behaviourId), halfYear: z.array(behaviourId) }),
  cost: wakingCost,
});
