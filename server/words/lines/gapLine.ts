import type { Gap } from '#contract/rules/meeting/recap/outline.ts';
import { isolate } from '#contract/rules/typedText.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { Words } from '../en/catalogue.ts';

/** A single item is named, several are counted: "No date: 5 of 6 actions". */
export function gapLine(gap: Gap, { recap, filed }: Pick<Words, 'recap' | 'filed'>): string {
  const { code, items } = gap;
  const [first] = items;
  if (items.length !== 1 || !first) return countedGap(gap, filed);
  const name = isBlankText(first.name) ? recap.unnamed : isolate(first.name.trim());
  return recap.missing[code](name, isolate(first.typed ?? '…'));
}

export function countedGap({ code, items, actions }: Gap, { gaps, ofActions, ofDecisions }: Words['filed']): string {
  const isOfDecisions = code === 'decision_open' || code === 'decision_without_reason';
  if (isOfDecisions) return `${gaps[code]}: ${ofDecisions(items.length)}`;
  const isOfOne = items.every(({ about }) => about === null) || actions < 2;
  return isOfOne ? gaps[code] : `${gaps[code]}: ${ofActions(items.length, actions)}`;
}
