import type { SheetBehaviour } from '#contract/organization/behaviour.ts';
import type { Sheet } from '#contract/meeting/observer.ts';
import { behavioursOnSheet } from '#contract/rules/meeting/observer.ts';
import { useBehaviours } from '../../api/behaviours.ts';
import { useFormat } from '../../words/words.tsx';

export interface BehaviourOnSheet {
  id: string;
  texts: SheetBehaviour['texts']['en'];
}

/** Behaviours as worded when the sheet was begun; before that, as worded now. */
export function useSheetBehaviours(
  series: string,
  kept: readonly SheetBehaviour[] | null,
  { rows }: Pick<Sheet, 'rows'>,
): BehaviourOnSheet[] {
  const { language } = useFormat();
  const { data = [] } = useBehaviours(series);
  return behavioursOnSheet(kept, rows, data).map(({ behaviour, texts }) => ({ id: behaviour, texts: texts[language] }));
}
