import type { Gap } from '#contract/rules/outline.ts';
import { isolate } from '#contract/rules/typedText.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { Words } from './en/catalogue.ts';

/** A single item is named, several are counted: "No date: 5 of 6 actions". */
export function gapLine({ code, items, actions }: Gap, { recap, filed }: Words): string {
  const [first] = items;
  if (items.length === 1 && first) {
    const name = isBlankText(first.name) ? recap.unnamed : isolate(first.name.trim());
    return recap.missing[code](name, isolate(first.typed ?? '…'));
  }
  const isOfDecisions = code === 'decision_open' || code === 'decision_without_reason';
  const count = isOfDecisions ? filed.ofDecisions(items.length) : filed.ofActions(items.length, actions);
  return `${filed.gaps[code]}: ${count}`;
}
