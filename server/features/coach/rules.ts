import type { Choice, CoachItem, Grant } from '#contract/person/coach.ts';
import {
  codeLength,
  codeLetters,
  grantDays,
  isSingle,
  kindsToGrant,
  type CoachKind,
} from '#contract/rules/person/coach.ts';
import type { FieldProblem } from '#contract/wire/problem.ts';

const dayMs = 86_400_000;

export const grantMs = grantDays * dayMs;

/** Long enough to pass it on in a message. */
export const codeMs = dayMs;

export const mostGrants = 20;

/** Kept of grants that are over. */
export const mostOver = 20;

/** A day more, because the last of ninety days ends when the leader's midnight comes. */
export function expiryProblems(expiresAt: number, nowMs: number): FieldProblem[] {
  if (expiresAt <= nowMs) return [{ field: 'expiresAt', code: 'in_the_past' }];
  return expiresAt > nowMs + grantMs + 2 * dayMs ? [{ field: 'expiresAt', code: 'too_far_ahead' }] : [];
}

/** `random`: as many whole numbers below the number of letters as the code has. */
export function codeFrom(random: (below: number) => number): string {
  return Array.from({ length: codeLength }, () => codeLetters[random(codeLetters.length)]).join('');
}

/** Without single things and results' comments that the leader didn't share separately. */
export function shown(kind: CoachKind, items: readonly CoachItem[], shared: ReadonlySet<string>): CoachItem[] {
  return items
    .filter(({ id }) => !isSingle(kind) || shared.has(id))
    .map((item) =>
      item.is === 'result' && !shared.has(item.id) ? { ...item, batch: { ...item.batch, comments: null } } : item,
    );
}

export function choicesOf(kind: CoachKind, items: readonly CoachItem[], shared: ReadonlySet<string>): Choice[] {
  return items.filter(isChoice(kind)).map((item) => ({
    kind,
    id: item.id,
    at: item.at,
    line: item.is === 'text' ? (item.lines[0] ?? '') : '',
    isShared: shared.has(item.id),
  }));
}

function isChoice(kind: CoachKind): (item: CoachItem) => boolean {
  return (item) => isSingle(kind) || (item.is === 'result' && (item.batch.comments ?? []).length > 0);
}

/** Midnight UTC of a calendar day. */
export function midnightOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function readingsOf(rows: readonly { kind: CoachKind; read_on: number }[]): Grant['readings'] {
  const days = new Map<number, CoachKind[]>();
  for (const { kind, read_on } of rows) days.set(read_on, [...(days.get(read_on) ?? []), kind]);
  return [...days]
    .toSorted(([a], [b]) => b - a)
    .map(([at, kinds]) => ({
      day: new Date(at).toISOString().slice(0, 10),
      kinds: kindsToGrant.filter((kind) => kinds.includes(kind)),
    }));
}
