import type { SignedToken } from '#contract/wire/admission.ts';
import type { ConcernKind, UnsignedConcern } from '#contract/concern.ts';
import { concernBytes, unsignedFromLength } from '#contract/rules/concern.ts';
import type { Named } from '#contract/wire/people.ts';
import { padded } from '../../admission/padding.ts';

/** What somebody is saying, before it is sent. */
export interface ConcernInput {
  kind: ConcernKind;
  text: string;
  from: Named | null;
}

/** The concern as it travels: of one shape and one size, whatever is in it. The person waited for goes as words. */
export function sealed({ token, signature }: SignedToken, { kind, text, from }: ConcernInput): UnsignedConcern {
  const waitedFor =
    kind === 'waiting'
      ? Array.from(from?.name.toWellFormed().trim() ?? '')
          .slice(0, unsignedFromLength / 2)
          .join('')
      : '';
  return padded(concernBytes, { token, signature, kind, text: text.toWellFormed().trim(), from: waitedFor });
}
