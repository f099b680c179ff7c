import { asideEndingMs, asideMs } from '#contract/rules/person/aside.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { FieldProblem } from '#contract/wire/problem.ts';

export function keptUntil(renewedAt: number): number {
  return renewedAt + asideMs;
}

export function isEnding(renewedAt: number, nowMs: number): boolean {
  return keptUntil(renewedAt) - nowMs <= asideEndingMs;
}

/** Asides last renewed before this have expired. */
export function oldestKept(nowMs: number): number {
  return nowMs - asideMs;
}

interface New {
  person: string;
  text: string;
}

export function asideProblems(
  { person, text }: New,
  by: string,
  here: ReadonlyMap<string, { isExternal: boolean }>,
): FieldProblem[] {
  return [...aboutProblems(person, by, here), ...textProblems(text)];
}

export function textProblems(text: string): FieldProblem[] {
  return isBlankText(text) ? [{ field: 'content.text', code: 'empty' }] : [];
}

function aboutProblems(person: string, by: string, here: ReadonlyMap<string, { isExternal: boolean }>): FieldProblem[] {
  const member = here.get(person);
  if (person === by) return [{ field: 'person', code: 'oneself' }];
  if (!member) return [{ field: 'person', code: 'not_in_chat' }];
  return member.isExternal ? [{ field: 'person', code: 'from_outside' }] : [];
}
