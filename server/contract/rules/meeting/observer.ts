import type { Behaviour, SheetBehaviour } from '../../organization/behaviour.ts';
import { inEachLanguage } from '../languages.ts';

export const observedSights = ['seen', 'not_seen', 'unclear'] as const;

/**
 * The kept wordings, or what is in force as long as none are kept. Whatever a row names joins them: it may have been
 * published or retired while somebody wrote.
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
