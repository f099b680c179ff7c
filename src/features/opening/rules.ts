import type { Frame, MeetingView, Opening, OpeningItem } from '#contract/meeting/meeting.ts';
import { isBlankText, visibleText } from '#contract/rules/text.ts';
import type { FirstWords } from '#words/en/first.ts';

export function withFrame(opening: Opening, frame: Frame | null, host: MeetingView['host']): Opening {
  const isHostsCall = opening.decider?.id === host.id;
  const others = isHostsCall ? null : opening.decider;
  switch (frame) {
    case 'host_decides':
      return { ...opening, frame, decider: { id: host.id, name: host.name } };
    case 'no_decision':
    case null:
      return { ...opening, frame, decider: null };
    default:
      return { ...opening, frame, decider: others };
  }
}

export function readySentence(
  sentence: string,
  { purpose, frame, decider }: Opening,
  host: MeetingView['host'],
  words: FirstWords['opening'],
): string | undefined {
  const isFramed = frame !== null && (frame !== 'delegated' || decider !== null);
  if (sentence.includes('{purpose}') && isBlankText(purpose)) return undefined;
  if (sentence.includes('{frame}') && !isFramed) return undefined;
  const how = isFramed ? words.sayFrame(frame, { name: decider?.name, isHost: decider?.id === host.id }) : '';
  return sentence.replaceAll(/\{(purpose|frame)\}/g, (_, fact) => (fact === 'purpose' ? purpose.trim() : how));
}

export function heard(
  item: OpeningItem,
  { purpose, frame, decider, scripts }: Opening,
  words: FirstWords['opening'],
  sentence: string | undefined,
): { text: string; more: string | undefined } {
  const own = visibleText(scripts[item] ?? '') || undefined;
  switch (item) {
    case 'purpose':
      return { text: visibleText(purpose) || own || words.notYet, more: undefined };
    case 'frame': {
      const call =
        decider && ['consensus', 'consent', 'vote'].includes(frame ?? '')
          ? words.makesTheCall(decider.name)
          : undefined;
      return { text: frame ? words.tellFrame(frame, decider?.name) : words.notYet, more: own ?? call };
    }
    case 'dissent':
      return { text: own ?? sentence ?? words.notYet, more: undefined };
  }
}
