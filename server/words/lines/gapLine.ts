import type { Gap } from '#contract/rules/meeting/recap/outline.ts';
import { isolate } from '#contract/rules/typedText.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { Words } from '../en/catalogue.ts';

/** A single item is named, several are counted: "No date: 5 of 6 actions". */
export function gapLine(gap: Gap, words: Pick<Words, 'recap' | 'filed' | 'ui'>): string {
  const { recap } = words;
  const { code, items } = gap;
  const [first] = items;
  if (items.length !== 1 || !first) return countedGap(gap, words);
  const name = isBlankText(first.name) ? recap.unnamed : isolate(first.name.trim());
  return recap.missing[code](name, isolate(first.typed ?? '…'));
}

export function countedGap({ code, items, actions }: Gap, { filed, ui }: Pick<Words, 'filed' | 'ui'>): string {
  const { gaps, ofActions, ofDecisions } = filed;
  const isOfDecisions = code === 'decision_open' || code === 'decision_without_reason';
  if (isOfDecisions) return ui.labelled(gaps[code], ofDecisions(items.length));
  const isOfOne = items.every(({ about }) => about === null) || actions < 2;
  return isOfOne ? gaps[code] : ui.labelled(gaps[code], ofActions(items.length, actions));
}
