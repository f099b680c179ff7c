import type { Behaviour, SheetBehaviour } from '../../organization/behaviour.ts';
import { inEachLanguage } from '../languages.ts';

export const observedSights = ['seen', 'not_seen', 'unclear'] as const;

/**
 * The sheet's stored wordings; before its first save, those in force. Behaviours that a row names are added, because they
 * may have been published or retired while the observer was writing.
 */
export function behavioursOnSheet(
  kept: readonly SheetBehaviour[] | null,
  rows: readonly { id: string }[],
  all: readonly Behaviour[],
): SheetBehaviour[] {
  const named = new Set(rows.map(({ id }) => id));
  const isThere = (id: string) => kept?.some(({ behaviour }) => behaviour === id) === true;
  const joining = all.filter(({ id, isRetired }) => !isThere(id) && (named.has(id) || (kept === null && !isRetired)));
  return [...(kept ?? []), ...joining.map(toSheetBehaviour)];
}

function toSheetBehaviour({ id, version, texts }: Behaviour): SheetBehaviour {
  return { behaviour: id, version, texts: inEachLanguage((language) => nameIn(texts[language])) };
}

function nameIn({ name, fallback }: Behaviour['texts']['en']): SheetBehaviour['texts']['en'] {
  return fallback === undefined ? { name } : { name, fallback };
}
