export const checkInKinds = ['milestone', 'hard_part', 'weekly'] as const;

export const mostCheckIns = 20;

export const workLength = 60;

/** A day that both sides named is agreed; a wording only exactly as the owner read it. */
export function standingOf(
  { what, due }: { what: string; due: string | null },
  { answer }: { answer: { day: string | null; what: string | null } | null },
): 'asked' | 'accepted' | 'other_day' | 'other_words' {
  if (answer === null) return 'asked';
  if (answer.day !== due) return answer.day === null ? 'asked' : 'other_day';
  if (answer.what === null) return 'asked';
  return wordsIn(answer.what) === wordsIn(what) ? 'accepted' : 'other_words';
}

/** Ignores white space and Unicode normalization; every letter counts. */
function wordsIn(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
}

interface Planned {
  id: string;
  kind?: (typeof checkInKinds)[number] | undefined;
  day: string;
}

export function isAgreed({ id, kind, day }: Planned, agreed: readonly Planned[]): boolean {
  return agreed.some((one) => one.id === id && one.kind === kind && one.day === day);
}
