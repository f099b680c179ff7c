interface Kind {
  /** The leader grants each thing separately, instead of all at once. */
  isSingle: boolean;
}

/** Kinds of things that a leader can let a coach read. Each has its reader in `server/coachReaders.ts`. */
export const coachKinds = {
  results: { isSingle: false },
  focus: { isSingle: false },
  reflections: { isSingle: true },
  rehearsals: { isSingle: true },
} as const satisfies Record<string, Kind>;

export type CoachKind = keyof typeof coachKinds;

export const kindsToGrant = Object.keys(coachKinds) as CoachKind[];

export function isSingle(kind: CoachKind): boolean {
  return coachKinds[kind].isSingle;
}

export const grantDays = 90;

export const codeLength = 8;

/** Without letters and digits that look or sound alike; 30 to the power of 8 is about 6.6 × 10¹¹. */
export const codeLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ346789';

/** As it is compared: people paste it with spaces, dashes and in lower case. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s\p{Pd}]/gu, '');
}

/** As it is shown: `ABCD-EFGH`. */
export function spacedCode(code: string): string {
  return `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`;
}
