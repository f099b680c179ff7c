import type { FieldProblem } from '#contract/wire/problem.ts';
import type { Section, SectionKind } from '#contract/handover.ts';
import { isBlankText } from '#contract/rules/text.ts';

interface Handing {
  kind: SectionKind;
  title: string;
  person: string;
}

/** Whom and what it cannot be. `here`: everybody in the chat. */
export function whatIsWrong(
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

/** Whether this asks what was asked before under the same id. */
export function isSameAsk(before: Section, { kind, title, by, to }: Section): boolean {
  return before.kind === kind && before.title === title && before.by.id === by.id && before.to.id === to.id;
}

/** Who closes is one person, and so is who has the chair: whoever is asked now is asked instead of whom was asked before. */
export function replacedBy({ id, kind }: Pick<Section, 'id' | 'kind'>, all: readonly Section[]): string[] {
  if (kind === 'item') return [];
  const replaced = all.filter((one) => one.kind === kind && one.id !== id && isReplaced(one));
  return replaced.map((one) => one.id);
}

/** The chair that was taken stays told: it counts as a stretch given. */
function isReplaced({ kind, state }: Section): boolean {
  return state === 'asked' || (kind === 'closing' && state === 'accepted');
}

/** Whether this answer can be given: a yes to what is asked, a no also later, as long as it isn't the chair. */
export function canAnswer({ kind, state }: Section, isYes: boolean): boolean {
  if (state === 'asked') return true;
  return state === 'accepted' && (isYes || kind !== 'chair');
}

interface Hosting {
  /** Who has the chair from now on. */
  chair: string;
  isHost: (person: string) => boolean;
}

/**
 * What a new chair makes void: open questions for the chair or the closing that somebody else has asked, and a closing that
 * was accepted from who no longer hosts. What was taken on and is done stays told.
 */
export function voidOnce({ chair, isHost }: Hosting, all: readonly Section[]): string[] {
  const dropped = all.filter(({ kind, state, by, to }) => {
    if (kind === 'item') return false;
    if (state === 'asked') return by.id !== chair;
    return kind === 'closing' && state === 'accepted' && to.id !== chair && !isHost(by.id);
  });
  return dropped.map(({ id }) => id);
}

/** What somebody may read. */
export function readableBy(reader: { id: string; isHost: boolean }, all: readonly Section[]): Section[] {
  return all.filter(({ state, to }) => state === 'accepted' || reader.isHost || to.id === reader.id);
}
