import type { SignedToken } from '#contract/admission.ts';
import { unsignedFromLength, type UnsignedConcern } from '#contract/concern.ts';
import type { Saying } from './queries.ts';

/** Room for the longest words in the longest script: a request's size is to tell nothing. */
const concernBytes = 2_560;

/** The concern as it travels: of one shape and one size, whatever is in it. Who is waited for goes as words. */
export function sealed({ token, signature }: SignedToken, { kind, text, from }: Saying): UnsignedConcern {
  const waitedFor =
    kind === 'waiting'
      ? Array.from(from?.name.trim() ?? '')
          .slice(0, unsignedFromLength / 2)
          .join('')
      : '';
  const concern = { token, signature, kind, text: text.trim(), from: waitedFor, padding: '' };
  const { length } = new TextEncoder().encode(JSON.stringify(concern));
  return { ...concern, padding: ' '.repeat(Math.max(0, concernBytes - length)) };
}
