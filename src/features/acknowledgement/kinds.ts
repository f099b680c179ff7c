import type { AcknowledgementKind } from '#contract/acknowledgement.ts';
import { acknowledgementKinds } from '#contract/rules/acknowledgement.ts';

/** The kind that a list's value names. */
export function kindOf(value: string): AcknowledgementKind | undefined {
  return acknowledgementKinds.find((kind) => kind === value);
}
