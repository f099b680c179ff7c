import type { AcknowledgementKind } from '#contract/meeting/acknowledgement.ts';
import { acknowledgementKinds } from '#contract/rules/meeting/acknowledgement.ts';

export function kindOf(value: string): AcknowledgementKind | undefined {
  return acknowledgementKinds.find((kind) => kind === value);
}
