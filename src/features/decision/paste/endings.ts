import type { LoggedState } from '#contract/meeting/decision.ts';

interface Ending {
  state: LoggedState;
  /** Until when, as written. */
  rest: string;
}

const auxiliary = String.raw`(?:(?:was|were|is|are|be|has been|have been|wird|werden|wurden?|ist|sind)\s+)?`;
const whole = String.raw`(?![\p{L}\p{N}])`;
const putOff =
  'put off|postponed|deferred|adjourned|carried (?:over|forward)|held over|vertagt|verschoben|zurückgestellt|aufgeschoben';
const withdrawn = 'withdrawn|revoked|rescinded|repealed|zurückgezogen|zurückgenommen|aufgehoben|widerrufen';
const proposed =
  'proposed|proposal|suggested|suggestion|recommended|recommendation|motion|vorgeschlagen|vorschlag|empfohlen|empfehlung|antrag';
const assembly = String.raw`(?:zur|auf die|to the)\s+(?:\p{L}+(?:versammlung|sitzung)|annual meeting|(?:annual )?general meeting|agm)`;

const nextMeeting = String.raw`(?:next|coming|following|nächste[nrs]?|kommende[nrs]?)\s+(?:meeting|session|time|sitzung|besprechung|versammlung|treffen|termin|mal)`;
const toNext = new RegExp(
  String.raw`^(?:(?:to|until|till|at|for|auf|in|bis|zur|zum)\s+){0,2}(?:(?:the|our|die|der|das|den)\s+)?${nextMeeting}(?=$|[.,;(–-]|\s[–—(-])[.,;–—\s-]*(?<rest>.*)$`,
  'iu',
);
const about = '(?:(?:the |die |der )?(?:decision|vote|entscheidung|abstimmung|beschluss)\\s+)?';
const answers = (words: string) =>
  new RegExp(`^${about}${auxiliary}(?:${words})${whole}[,;:–—\\s-]*(?<rest>.*)$`, 'iu');
/** Within a sentence: "The deferred items" were deferred, and aren't now. */
const ends = (words: string) =>
  new RegExp(
    `^${auxiliary}(?:${words})(?:$|[,;]\\s*|\\s+(?=(?:to|until|till|in|for|because|after|by|on|auf|bis|um|zum|zur|in|weil|durch|von|am)\\s))(?<rest>.*)$`,
    'iu',
  );
type Patterns = readonly (readonly [LoggedState, RegExp])[];
const putOffLast = new RegExp(String.raw`^${auxiliary}(?<rest>(?:auf|bis|in|um)\s.+?)\s+(?:${putOff})$`, 'iu');
const wholeAnswer: Patterns = [
  ['put_off', new RegExp(`^(?<rest>${assembly})$`, 'iu')],
  ['proposed', new RegExp(`^(?:only |nur )?(?:${proposed})$(?<rest>)`, 'iu')],
];
const inAnswer: Patterns = [
  ['put_off', answers(putOff)],
  ['put_off', putOffLast],
  ['withdrawn', answers(withdrawn)],
  ...wholeAnswer,
];
const inSentence: Patterns = [
  ['put_off', ends(putOff)],
  ['put_off', putOffLast],
  ['withdrawn', ends(withdrawn)],
];

/** "Postponed payments cost two per cent" is a decision. */
const inTyped: Patterns = [['put_off', ends(putOff)], ['put_off', putOffLast], ...wholeAnswer];

const patternsIn = { answer: inAnswer, sentence: inSentence, typed: inTyped } as const;

/** How an answer, or the end of a sentence, says that nothing was decided. `typed`: an answer in a field of its own. */
export function endingIn(text: string, where: keyof typeof patternsIn = 'answer'): Ending | undefined {
  // "Bring cake to the next meeting" puts nothing off.
  if (where !== 'sentence' && toNext.test(text)) return { state: 'put_off', rest: text };
  for (const [state, pattern] of patternsIn[where]) {
    const found = pattern.exec(text);
    if (found) return { state, rest: restOf(found) };
  }
  return undefined;
}

/** What follows "to the next meeting"; undefined: something else. */
export function afterNextMeeting(text: string): string | undefined {
  const found = toNext.exec(text);
  return found ? restOf(found) : undefined;
}

function restOf(found: RegExpExecArray): string {
  return found.groups?.['rest']?.trim() ?? '';
}

const ending = new RegExp(
  String.raw`(?<!(?:not|never|no|nicht|nie|kein\p{L}*)\s+(?:be\s+|been\s+)?)(?<!\p{L})(?:${putOff}|${withdrawn})${whole}`,
  'iu',
);

/** Somewhere in it, so that it isn't clear what was put off or withdrawn. */
export function mentionsEnding(text: string): boolean {
  return ending.test(text);
}
