import { answerMs, longestToldMs, nameIn } from '#contract/rules/organization/story.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { Member } from '#contract/wire/people.ts';
import type { FieldProblem } from '#contract/wire/problem.ts';

interface Nominating {
  caller: { id: string };
  people: ReadonlyMap<string, Member>;
  hosts: ReadonlySet<string>;
  behaviours: readonly string[];
}

interface Nomination {
  to: string;
  behaviour: string;
  text: string;
}

export function nominationProblems({ to, behaviour, text }: Nomination, chat: Nominating): FieldProblem[] {
  const who = leaderProblem(to, chat);
  const named = nameIn(text, chat.people.values(), to);
  return [
    ...(who === undefined ? [] : [{ field: 'to', code: who }]),
    ...(chat.behaviours.includes(behaviour) ? [] : [{ field: 'behaviour', code: 'wrong_type' as const }]),
    ...(isBlankText(text) ? [{ field: 'text', code: 'empty' as const }] : []),
    ...(named === undefined ? [] : [{ field: 'text', code: 'names_member' as const }]),
  ];
}

function leaderProblem(to: string, { caller, people, hosts }: Nominating): FieldProblem['code'] | undefined {
  const member = people.get(to);
  if (!member) return 'not_in_chat';
  if (to === caller.id) return 'oneself';
  if (member.isExternal) return 'cannot_sign_in';
  return hosts.has(to) ? undefined : 'not_a_host';
}

interface Telling {
  text: string;
  channels: readonly string[];
  until: number;
}

export function tellingProblems({ text, channels, until }: Telling, nowMs: number): FieldProblem[] {
  return [
    ...(isBlankText(text) ? [{ field: 'text', code: 'empty' as const }] : []),
    ...(channels.length === 0 ? [{ field: 'channels', code: 'empty' as const }] : []),
    ...(until <= nowMs ? [{ field: 'until', code: 'in_the_past' as const }] : []),
    ...(until > nowMs + longestToldMs ? [{ field: 'until', code: 'too_far_ahead' as const }] : []),
  ];
}

const dayMs = 86_400_000;

/** A midnight: the exact minute would show the leader who nominated them. */
export function askedUntil(at: number): number {
  return Math.ceil((at + answerMs) / dayMs) * dayMs;
}

/** Nominations after it are still asked. */
export function lastOver(nowMs: number): number {
  return Math.floor(nowMs / dayMs) * dayMs - answerMs;
}
