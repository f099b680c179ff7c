import { expect, test } from 'vitest';
import type { SeenResult } from '#contract/meeting/pulse.ts';
import { fewestForDirection } from '#contract/rules/person/ownTrends.ts';
import { toTrends } from '../../../server/features/ownTrends/view.ts';
import { batchWith, seenWith } from '../../support/meeting/results.ts';

type Seen = Partial<SeenResult>;

/** Trends of these results, one a day, the earliest first. */
function trendsOf(...results: readonly (Seen | readonly Seen[])[]) {
  return toTrends(results.map((seen, day) => batchWith(day, [seen].flat())).toReversed());
}

const of = (saw: number, answers: number): Seen => ({ saw, answers });
const band = (word: SeenResult['band']): Seen => ({ band: word, answers: 6 });
const risingFive = [of(5, 20), of(8, 20), of(10, 20), of(13, 20), of(15, 20)];

test('consistency, in how many of the latest results most saw it, precedes the mean [000-56, 002-13]', () => {
  const [trend] = trendsOf(of(15, 20), of(14, 20), of(13, 20), of(5, 20), of(20, 25)).trends;
  // "Most" begins at .7: 15 and 14 of 20, and 20 of 25.
  expect(trend).toMatchObject({ consistency: { mostly: 3, results: 5 }, from: 0, to: 4, answers: 105 });
});

test('a share has the printed interval of its answers: 40 of 50, 80 of 100, 16 of 20', () => {
  const shareOf = (...results: Seen[]) => trendsOf(...results).trends[0]?.share;
  expect(shareOf(of(20, 25), of(20, 25))).toEqual({ share: 80, from: 67, to: 89, answers: 50, results: 2 });
  expect(shareOf(of(40, 50), of(40, 50))).toEqual({ share: 80, from: 71, to: 87, answers: 100, results: 2 });
  expect(shareOf(of(16, 20))).toEqual({ share: 80, from: 58, to: 92, answers: 20, results: 1 });
});

test('a band has no share and no interval, and adds nothing to those of other results', () => {
  expect(trendsOf(band('most'), band('few')).trends[0]).toMatchObject({
    share: null,
    consistency: { mostly: 1, results: 2 },
    answers: 12,
  });
  const [mixed] = trendsOf(of(16, 20), band('most')).trends;
  expect(mixed).toMatchObject({
    share: { share: 80, from: 58, to: 92, answers: 20, results: 1 },
    consistency: { mostly: 2, results: 2 },
    answers: 26,
  });
});

test('extra questions on recognition or fairness have no trend', () => {
  const { texts } = seenWith({});
  const answers = { saw: 'Yes', did_not: 'No', could_not_tell: 'Can’t tell' };
  const item = { behaviour: 'fairness_heard', texts: { ...texts, en: { ...texts.en, answers } } };
  const trends = trendsOf(...risingFive.map((seen) => [seen, { ...seen, ...item }])).trends;
  expect(trends.map(({ behaviour }) => behaviour)).toEqual(['purpose']);
});

test('two results, or four, have no direction, however far apart they are [002-18]', () => {
  const directionOf = (results: readonly Seen[]) => trendsOf(...results).trends[0]?.direction;
  expect(directionOf([of(5, 20), of(15, 20)])).toBeNull();
  expect(directionOf(risingFive.slice(0, fewestForDirection - 1))).toBeNull();
  expect(directionOf(risingFive)).toBe('rising');
  expect(directionOf(risingFive.toReversed())).toBe('falling');
  // One bad meeting isn't a direction.
  expect(directionOf([of(14, 20), of(14, 20), of(14, 20), of(14, 20), of(5, 20)])).toBe('unclear');
});

test('a sequence of bands has a direction only if chance seldom produces it', () => {
  const directionOf = (...words: SeenResult['band'][]) => trendsOf(...words.map(band)).trends[0]?.direction;
  // p = 2/30 = .067: as many of the orders are as steep.
  expect(directionOf('few', 'few', 'some', 'most', 'most')).toBe('unclear');
  // p = 2/90 = .022.
  expect(directionOf('few', 'few', 'some', 'some', 'most', 'most')).toBe('rising');
});

test('if one result has only a band, direction follows from the bands of all results', () => {
  // 5, 8, 10 and 13 of 20 are few, some, some, some. Two of the 20 orders of 0 1 1 1 2 are as steep: p = .1.
  expect(trendsOf(...risingFive.slice(0, 4), band('most')).trends[0]?.direction).toBe('unclear');
});

test('the latest seven results count, in the latest wording', () => {
  const old = { ...of(5, 30), version: 1 };
  const eight = [of(5, 50), ...Array.from({ length: 7 }, () => of(20, 25))].map((one) => ({ ...one, version: 2 }));
  expect(trendsOf(...eight.slice(0, 4), old, ...eight.slice(4)).trends).toMatchObject([
    { version: 2, consistency: { mostly: 7, results: 7 }, answers: 175, from: 1, to: 8 },
  ]);
});

test('behaviours come in the order in which they were last asked, not by how they did', () => {
  const one = (behaviour: string, saw: number) => ({ behaviour, ...of(saw, 20) });
  const { trends } = trendsOf([one('dissent', 15), one('frame', 15)], [one('purpose', 5), one('dissent', 15)]);
  expect(trends.map(({ behaviour }) => behaviour)).toEqual(['purpose', 'dissent', 'frame']);
});

test('with several behaviours at once, a trend says that one may move by chance', () => {
  const times = (count: number) =>
    risingFive.map((one) => Array.from({ length: count }, (_, at) => ({ ...one, behaviour: `b${at}` })));
  // p = 2/120 each: below .05/2, not below .05/4.
  expect(trendsOf(...times(2)).canBeChance).toBe(false);
  expect(trendsOf(...times(4)).canBeChance).toBe(true);
  const flat = risingFive.map(() => [of(10, 20), { ...of(10, 20), behaviour: 'frame' }]);
  expect(trendsOf(...flat).canBeChance).toBe(false);
});

test('results are split by whether the host ticked the behaviour themselves [002-14]', () => {
  const said = (times: number | null, saw: number, meetings = 1) => ({ ...of(saw, 20), said: times, meetings });
  expect(trendsOf(said(1, 15), said(2, 5, 2), said(0, 5), said(1, 15)).trends[0]?.said).toEqual({
    times: 4,
    meetings: 5,
    ticked: { mostly: 2, results: 3 },
    unticked: { mostly: 0, results: 1 },
  });
  expect(trendsOf(said(null, 15)).trends[0]?.said).toBeNull();
});

test('without a result there is nothing', () => {
  expect(trendsOf()).toEqual({ trends: [], canBeChance: false });
  expect(trendsOf([])).toEqual({ trends: [], canBeChance: false });
});
