import * as z from 'zod/mini';
import { pulseQuestion } from '../organization/behaviour.ts';
import { endpoint, type AnswerOf } from '../wire/endpoint.ts';
import { instant, nothing } from '../wire/values.ts';

/** Most people saw it in `mostly` of `results`. */
const consistency = z.strictObject({ mostly: z.int(), results: z.int() });

/**
 * A behaviour in its latest wording, over the caller's latest `mostTrendResults` results. `answers`: the exact number,
 * which the results show too.
 */
const ownTrend = z.strictObject({
  ...z.pick(pulseQuestion, { behaviour: true, version: true, texts: true }).shape,
  from: instant,
  to: instant,
  answers: z.int(),
  consistency,
  /** Null: fewer than `fewestForDirection` results. */
  direction: z.nullable(z.enum(['rising', 'falling', 'unclear'])),
  /**
   * Over the results with counts, in whole per cent; `from`–`to`: Wilson's 95 % interval. Null: all results are bands. A
   * band has no interval, because that would reveal its count.
   */
  share: z.nullable(z.strictObject({ share: z.int(), from: z.int(), to: z.int(), answers: z.int(), results: z.int() })),
  /** The host ticked it in `times` of `meetings`; consistency of the results with a tick and without. Null: nothing to tick. */
  said: z.nullable(z.strictObject({ times: z.int(), meetings: z.int(), ticked: consistency, unticked: consistency })),
});
export type OwnTrend = z.infer<typeof ownTrend>;

/**
 * From the caller's own results of the last `trendWeeks`, which nobody else reads; `trends` is empty without any.
 * `canBeChance`: with so many directions at once, one can move as much by chance. `onTime`: due actions from meetings
 * that the caller hosted in that time; null: there are none.
 */
export const readOwnTrends = endpoint({
  method: 'get',
  path: '/api/me/trends',
  audience: 'self',
  body: nothing,
  response: z.strictObject({
    trends: z.array(ownTrend),
    canBeChance: z.boolean(),
    onTime: z.nullable(z.strictObject({ done: z.int(), due: z.int() })),
  }),
});
export type OwnTrends = AnswerOf<typeof readOwnTrends>;
