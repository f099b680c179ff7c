import * as z from 'zod/mini';
import { behaviourId } from './behaviour.ts';
import { csvFormats } from '../rules/csv.ts';
import { endpoint, type AnswerOf } from '../wire/endpoint.ts';
import { id, language, nothing } from '../wire/values.ts';

/** One quarter as the page shows it: a unit and those directly below it. */
export const figuresOrder = z.strictObject({
  unit: id,
  quarter: z.string().check(z.regex(/^\d{4}-Q[1-4]$/)),
  language,
  format: z.enum(csvFormats),
});
export type FiguresOrder = z.infer<typeof figuresOrder>;

/** Returns a signed address that serves the file for a minute, outside Teams' frame, with what the page shows by then. */
export const orderFigures = endpoint({
  method: 'post',
  path: '/api/organization/insights/files',
  audience: 'hr',
  body: figuresOrder,
  response: z.strictObject({ address: z.string() }),
});

/** One unit's shown figures, quarter by quarter, as a text in every language. */
export const readFigureBriefings = endpoint({
  method: 'get',
  path: '/api/organization/insights/:unit/briefings',
  audience: 'hr',
  body: nothing,
  response: z.strictObject({
    briefings: z.array(z.strictObject({ quarter: z.string(), texts: z.record(language, z.string()) })),
  }),
});
export type FigureBriefings = AnswerOf<typeof readFigureBriefings>;

/** The playbook's list of the same name, for another role. */
export const readDeclared = endpoint({
  method: 'get',
  path: '/api/organization/declared',
  audience: 'hr',
  body: nothing,
  response: z.strictObject({ quarter: z.array(behaviourId), halfYear: z.array(behaviourId) }),
});
