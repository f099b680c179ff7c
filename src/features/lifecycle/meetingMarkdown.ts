import type { Filed } from '#contract/meeting/recap.ts';
import { called } from '#words/lines/called.ts';
import { outline, outlineDecisions } from '#contract/rules/meeting/recap/outline.ts';
import type { Named } from '#contract/wire/people.ts';
import { visibleText, isBlankText } from '#contract/rules/text.ts';
import type { Words } from '#words/en/catalogue.ts';
import type { Format } from '#words/format.ts';
import { joined, moment, part, plain } from './markdownParts.ts';
import { sectionMarkdown, type ExportedAnswer, type ExportedMeeting } from './sectionMarkdown.ts';

export function meetingOf(meeting: ExportedMeeting, answers: ExportedAnswer[], words: Words, format: Format): string[] {
  const { recap, decisions, sections, host, startedAt, topic } = meeting;
  const say = words.recap;
  const name = (person: Named | null) => plain(called(person, words), format);
  const title = plain(visibleText(recap?.purpose ?? '') || visibleText(meeting.purpose), format) || words.room.untitled;
  const taken = sections.map(
    ({ kind, title: what, to }) => `- ${words.section.theirs[kind](name(to), plain(what, format))}`,
  );
  const parts = recap ? outline(recap) : outlineDecisions(decisions);
  return [
    `## ${format.isolate(recap?.day ?? format.dayOf(startedAt))} · ${title}`,
    `${isBlankText(topic) ? '' : `${plain(topic, format)} · `}${words.data.hostedBy(name(host))}`,
    ...part(words.section.takenOn, taken),
    ...parts.flatMap((section) => sectionMarkdown(section, { meeting, answers, words, format })),
    recap?.questionsUntil ? say.questionsWelcome(recap.questionsUntil) : '',
    recap ? sharedLine(recap, words, format) : say.notShared,
  ];
}

function sharedLine({ by, at, correctedAt }: Filed, words: Words, format: Format): string {
  const corrected = correctedAt === undefined ? '' : words.filed.corrected(moment(correctedAt, format));
  return `${words.recap.sharedBy(plain(called(by, words), format), moment(at, format))}${joined([corrected])}`;
}
