import * as z from 'zod/mini';
import { figureSubject, fileProblem, uploadCost, uploadedFile } from './insights.ts';
import { measures } from '../rules/organization/insightsFiles.ts';
import { changePeriodLimits, grades, groupStates, refusals } from '../rules/organization/insightsMeasures.ts';
import { endpoint, wakingCost, type AnswerOf } from '../wire/endpoint.ts';
import { done, id, instant, line, nothing, version } from '../wire/values.ts';

const measure = z.enum(measures);

/** `2026-Q3`, in UTC. */
const quarter = z.string().check(z.regex(/^20\d\d-Q[1-4]$/));

/** The latest first. `id`: derived from the file's bytes. `values`: how many of its values were taken. */
export const readMeasures = endpoint({
  method: 'get',
  path: '/api/organization/insights/measures/files',
  audience: 'hr',
  body: nothing,
  response: z.strictObject({
    files: z.array(
      z.strictObject({ id, name: z.string(), takenAt: instant, values: z.int(), measures: z.array(measure) }),
    ),
  }),
});
export type Measures = AnswerOf<typeof readMeasures>;

/**
 * Previews what taking the file would change. `isTaken`: its values are already stored. `off`: how many values belong to
 * units that are off. `basis`: the units and files that the preview was computed from.
 */
export const previewMeasures = endpoint({
  method: 'post',
  path: '/api/organization/insights/measures/files/preview',
  audience: 'hr',
  isUpload: true,
  cost: uploadCost,
  body: z.strictObject({ file: uploadedFile }),
  response: z.strictObject({
    isTaken: z.boolean(),
    values: z.int(),
    units: z.int(),
    measures: z.array(measure),
    added: z.int(),
    changed: z.int(),
    off: z.int(),
    /** The first of them. */
    problems: z.array(fileProblem),
    moreProblems: z.int(),
    basis: z.string(),
  }),
});
export type MeasuresPreview = AnswerOf<typeof previewMeasures>;

/**
 * Takes every readable value in one transaction. Idempotent. Optimistic lock: refuses with `stale` if units or files have
 * changed since the preview, and with `invalid` a file without any readable value.
 */
export const takeMeasures = endpoint({
  method: 'put',
  path: '/api/organization/insights/measures/files',
  audience: 'hr',
  isUpload: true,
  cost: uploadCost,
  body: z.strictObject({
    file: uploadedFile,
    name: z.string().check(z.maxLength(255)),
    basis: z.string().check(z.maxLength(64)),
  }),
  response: done,
});

/** Also deletes everything derived from the file. Values from an earlier file count again. */
export const removeMeasures = endpoint({
  method: 'delete',
  path: '/api/organization/insights/measures/files/:measuresFile',
  audience: 'hr',
  cost: wakingCost,
  body: nothing,
  response: done,
});

/** `from`–`to`: Bonett and Wright's 95 % interval. `adjusted`: p corrected over the whole file (Benjamini–Hochberg). */
const association = z.strictObject({
  grade: z.enum(grades),
  units: z.int(),
  /** At least so many: the sum of the rounded numbers on the page. */
  hosts: z.int(),
  rho: z.number(),
  from: z.number(),
  to: z.number(),
  p: z.number(),
  adjusted: z.number(),
  restsOnOneUnit: z.boolean(),
});
export type Association = z.infer<typeof association>;

const noAssociation = z.strictObject({ refused: z.enum(refusals), units: z.int() });

const comparison = z.strictObject({
  subject: figureSubject,
  /** Level of the compared units; null: none are. */
  level: z.nullable(z.int()),
  result: z.union([association, noAssociation]),
});
export type Comparison = z.infer<typeof comparison>;

/** A measure in one quarter, with all behaviours of the same quarter or of the one before. */
const comparisonGroup = z.strictObject({
  measure,
  measureQuarter: quarter,
  behaviourQuarter: quarter,
  state: z.enum(groupStates),
  comparisons: z.array(comparison),
});
export type ComparisonGroup = z.infer<typeof comparisonGroup>;

/** All comparisons of a file. Null: still being computed; a notice announces them. */
export const readAssociations = endpoint({
  method: 'get',
  path: '/api/organization/insights/measures/files/:measuresFile/associations',
  audience: 'hr',
  body: nothing,
  response: z.strictObject({ groups: z.nullable(z.array(comparisonGroup)) }),
});
export type Associations = AnswerOf<typeof readAssociations>;

const changePeriodContent = z.strictObject({
  label: line.check(z.maxLength(changePeriodLimits.labelLength)),
  from: quarter,
  until: quarter,
  /** Associations leave its quarters out. */
  isLeftOut: z.boolean(),
});
export type ChangePeriodContent = z.infer<typeof changePeriodContent>;

const changePeriod = z.strictObject({ id, version, content: changePeriodContent });
export type ChangePeriod = z.infer<typeof changePeriod>;

/** The earliest first. */
export const readChangePeriods = endpoint({
  method: 'get',
  path: '/api/organization/insights/measures/periods',
  audience: 'hr',
  body: nothing,
  response: z.strictObject({ periods: z.array(changePeriod) }),
});
export type ChangePeriods = AnswerOf<typeof readChangePeriods>;

/** The page chooses a new period's id. Optimistic lock: refuses with `stale` and the current period. */
export const saveChangePeriod = endpoint({
  method: 'put',
  path: '/api/organization/insights/measures/periods/:changePeriod',
  audience: 'hr',
  cost: wakingCost,
  body: z.strictObject({ version, content: changePeriodContent }),
  response: z.strictObject({ version }),
});

export const removeChangePeriod = endpoint({
  method: 'delete',
  path: '/api/organization/insights/measures/periods/:changePeriod',
  audience: 'hr',
  cost: wakingCost,
  body: nothing,
  response: done,
});
