import type { Minutes } from '#contract/meeting/recap.ts';
import { listLength, plainLine } from '#contract/rules/text.ts';
import { namesIn } from '../../../ui/paste/names.ts';
import { inAnyLanguage, wholeLine } from './pasteWords.ts';
import type { Pickable } from '../../../ui/people/people.ts';

/** Labels outside the lists of notes. Whether there was a quorum is read in English and German only. */
const labels: Record<keyof Minutes, string> = {
  present: inAnyLanguage(({ attendance }) => attendance.present),
  absent: inAnyLanguage(({ attendance }) => attendance.absent),
  hasQuorum: 'quorum|beschlussfähig|beschlussfähigkeit',
  note: inAnyLanguage(({ attendance }) => attendance.note),
  link: inAnyLanguage(({ attendance }) => attendance.link),
};
const and = inAnyLanguage((words) => words.and);

const answers = {
  yes: /^(?:yes|present|met|reached|ja|gegeben)\.?$/iu,
  no: /^(?:no|not (?:present|met|reached)|nein|nicht gegeben)\.?$/iu,
};
const sentences = {
  yes: /^(?:quorum (?:present|met|reached)|(?:there was )?a quorum(?: was present)?|quorate|beschlussfähig)\.?$/iu,
  no: /^(?:(?:there was )?no quorum|quorum not (?:present|met|reached)|inquorate|not quorate|nicht beschlussfähig|beschlussunfähig)\.?$/iu,
};

const webAddress = /^<?(https?:\/\/[^\s<>]+)>?$/iu;

/** Whether a heading such as "Present" introduces a list of names. */
export function isHeadOf(field: 'present' | 'absent', words: string): boolean {
  return wholeLine(labels[field]).test(words);
}

/** Undefined: not a line about attendance, quorum or links. */
export function minutesIn(line: string, people: readonly Pickable[]): Partial<Minutes> | undefined {
  const bare = line.trim();
  const hasQuorum = saidIn(sentences, bare);
  if (hasQuorum !== undefined) return { hasQuorum };
  const [, alone] = webAddress.exec(bare) ?? [];
  if (alone !== undefined) return { link: plainLine(alone) };
  for (const [field, label] of Object.entries(labels) as [keyof Minutes, string][]) {
    const text = new RegExp(String.raw`^(?:${label})(?:\s?:\s+|：\s*)(?<text>\S.*)$`, 'iu').exec(bare)?.groups?.[
      'text'
    ];
    if (text !== undefined) return fieldFrom(field, text, people);
  }
  return undefined;
}

export function peopleIn(text: string, people: readonly Pickable[]): Minutes['present'] {
  return namesIn(text, people, and)
    .map(({ id, name }) => ({ id, name: plainLine(name) }))
    .slice(0, listLength);
}

function fieldFrom(field: keyof Minutes, text: string, people: readonly Pickable[]): Partial<Minutes> | undefined {
  if (field === 'present' || field === 'absent') {
    const named = peopleIn(text, people);
    return named.every(({ name }) => isOneName(name)) ? { [field]: named } : undefined;
  }
  if (field === 'note') return { note: plainLine(text) };
  if (field === 'link') {
    const [, link] = webAddress.exec(text) ?? [];
    return link === undefined ? undefined : { link: plainLine(link) };
  }
  const hasQuorum = saidIn(answers, text);
  return hasQuorum === undefined ? undefined : { hasQuorum };
}

/** A colon or brackets mean more than a name: "Present: Ada, Bo; apologies: Cai". */
function isOneName(name: string): boolean {
  return name.length <= 60 && /\p{L}/u.test(name) && !/[:：\d?!]|,.*,/u.test(name);
}

function saidIn({ yes, no }: Record<'yes' | 'no', RegExp>, text: string): boolean | undefined {
  if (yes.test(text)) return true;
  return no.test(text) ? false : undefined;
}
