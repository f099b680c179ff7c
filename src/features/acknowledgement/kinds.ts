import type { AcknowledgementKind } from '#contract/acknowledgement.ts';

/** In the order in which they are offered. The panel holds the contract's types, not its schemas. */
export const kinds: readonly AcknowledgementKind[] = [
  'contribution',
  'initiative',
  'knowledge',
  'outcome',
  'coaching',
  'risk',
  'thanks',
];

/** The kind that a list's value names. */
export function kindOf(value: string): AcknowledgementKind | undefined {
  return kinds.find((kind) => kind === value);
}
