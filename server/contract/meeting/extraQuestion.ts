import * as z from 'zod/mini';
import { pulseQuestion } from '../organization/behaviour.ts';
import { extraQuestionGroups, extraQuestionItems } from '../rules/meeting/extraQuestion.ts';
import { endpoint, type AnswerOf } from '../wire/endpoint.ts';
import { nothing, version } from '../wire/values.ts';

const item = z.enum(extraQuestionItems);

/** The ready-made item that a series' pulses add until a host chooses another; null: none. */
export const chosenExtraQuestion = z.strictObject({ item: z.nullable(item), version });
export type ChosenExtraQuestion = z.infer<typeof chosenExtraQuestion>;

/** As a pulse would ask it. */
export const extraQuestionChoice = z.strictObject({
  id: item,
  version: z.int(),
  group: z.enum(extraQuestionGroups),
  texts: pulseQuestion.shape.texts,
});
export type ExtraQuestionChoice = z.infer<typeof extraQuestionChoice>;

export const readExtraQuestion = endpoint({
  method: 'get',
  path: '/api/series/:series/extra-question',
  audience: 'host',
  body: nothing,
  response: z.strictObject({ ...chosenExtraQuestion.shape, choices: z.array(extraQuestionChoice) }),
});
export type ExtraQuestion = AnswerOf<typeof readExtraQuestion>;

/** Optimistic lock: refuses with `stale` and the current choice. A pulse that is open keeps its questions. */
export const chooseExtraQuestion = endpoint({
  method: 'put',
  path: '/api/series/:series/extra-question',
  audience: 'host',
  body: chosenExtraQuestion,
  response: chosenExtraQuestion,
});
