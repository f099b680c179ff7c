/** What Graph does with a message that is posted or changed, until it is told otherwise. */
export const troubleModes = ['none', 'busy', 'broken', 'silent', 'lost_answer'] as const;
export type TroubleMode = (typeof troubleModes)[number];

export interface Trouble {
  readonly mode: TroubleMode;
  readonly membersFail: boolean;
  set(mode: TroubleMode): void;
  /** Some meetings' chats are reported to answer 502 for their members. */
  failMembers(doFail: boolean): void;
}

export function createTrouble(onChange: () => void = () => undefined): Trouble {
  let mode: TroubleMode = 'none';
  let membersFail = false;
  return {
    get mode() {
      return mode;
    },
    get membersFail() {
      return membersFail;
    },
    set(next) {
      mode = next;
      onChange();
    },
    failMembers(doFail) {
      membersFail = doFail;
      onChange();
    },
  };
}
