import type { Language } from '#contract/wire/values.ts';
import type { ReflectionFact } from '#contract/person/reflection.ts';
import type { FieldProblem } from '#contract/wire/problem.ts';
import { bandOf } from '#contract/rules/meeting/pulse.ts';
import { weekOf } from '#contract/rules/person/reflection.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { dayIn } from '../../core/day.ts';

const weekMs = 7 * 86_400_000;

export function weekIn(timeZone: string, at: number): string {
  return weekOf(dayIn(timeZone, at));
}

/** This week's reflection, or last week's if it was left unfinished. */
export function mayBegin(week: string, timeZone: string, now: number): boolean {
  return [now, now - weekMs].some((at) => weekIn(timeZone, at) === week);
}

export function managerProblems(
  person: string,
  by: string,
  here: ReadonlyMap<string, { isExternal: boolean; isGuest?: true }>,
): FieldProblem[] {
  const field = 'person';
  const named = here.get(person);
  if (person === by) return [{ field, code: 'oneself' }];
  if (!named) return [{ field, code: 'not_in_chat' }];
  return named.isExternal || named.isGuest ? [{ field, code: 'from_outside' }] : [];
}

/** One of the three lines is enough. */
export function sendProblems(content: Record<'tried' | 'landed' | 'nextWhen' | 'nextThen', string>): FieldProblem[] {
  const { tried, landed, nextWhen, nextThen } = content;
  return [tried, landed, nextWhen, nextThen].every(isBlankText) ? [{ field: 'content.tried', code: 'empty' }] : [];
}

export interface Hosted {
  id: string;
  topic: string;
  said: number;
  items: number;
}

export interface Seen {
  release: string;
  behaviour: string;
  version: number;
  label: Record<Language, string>;
  band: 'few' | 'some' | 'most' | null;
  saw: number | null;
  answers: number;
}

export interface KnownOfWeek {
  hosted: readonly Hosted[];
  seen: readonly Seen[];
  before: { week: string; sendings: number; when: string; act: string } | undefined;
  observed: readonly { id: string; words: string }[];
  practised: { id: string; version: number; name: Record<Language, string> } | undefined;
}

/** Only things done. An id contains the value, so a changed fact isn't mistaken for the one its author saw. */
export function factsOf({ hosted, seen, before, observed, practised }: KnownOfWeek): ReflectionFact[] {
  const facts: ReflectionFact[] = [];
  if (before) {
    const { week, sendings, when, act } = before;
    facts.push({ kind: 'next', id: `next:${week}:${sendings}`, when, act });
  }
  if (practised) {
    const { id, version, name } = practised;
    facts.push({ kind: 'practised', id: `practised:${id}:${version}`, name });
  }
  if (hosted.length > 0) facts.push({ kind: 'hosted', id: `hosted:${hosted.length}`, times: hosted.length });
  for (const { id, topic, said, items } of hosted)
    if (said > 0) facts.push({ kind: 'ticked', id: `ticked:${id}:${said}`, topic, said, of: items });
  for (const one of seen)
    facts.push({
      kind: 'seen',
      id: `seen:${one.release}:${one.behaviour}:${one.version}`,
      label: one.label,
      band: one.band ?? bandOf((one.saw ?? 0) / one.answers, ['few', 'some', 'most']),
    });
  for (const { id, words } of observed) facts.push({ kind: 'observed', id: `observed:${id}`, words });
  return facts;
}
