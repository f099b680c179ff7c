import type { Batch } from '#contract/meeting/pulse.ts';
import { bandOf } from '#contract/rules/meeting/pulse.ts';
import { daysToChange, type MeetingFigure } from '#contract/rules/organization/insights.ts';

/** Key of a figure: a behaviour or item in one wording, a scored question, or follow-through on meetings. */
export type Figure = `seen ${string} ${number}` | `score ${string} ${number}` | `meeting ${MeetingFigure}`;

/** `hits` out of `of`, from one result or meeting. `days`: how long the hit took. */
export type FigureCount = readonly [figure: Figure, hits: number, of: number, days?: number];

const dayMs = 86_400_000;
/** The first Monday since 1970. */
const firstMonday = 4 * dayMs;

export function weekOf(ms: number): number {
  return Math.floor((ms - firstMonday) / (7 * dayMs));
}

export function startOfWeek(week: number): number {
  return firstMonday + week * 7 * dayMs;
}

/** Sums of one host, or of one unit's hosts, in a quarter. */
export interface Sums {
  answers: number;
  /** Answers that saw it, said yes, or gave 4 or 5. */
  hits: number;
  /** Released results. */
  batches: number;
  /** Released results in which at least seven in ten did: "most", as in the results themselves. */
  mostly: number;
}

export interface HostSums extends Sums {
  /** `[hits, answers]` by `weekOf`, for the trend within the quarter. */
  weeks: Record<number, [number, number]>;
  /** How many hits came within each of `daysToChange`. */
  within?: number[];
}

export type HostFigures = Partial<Record<Figure, HostSums>>;

/** JSON by host. Only workers parse it: a large tenant's page has megabytes. */
export type StoredSums = Record<string, string>;

export interface ReleasedBatch {
  host: string;
  at: number;
  /** A `Batch` as stored JSON. */
  content: string;
}

export interface MeetingFigures {
  host: string;
  at: number;
  counts: readonly FigureCount[];
}

/** By host. Skips bands, because turning one into a number would invent it. */
export function sumResults(results: readonly ReleasedBatch[]): Record<string, HostFigures> {
  return sumMeetings(results.map(({ host, at, content }) => ({ host, at, counts: exactCounts(JSON.parse(content)) })));
}

/** By host. */
export function sumMeetings(all: readonly MeetingFigures[]): Record<string, HostFigures> {
  const hosts = new Map<string, HostFigures>();
  for (const { host, at, counts } of all) {
    const week = weekOf(at);
    const figures = hosts.get(host) ?? {};
    hosts.set(host, figures);
    for (const [figure, hits, answers, days] of counts) {
      const mostly = bandOf(hits / answers, [0, 0, 1]);
      figures[figure] = addUp(figures[figure], {
        answers,
        hits,
        batches: 1,
        mostly,
        weeks: { [week]: [hits, answers] },
        ...(days !== undefined && { within: daysToChange.map((most) => (days < most ? 1 : 0)) }),
      });
    }
  }
  return Object.fromEntries(hosts);
}

function exactCounts({ seen, scores, wording }: Batch): FigureCount[] {
  return [
    ...seen.flatMap(({ behaviour, version, answers, saw }): FigureCount[] =>
      saw === null ? [] : [[`seen ${behaviour} ${version}`, saw, answers]],
    ),
    ...scores.flatMap((score): FigureCount[] =>
      'favourable' in score ? [[`score ${score.question} ${wording}`, score.favourable, score.answers]] : [],
    ),
  ];
}

export function addFigures(known: HostFigures, later: HostFigures): HostFigures {
  const both = { ...known };
  for (const [figure, sums] of Object.entries(later) as [Figure, HostSums][]) both[figure] = addUp(both[figure], sums);
  return both;
}

function addUp(known: HostSums | undefined, later: HostSums): HostSums {
  if (!known) return later;
  const within = addWithin([known, later]);
  return { ...addSums(known, later), weeks: addWeeks(known.weeks, later.weeks), ...(within && { within }) };
}

export function addWithin(all: readonly Pick<HostSums, 'within'>[]): number[] | undefined {
  const counted = all.flatMap(({ within }) => (within ? [within] : []));
  return counted.length === 0
    ? undefined
    : daysToChange.map((_, step) => counted.reduce((sum, within) => sum + (within[step] ?? 0), 0));
}

export function addWeeks(known: HostSums['weeks'], later: HostSums['weeks']): HostSums['weeks'] {
  const both = { ...known };
  for (const [week, [hits, answers]] of Object.entries(later)) {
    const [knownHits, knownAnswers] = both[Number(week)] ?? [0, 0];
    both[Number(week)] = [knownHits + hits, knownAnswers + answers];
  }
  return both;
}

export function addSums(one: Sums, other: Sums): Sums {
  return {
    answers: one.answers + other.answers,
    hits: one.hits + other.hits,
    batches: one.batches + other.batches,
    mostly: one.mostly + other.mostly,
  };
}
