import type { SeriesExport } from '#contract/lifecycle.ts';
import type { Release, SeenResult } from '#contract/meeting/pulse.ts';
import { isExtraQuestion } from '#contract/rules/meeting/extraQuestion.ts';
import { called } from '#words/lines/called.ts';
import type { Words } from '#words/en/catalogue.ts';
import type { Format } from '#words/format.ts';
import { joined, moment, part, plain } from './markdownParts.ts';
import { meetingOf } from './meetingMarkdown.ts';

type Observation = SeriesExport['observations'][number];

export function asMarkdown(
  { at, meetings, results, answers, observations }: SeriesExport,
  words: Words,
  format: Format,
  nameOf: (behaviour: string) => string,
): string {
  return [
    `# ${words.data.exportTitle}`,
    words.data.exportedAt(moment(at, format)),
    ...meetings.toReversed().flatMap((meeting) => meetingOf(meeting, answers, words, format)),
    ...results.toReversed().flatMap((release) => resultOf(release, words, format)),
    ...observations.toReversed().flatMap((one) => observationOf(one, words, format, nameOf)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function observationOf(
  { at, by, content, behaviours }: Observation,
  words: Words,
  format: Format,
  nameOf: (behaviour: string) => string,
): string[] {
  const { observer: say, recap } = words;
  const rowName = (id: string) =>
    behaviours?.find(({ behaviour }) => behaviour === id)?.texts[format.language].name ?? nameOf(id);
  const rows = content.rows.map(
    ({ id, sight, note }) =>
      `- ${plain(rowName(id), format)}${joined([sight ? say.sights[sight] : '', plain(note, format)])}`,
  );
  return [
    `## ${format.isolate(format.dayOf(at))} · ${say.handedTitle}`,
    recap.observedBy(plain(called(by, words), format)),
    ...part(say.strength, [`- ${plain(content.strength, format)}`]),
    ...part(say.growth, [`- ${plain(content.growth, format)}`]),
    ...part(say.sheet, rows),
  ];
}

function resultOf({ batch, change }: Release, words: Words, format: Format): string[] {
  const { at, meetings, answers, scores, seen, comments } = batch;
  const say = words.pulse;
  const lines = [
    ...seen.map((one) => seenLine(one, words, format)),
    ...scores.map((score) =>
      'band' in score
        ? say.bandSpoken(say.scores[score.question].short, say.bands[score.band], score.answers)
        : words.ui.labelled(say.scores[score.question].short, say.favourable(score.favourable, score.answers)),
    ),
  ];
  return [
    `## ${say.title} · ${format.isolate(format.dayOf(at))}`,
    say.batch(meetings, answers),
    ...part(
      '',
      lines.map((line) => `- ${line}`),
    ),
    ...part(
      say.comments,
      comments?.map((comment) => `- ${plain(comment, format)}`),
    ),
    ...(change ? [words.ui.labelled(say.changed, plain(change.sentence, format))] : []),
  ];
}

function seenLine(seen: SeenResult, { pulse: say, ui }: Words, format: Format): string {
  const { texts, band, saw, said, meetings, answers } = seen;
  const isExtra = isExtraQuestion(seen);
  const inWords = () =>
    band === null ? '' : `${(isExtra ? say.yesBands : say.seenBands)[band]} · ${say.answers(answers)}`;
  const what = saw === null ? inWords() : (isExtra ? say.saidYes : say.saw)(saw, answers);
  const parts = [said === null ? '' : say.said(said, meetings), what].filter((one) => one !== '');
  return ui.labelled(plain(texts[format.language].label, format), parts.join(' · '));
}
