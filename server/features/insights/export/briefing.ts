import type { Language } from '#contract/wire/values.ts';
import { quarterParts } from '#contract/rules/quarter.ts';
import { figureTexts, subjectName, wordingMark } from '#words/lines/figureTexts.ts';
import type { ServerWords } from '#words/en/server.ts';
import { unitName, type ShownFigures } from './rows.ts';

/** Made only of one unit's shown figures in one quarter, so it can't name anybody. */
export function figuresBriefing(
  { insights, quarter, unit }: ShownFigures,
  words: ServerWords,
  language: Language,
): string {
  const { insightsView, insightsFile } = words;
  const { number, year } = quarterParts(quarter.quarter);
  const subjects = quarter.figures.map(({ subject }) => subject);
  const lines = quarter.figures.flatMap(({ subject, units }) => {
    const figure = units[unit];
    if (!figure) return [];
    const texts = figureTexts(figure, subject, insightsView);
    const mark = wordingMark(subject, subjects, insightsView.wording);
    const name = subjectName(subject, words, language) + (mark === undefined ? '' : words.ui.inBrackets(mark));
    const said = [texts.consistency, texts.shareAndInterval, texts.days, texts.number, texts.hosts];
    return [
      insightsFile.briefing.line(
        name,
        said.filter((one) => one !== undefined),
      ),
    ];
  });
  const title = insightsFile.briefing.title(unitName(insights, words), insightsView.quarterName(number, year));
  if (lines.length === 0) return [title, insightsFile.briefing.nothing].join('\n\n');
  return [title, lines.join('\n'), `${insightsFile.briefing.uncertainty} ${insightsView.meaning}`].join('\n\n');
}
