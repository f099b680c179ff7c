import type { SignedToken } from '#contract/wire/admission.ts';
import type { ConcernKind, UnsignedConcern } from '#contract/meeting/concern.ts';
import { concernBytes, unsignedFromLength } from '#contract/rules/meeting/concern.ts';
import type { Named } from '#contract/wire/people.ts';
import { padded } from '../../admission/padding.ts';

export interface ConcernInput {
  kind: ConcernKind;
  text: string;
  from: Named | null;
}

/** Every concern has the same shape and size. The person waited for is sent as plain text. */
export function sealed({ token, signature }: SignedToken, { kind, text, from }: ConcernInput): UnsignedConcern {
  const waitedFor =
    kind === 'waiting'
      ? Array.from(from?.name.toWellFormed().trim() ?? '')
          .slice(0, unsignedFromLength / 2)
          .join('')
      : '';
  return padded(concernBytes, { token, signature, kind, text: text.toWellFormed().trim(), from: waitedFor });
}
