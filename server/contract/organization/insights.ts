import * as z from 'zod/mini';
import { meetingFigures } from '../rules/organization/insights.ts';
import { fileLimits, fileProblemCodes } from '../rules/organization/insightsFiles.ts';
import { endpoint, type AnswerOf } from '../wire/endpoint.ts';
import { day, done, id, instant, language, nothing } from '../wire/values.ts';

/** A unit of the organization, as its file names it; counted only while it is on. */
export const unit = z.strictObject({
  id,
  parent: z.nullable(id),
  level: z.int().check(z.minimum(1), z.maximum(3)),
  name: z.string(),
  isOn: z.boolean(),
});
export type Unit = z.infer<typeof unit>;

export const readUnits = endpoint({
  method: 'get',
  path: '/api/organization/units',
  audience: 'hr',
  body: nothing,
  response: z.strictObject({ units: z.array(unit), takenAt: z.nullable(instant) }),
});
export type Units = AnswerOf<typeof readUnits>;

/** Base64 of the file's bytes, whatever their encoding. */
export const uploadedFile = z
  .string()
  .check(z.maxLength(Math.ceil(fileLimits.bytes / 3) * 4), z.regex(/^[A-Za-z0-9+/]*={0,2}$/));

/** `row`: as a spreadsheet numbers it; null: the whole file. `value`, `number`: see `FileProblem`. */
export const fileProblem = z.strictObject({
  code: z.enum(fileProblemCodes),
  row: z.nullable(z.int()),
  value: z.string(),
  number: z.int(),
});

/** An upload counts as so many requests: reading a megabyte takes as long as about a hundred. */
export const uploadCost = 20;

/**
 * Previews what taking the file would change. `isUnchanged`: it was taken last, and its groups have the same members.
 * `consent_needed` if it names groups and nobody has consented to reading their members; `groups_unavailable` if
 * Microsoft doesn't tell them. `basis`: the people that the preview was computed from.
 */
export const previewUnits = endpoint({
  method: 'post',
  path: '/api/organization/units/preview',
  audience: 'hr',
  isUpload: true,
  cost: uploadCost,
  body: z.strictObject({ file: uploadedFile }),
  response: z.strictObject({
    isUnchanged: z.boolean(),
    units: z.int(),
    people: z.int(),
    added: z.int(),
    gone: z.int(),
    /** The first of them. */
    problems: z.array(fileProblem),
    moreProblems: z.int(),
    basis: z.string(),
  }),
});
export type UnitsPreview = AnswerOf<typeof previewUnits>;

/**
 * Takes every readable row; new units start off. Refuses with `invalid` a file without any, with `stale` if a group's
 * members aren't those of the preview. Older panels name no `basis`.
 */
export const takeUnits = endpoint({
  method: 'put',
  path: '/api/organization/units',
  audience: 'hr',
  isUpload: true,
  cost: uploadCost,
  body: z.strictObject({ file: uploadedFile, basis: z.optional(z.string().check(z.maxLength(64))) }),
  response: done,
});

/** A unit that is off is gone from every view at once; one that is on counts from the running quarter. */
export const switchUnit = endpoint({
  method: 'put',
  path: '/api/organization/units/:unit/switch',
  audience: 'hr',
  body: z.strictObject({ isOn: z.boolean() }),
  response: done,
});

/** In whole per cent. `is`: a bound if too few people are on one side. */
const share = z.strictObject({ share: z.int(), is: z.enum(['exact', 'at_most', 'at_least']) });

/**
 * Everything that anybody sees of a unit in a quarter; nothing finer leaves the server.
 * `from`–`to`: Wilson's 95 % interval. `answers`: rounded down to tens, `hosts` to fives. `isWhole`: false if units too
 * small to show are left out. `consistency`: the share of results in which most did. `spread`: quartiles of hosts'
 * shares, in per cent. `days`: half of the results were followed within so many. `weeks`: each entry is one week, or as
 * many as it takes to have enough hosts; both days included.
 */
export const unitFigure = z.strictObject({
  ...share.shape,
  from: z.int(),
  to: z.int(),
  answers: z.int(),
  hosts: z.int(),
  isWhole: z.boolean(),
  consistency: z.nullable(z.strictObject({ ...share.shape, results: z.int() })),
  direction: z.nullable(z.enum(['rising', 'falling', 'none'])),
  spread: z.nullable(z.strictObject({ lower: z.int(), middle: z.int(), upper: z.int() })),
  days: z.optional(z.int()),
  weeks: z.optional(z.array(z.strictObject({ ...share.shape, from: day, to: day, answers: z.int() }))),
});
export type UnitFigure = z.infer<typeof unitFigure>;

/** The subject of a figure: a behaviour or ready-made item in one wording, a pulse question, or follow-through on meetings. */
export const figureSubject = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('seen'),
    behaviour: z.string(),
    version: z.int(),
    names: z.record(language, z.string()),
  }),
  z.strictObject({
    kind: z.literal('item'),
    item: z.string(),
    version: z.int(),
    names: z.record(language, z.string()),
  }),
  z.strictObject({ kind: z.literal('score'), question: z.string() }),
  z.strictObject({ kind: z.literal('meeting'), figure: z.enum(meetingFigures) }),
]);
export type FigureSubject = z.infer<typeof figureSubject>;

/**
 * Clearly fewer people saw a behaviour than in the quarter before, by the shown numbers alone. `ofMany`: how many
 * behaviours were compared, if one of so many can move as much by chance; null: chance hardly explains it.
 */
export const drop = z.strictObject({
  behaviour: z.string(),
  version: z.int(),
  before: z.strictObject({ quarter: z.string(), share: z.int(), answers: z.int() }),
  after: z.strictObject({ share: z.int(), answers: z.int() }),
  ofMany: z.nullable(z.int()),
});
export type Drop = z.infer<typeof drop>;

/** By unit id; null: too small to show. */
const unitFigures = z.record(z.string(), z.nullable(unitFigure));

/**
 * One unit (`wholeOrganization`: all of them) and the units directly below it; computed quarters only, the latest first.
 */
export const readInsights = endpoint({
  method: 'get',
  path: '/api/organization/insights/:unit',
  audience: 'hr',
  body: nothing,
  response: z.strictObject({
    /** From the top level down to this unit. */
    path: z.array(z.strictObject({ id, name: z.string() })),
    units: z.array(z.strictObject({ id, name: z.string() })),
    quarters: z.array(
      z.strictObject({
        quarter: z.string(),
        figures: z.array(z.strictObject({ subject: figureSubject, units: unitFigures })),
        /** For the unit itself, not for those below it. */
        drops: z.optional(z.array(drop)),
      }),
    ),
  }),
});
export type Insights = AnswerOf<typeof readInsights>;
