import type { FigureSubject, Insights, UnitFigure } from '#contract/organization/insights.ts';
import type { Language } from '#contract/wire/values.ts';
import { quarterParts } from '#contract/rules/quarter.ts';
import { subjectName } from '#words/lines/figureTexts.ts';
import type { ServerWords } from '#words/en/server.ts';
import type { Cell } from '../../../platform/csv.ts';

export interface ShownFigures {
  insights: Insights;
  quarter: Insights['quarters'][number];
  /** The unit that the page is open at. */
  unit: string;
}

/** Every cell is on the page too, rounded the same way; there is no column for anything the page doesn't show. */
export function* figureRows(
  { insights, quarter, unit }: ShownFigures,
  words: ServerWords,
  language: Language,
): Generator<Cell[]> {
  const { columns } = words.insightsFile;
  yield Object.values(columns);
  const { number, year } = quarterParts(quarter.quarter);
  const quarterName = words.insightsView.quarterName(number, year);
  const units = [{ id: unit, name: unitName(insights, words) }, ...insights.units];
  for (const { subject, units: figures } of quarter.figures)
    for (const { id, name } of units) {
      const cells = cellsOf(figures[id] ?? null, words);
      const first = { unit: name, quarter: quarterName, figure: subjectName(subject, words, language) };
      const row: Record<keyof typeof columns, Cell> = { ...first, wording: wordingOf(subject), ...cells };
      yield Object.keys(columns).map((column) => row[column as keyof typeof columns]);
    }
}

export function unitName({ path }: Insights, words: ServerWords): string {
  return path.at(-1)?.name ?? words.insightsView.organization;
}

function wordingOf(subject: FigureSubject): Cell {
  return subject.kind === 'seen' || subject.kind === 'item' ? subject.version : '';
}

function cellsOf(figure: UnitFigure | null, { insightsView, insightsFile }: ServerWords) {
  if (!figure) return { ...noCells, note: insightsView.tooSmall };
  const { consistency, direction, spread } = figure;
  return {
    share: figure.share,
    bound: insightsFile.bounds[figure.is],
    from: figure.from,
    to: figure.to,
    often: consistency?.share ?? '',
    oftenBound: consistency ? insightsFile.bounds[consistency.is] : '',
    results: consistency?.results ?? '',
    direction: direction ? insightsView.directions[direction] : '',
    lower: spread?.lower ?? '',
    upper: spread?.upper ?? '',
    days: figure.days ?? '',
    number: figure.answers,
    hosts: figure.hosts,
    note: figure.isWhole ? '' : insightsView.notWhole,
  };
}

const noCells = {
  share: '',
  bound: '',
  from: '',
  to: '',
  often: '',
  oftenBound: '',
  results: '',
  direction: '',
  lower: '',
  upper: '',
  days: '',
  number: '',
  hosts: '',
};
