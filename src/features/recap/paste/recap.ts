import { actionsOf, type PastedAction, type Reader } from './actions.ts';
import { itemsIn, linesIn } from '../../../ui/paste/list.ts';

export interface PastedRecap {
  decisions: string[];
  actions: PastedAction[];
  questions: string[];
  /** Notes with headings, not one list. */
  isWhole: boolean;
  hasNoQuorum: boolean;
}

type Heading = Exclude<keyof PastedRecap, 'isWhole' | 'hasNoQuorum'>;

type PastedList = Heading | 'other';

const headings: Record<Heading, RegExp> = {
  decisions:
    /^(key )?(decisions?( made| taken)?|decided|resolutions?|beschlüsse|entscheidungen|entschieden|beschlossen)$/iu,
  actions:
    /^(actions?|action (items?|points?)|next steps|to-?dos?|tasks|follow-?ups?|who does what|aufgaben|maßnahmen|nächste schritte|wer macht was)$/iu,
  questions:
    /^(open (questions?|points?|issues?|items?)|questions?|still open|offene (fragen|punkte)|fragen|noch offen)$/iu,
};

const noQuorum =
  /(?<!\p{L})(?:(?:no|without a|lack of a?) ?quorum|quorum (?:was |is )?not (?:met|reached|present)|inquorate|not quorate|nicht beschlussfähig|beschlussunfähig)(?!\p{L})/iu;

/** Undefined: fewer than two known headings, or nothing under them. */
export function recapIn(text: string, reader: Reader): PastedRecap | undefined {
  const parts: { part: PastedList; lines: string[] }[] = [];
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    const part = headingOf(raw);
    if (part) parts.push({ part, lines: [] });
    else parts.at(-1)?.lines.push(raw);
  }
  const itemsOf = (wanted: PastedList) =>
    parts.filter(({ part }) => part === wanted).flatMap(({ lines }) => itemsIn(lines.join('\n')));
  const textsOf = (wanted: PastedList) => itemsOf(wanted).flatMap(([item = '']) => (item === '' ? [] : [item]));
  const recap: PastedRecap = {
    decisions: textsOf('decisions'),
    actions: actionsOf(itemsOf('actions'), reader),
    questions: textsOf('questions'),
    isWhole: true,
    hasNoQuorum: noQuorum.test(text),
  };
  const known = new Set(parts.map(({ part }) => part)).difference(new Set<PastedList>(['other']));
  const isAny = recap.decisions.length + recap.actions.length + recap.questions.length > 0;
  return known.size > 1 && isAny ? recap : undefined;
}

/** A short line that is marked as a heading or ends with a colon, or a known word alone on its line. */
function headingOf(raw: string): PastedList | undefined {
  const marked = /^\s*(?:#{1,6}\s+|\*\*|__)/u.test(raw) || /:\s*(?:\*\*|__)?\s*$/u.test(raw);
  const [line] = linesIn(raw.replaceAll(/^\s*#{1,6}\s+|\*\*|__/gu, ''));
  if (!line || line.text.length > 60) return undefined;
  const words = line.text.replace(/\s*:$/u, '').replace(/\s*\(\d+\)$/u, '');
  const known = (Object.entries(headings) as [Heading, RegExp][]).find(([, heading]) => heading.test(words));
  if (known) return known[0];
  return marked && !line.isMarked ? 'other' : undefined;
}
