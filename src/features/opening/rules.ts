import type { Frame, MeetingView, Opening, OpeningItem } from '#contract/meeting.ts';
import type { Words } from '../../words/en/catalogue.ts';

export const items: readonly OpeningItem[] = ['purpose', 'frame', 'dissent'];

export const frames: readonly Frame[] = ['host_decides', 'consensus', 'consent', 'vote', 'delegated', 'no_decision'];

/** One of the frames, as a select or another window names it. */
export function frameOf(value: unknown): Frame | undefined {
  return frames.find((frame) => frame === value);
}

/** The opening with another way to decide. Who decides follows where it is clear, and is asked where it isn't. */
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

/** What the host can say aloud for an item; undefined while its facts aren't written. */
export function readySentence(
  item: OpeningItem,
  { purpose, frame, decider }: Opening,
  host: MeetingView['host'],
  words: Words['opening'],
): string | undefined {
  switch (item) {
    case 'purpose':
      return purpose.trim() === '' ? undefined : words.sayPurpose(purpose);
    case 'frame':
      if (frame === null || (frame === 'delegated' && decider === null)) return undefined;
      return words.sayFrame(frame, { name: decider?.name, isHost: decider?.id === host.id });
    case 'dissent':
      return words.sayDissent;
  }
}

/** What everybody else reads of an item. */
export function heard(
  item: OpeningItem,
  { purpose, frame, decider, scripts }: Opening,
  words: Words['opening'],
): { text: string; more: string | undefined } {
  const own = scripts[item]?.trim() || undefined;
  switch (item) {
    case 'purpose':
      return { text: purpose.trim() || own || words.notYet, more: undefined };
    case 'frame': {
      const call =
        decider && ['consensus', 'consent', 'vote'].includes(frame ?? '')
          ? words.makesTheCall(decider.name)
          : undefined;
      return { text: frame ? words.tellFrame(frame, decider?.name) : words.notYet, more: own ?? call };
    }
    case 'dissent':
      return { text: own ?? words.sayDissent, more: undefined };
  }
}
