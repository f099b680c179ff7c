import type { Organizing } from './organizers.ts';

/** `refused`: 403. `late`: cuts the connection and posts later. */
export const troubleModes = ['none', 'busy', 'broken', 'silent', 'lost_answer', 'late', 'refused'] as const;

/** `any`: every second message, one of all these. */
export type TroubleMode = (typeof troubleModes)[number] | 'any';

/** Where Microsoft's documents are silent, Bookend has to work with each. */
export interface Corrections {
  /** How a change of a deleted message is answered. */
  deletedAnswer: 403 | 404 | 410;
  /** Whether a deleted message can be read, with `deletedDateTime`. */
  tellsDeleted: boolean;
  /** Somebody deletes the message just before its change arrives. */
  isDeletedMeanwhile: boolean;
  /** `wanted`: a change has to repeat the message's reactions. `refused`: it must name none. */
  reactions: 'wanted' | 'refused';
  mentions: 'taken' | 'refused';
  /** Whether somebody may create a chat with nobody else. */
  chatsOfOne: 'taken' | 'refused';
}

export interface Trouble {
  readonly corrections: Corrections;
  setCorrections(set: { [Key in keyof Corrections]?: Corrections[Key] | undefined }): void;
  readonly mode: TroubleMode;
  readonly membersFail: boolean;
  set(mode: TroubleMode, times?: number): void;
  take(): Exclude<TroubleMode, 'any'>;
  /** Graph is reported to answer 502 for some meetings' member lists. */
  failMembers(doFail: boolean): void;
  readonly organizing: Organizing;
  organize(by: Organizing): void;
}

export function createTrouble(onChange: () => void = () => undefined): Trouble {
  let mode: TroubleMode = 'none';
  let timesLeft = Infinity;
  let membersFail = false;
  let organizing: Organizing = 'ours';
  const corrections: Corrections = {
    deletedAnswer: 404,
    tellsDeleted: true,
    isDeletedMeanwhile: false,
    reactions: 'wanted',
    mentions: 'taken',
    chatsOfOne: 'taken',
  };
  return {
    corrections,
    setCorrections(set) {
      Object.assign(corrections, Object.fromEntries(Object.entries(set).filter(([, to]) => to !== undefined)));
      onChange();
    },
    get mode() {
      return mode;
    },
    get membersFail() {
      return membersFail;
    },
    set(next, times = Infinity) {
      mode = next;
      timesLeft = times;
      onChange();
    },
    take() {
      const taken =
        mode === 'any' ? (troubleModes[Math.floor(Math.random() * 2 * troubleModes.length)] ?? 'none') : mode;
      if (taken !== 'none' && --timesLeft <= 0) {
        mode = 'none';
        onChange();
      }
      return taken;
    },
    failMembers(doFail) {
      membersFail = doFail;
      onChange();
    },
    get organizing() {
      return organizing;
    },
    organize(by) {
      organizing = by;
      onChange();
    },
  };
}
