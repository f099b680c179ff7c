import type { FigureSubject, UnitFigure } from '#contract/organization/insights.ts';
import type { Language } from '#contract/wire/values.ts';
import type { Words } from '../en/catalogue.ts';

export function subjectName(subject: FigureSubject, words: Words, language: Language): string {
  if (subject.kind === 'seen' || subject.kind === 'item') return subject.names[language];
  if (subject.kind === 'meeting') return words.insightsView.meetingFigures[subject.figure];
  const scores: Record<string, { question: string }> = words.pulse.scores;
  // A newer server may ask a question that these words don't have yet.
  return scores[subject.question]?.question ?? subject.question;
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
  days: string | undefined;
}

/** Shared by page and briefing, so that both print the same. */
export function figureTexts(figure: UnitFigure, subject: FigureSubject, words: Words['insightsView']): FigureTexts {
  const { consistency, spread, days } = figure;
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
    days: days === undefined ? undefined : words.days(days),
  };
}

/** Undefined unless the behaviour or item was reworded during the quarter, so that there are two to tell apart. */
export function wordingMark(
  subject: FigureSubject,
  subjects: readonly FigureSubject[],
  say: (version: number) => string,
): string | undefined {
  if (subject.kind !== 'seen' && subject.kind !== 'item') return undefined;
  const same = subjects.filter((one) => wordedId(one) === wordedId(subject));
  return same.length > 1 ? say(subject.version) : undefined;
}

function wordedId(subject: FigureSubject): string | undefined {
  if (subject.kind === 'item') return subject.item;
  return subject.kind === 'seen' ? subject.behaviour : undefined;
}
