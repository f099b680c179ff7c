import type { FigureSubject, Insights, UnitFigure } from '#contract/organization/insights.ts';
import type { Language } from '#contract/wire/values.ts';
import type { Words } from '#words/en/catalogue.ts';

export type QuarterFigures = Insights['quarters'][number];

/** A behaviour or an item in another wording is another figure. */
export function subjectKey(subject: FigureSubject): string {
  if (subject.kind === 'seen') return `seen ${subject.behaviour} ${subject.version}`;
  if (subject.kind === 'item') return `item ${subject.item} ${subject.version}`;
  return subject.kind === 'score' ? `score ${subject.question}` : `meeting ${subject.figure}`;
}

export function subjectName(subject: FigureSubject, words: Words, language: Language): string {
  if (subject.kind === 'seen' || subject.kind === 'item') return subject.names[language];
  if (subject.kind === 'meeting') return words.insightsView.meetingFigures[subject.figure];
  const scores: Record<string, { question: string }> = words.pulse.scores;
  // A newer server may ask what these words don't know yet.
  return scores[subject.question]?.question ?? subject.question;
}

/** Undefined: it wasn't counted in that quarter. Null: too small to show. */
export function figureIn(
  quarter: QuarterFigures | undefined,
  key: string,
  unit: string,
): UnitFigure | null | undefined {
  const found = quarter?.figures.find(({ subject }) => subjectKey(subject) === key);
  return found && (found.units[unit] ?? null);
}

interface FigureTexts {
  consistency: string | undefined;
  /** "64%". */
  share: string;
  /** "64% saw it (58 to 70%)". */
  shareAndInterval: string;
  interval: string;
  number: string;
  hosts: string;
  spread: string | undefined;
}

export function figureTexts(figure: UnitFigure, subject: FigureSubject, words: Words['insightsView']): FigureTexts {
  const { consistency, spread } = figure;
  const textOf = ({ share, is }: Pick<UnitFigure, 'share' | 'is'>) => words.bounds[is](share);
  const interval = words.interval(figure.from, figure.to);
  const share = textOf(figure);
  const count = subject.kind === 'meeting' ? words.counted[subject.figure] : words.answers;
  return {
    consistency: consistency ? words.consistency[subject.kind](textOf(consistency), consistency.results) : undefined,
    share,
    shareAndInterval: words.sharePart[subject.kind](share, interval),
    interval,
    number: count(figure.answers),
    hosts: words.hosts(figure.hosts),
    spread: spread ? words.spread(spread.lower, spread.upper) : undefined,
  };
}
