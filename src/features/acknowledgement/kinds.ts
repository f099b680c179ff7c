import type { AcknowledgementKind } from '#contract/acknowledgement.ts';
import { acknowledgementKinds } from '#contract/rules/acknowledgement.ts';

export function kindOf(value: string): AcknowledgementKind | undefined {
  return acknowledgementKinds.find((kind) => kind === value);
}
