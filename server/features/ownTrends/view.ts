import type { OwnTrend, OwnTrends } from '#contract/person/ownTrends.ts';
import type { Batch, SeenResult } from '#contract/meeting/pulse.ts';
import { mostTrendResults } from '#contract/rules/person/ownTrends.ts';
import { isExtraQuestion } from '#contract/rules/meeting/extraQuestion.ts';
import { bandOf } from '#contract/rules/meeting/pulse.ts';
import { significance } from '../../core/statistics/significance.ts';
import { slopeOf, type Slope } from '../../core/statistics/slopePermutation.ts';
import { intervalToShow } from '../../core/statistics/wilson.ts';

interface Result extends SeenResult {
  at: number;
}

/**
 * Trends from what released results already show their host about behaviours. Only a behaviour's latest wording counts,
 * because another wording is another question. Ordered as last asked, which ranks nothing.
 */
export function toTrends(latestFirst: readonly Batch[]): Pick<OwnTrends, 'trends' | 'canBeChance'> {
  const all = latestFirst.flatMap(({ at, seen }) =>
    seen.flatMap((one): Result[] => (isExtraQuestion(one) ? [] : [{ ...one, at }])),
  );
  const latest = [...Map.groupBy(all, ({ behaviour }) => behaviour).values()].map((results) => {
    const version = Math.max(...results.map((one) => one.version));
    return results.filter((one) => one.version === version).slice(0, mostTrendResults);
  });
  const found = latest.map((results) => ({ results, slope: slopeOf(levelsOf(results.toReversed())) }));
  const compared = found.flatMap(({ slope }) => slope ?? []);
  return {
    trends: found.flatMap(({ results, slope }) => trendOf(results, slope) ?? []),
    // Bonferroni correction, as in `changeBetween`.
    canBeChance: compared.some(({ direction, p }) => direction !== 'unclear' && p >= significance / compared.length),
  };
}

/** Shares if all results have them; otherwise bands for all: bands have an order, but a number for one would be invented. */
function levelsOf(results: readonly Result[]): number[] {
  const shares = results.flatMap((one) => ownShareOf(one) ?? []);
  return shares.length === results.length ? shares : results.map((one) => bands.indexOf(bandIn(one)));
}

const bands = ['few', 'some', 'most'] as const;

function bandIn(result: Result): (typeof bands)[number] {
  return result.band ?? bandOf(ownShareOf(result) ?? 0, bands);
}

function ownShareOf({ saw, answers }: Result): number | undefined {
  return saw === null ? undefined : saw / answers;
}

function trendOf(results: readonly Result[], slope: Slope | undefined): OwnTrend | undefined {
  const [latest, earliest] = [results[0], results.at(-1)];
  if (!latest || !earliest) return undefined;
  const { behaviour, version, texts } = latest;
  return {
    behaviour,
    version,
    texts,
    from: earliest.at,
    to: latest.at,
    answers: sumOf(results, ({ answers }) => answers),
    consistency: consistencyOf(results),
    direction: slope?.direction ?? null,
    share: shareOf(results),
    said: saidOf(results),
  };
}

function consistencyOf(results: readonly Result[]): OwnTrend['consistency'] {
  return { mostly: results.filter((one) => bandIn(one) === 'most').length, results: results.length };
}

function shareOf(results: readonly Result[]): OwnTrend['share'] {
  const counted = results.filter(({ saw }) => saw !== null);
  const seen = { saw: sumOf(counted, ({ saw }) => saw ?? 0), answers: sumOf(counted, ({ answers }) => answers) };
  const interval = intervalToShow(seen);
  if (!interval) return null;
  const inPercent = (share: number) => Math.round(share * 100);
  return {
    share: inPercent(seen.saw / seen.answers),
    from: inPercent(interval.low),
    to: inPercent(interval.high),
    answers: seen.answers,
    results: counted.length,
  };
}

function saidOf(results: readonly Result[]): OwnTrend['said'] {
  const asked = results.filter(({ said }) => said !== null);
  if (asked.length === 0) return null;
  const { ticked = [], unticked = [] } = Object.groupBy(asked, ({ said }) => (said === 0 ? 'unticked' : 'ticked'));
  return {
    times: sumOf(asked, ({ said }) => said ?? 0),
    meetings: sumOf(asked, ({ meetings }) => meetings),
    ticked: consistencyOf(ticked),
    unticked: consistencyOf(unticked),
  };
}

function sumOf(results: readonly Result[], of: (one: Result) => number): number {
  return results.reduce((sum, one) => sum + of(one), 0);
}
