import type { FieldProblem } from '#contract/wire/problem.ts';
import type { Section, SectionKind } from '#contract/meeting/handover.ts';
import { isBlankText } from '#contract/rules/text.ts';

interface Handing {
  kind: SectionKind;
  title: string;
  person: string;
}

export function sectionProblems(
  { kind, title, person }: Handing,
  by: string,
  here: ReadonlyMap<string, { isExternal: boolean }>,
): FieldProblem[] {
  const wrong: FieldProblem[] = [];
  const to = here.get(person);
  if (!to) wrong.push({ field: 'person', code: 'not_in_chat' });
  else if (to.isExternal) wrong.push({ field: 'person', code: 'cannot_sign_in' });
  else if (person === by) wrong.push({ field: 'person', code: 'oneself' });
  if (kind === 'item' && isBlankText(title)) wrong.push({ field: 'title', code: 'empty' });
  return wrong;
}

export function isSameAsk(before: Section, { kind, title, by, to }: Section): boolean {
  return before.kind === kind && before.title === title && before.by.id === by.id && before.to.id === to.id;
}

export function replacedBy({ id, kind }: Pick<Section, 'id' | 'kind'>, all: readonly Section[]): string[] {
  if (kind === 'item') return [];
  const replaced = all.filter((one) => one.kind === kind && one.id !== id && isReplaced(one));
  return replaced.map((one) => one.id);
}

/** A chair that was taken stays on record, because it counts as given. */
function isReplaced({ kind, state }: Section): boolean {
  return state === 'asked' || (kind === 'closing' && state === 'accepted');
}

/** Accepts only an open request; declines later too, except the chair. */
export function canAnswer({ kind, state }: Section, isYes: boolean): boolean {
  if (state === 'asked') return true;
  return state === 'accepted' && (isYes || kind !== 'chair');
}

interface Hosting {
  chair: string;
  isHost: (person: string) => boolean;
}

/**
 * When the chair moves: voids open requests by others for the chair or the closing, and a closing accepted from
 * somebody who no longer hosts.
 */
export function voidOnce({ chair, isHost }: Hosting, all: readonly Section[]): string[] {
  const dropped = all.filter(({ kind, state, by, to }) => {
    if (kind === 'item') return false;
    if (state === 'asked') return by.id !== chair;
    return kind === 'closing' && state === 'accepted' && to.id !== chair && !isHost(by.id);
  });
  return dropped.map(({ id }) => id);
}

export function readableBy(reader: { id: string; isHost: boolean }, all: readonly Section[]): Section[] {
  return all.filter(({ state, to }) => state === 'accepted' || reader.isHost || to.id === reader.id);
}
