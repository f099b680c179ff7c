/** What Graph does with a message that is posted or changed, until it is told otherwise. */
export const troubleModes = ['none', 'busy', 'broken', 'silent', 'lost_answer'] as const;

/** `late`: hangs up, and posts a while after. `refused`: 403. `any`: every second time one of all these. */
const wilderModes = ['late', 'refused'] as const;
const everyMode = [...troubleModes, ...wilderModes];
export type TroubleMode = (typeof everyMode)[number] | 'any';

export interface Trouble {
  readonly mode: TroubleMode;
  readonly membersFail: boolean;
  /** Stays until the next `set`, or for so many messages. */
  set(mode: TroubleMode, times?: number): void;
  /** What happens to the message at hand; counts it. */
  take(): Exclude<TroubleMode, 'any'>;
  /** Some meetings' chats are reported to answer 502 for their members. */
  failMembers(doFail: boolean): void;
  /** Graph calls the chat a meeting's and names no organizer: none of its pages promises one. */
  readonly organizerIsMissing: boolean;
  loseOrganizer(doLose: boolean): void;
}

export function createTrouble(onChange: () => void = () => undefined): Trouble {
  let mode: TroubleMode = 'none';
  let timesLeft = Infinity;
  let membersFail = false;
  let organizerIsMissing = false;
  return {
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
      const taken = mode === 'any' ? (everyMode[Math.floor(Math.random() * 2 * everyMode.length)] ?? 'none') : mode;
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
    get organizerIsMissing() {
      return organizerIsMissing;
    },
    loseOrganizer(doLose) {
      organizerIsMissing = doLose;
      onChange();
    },
  };
}
