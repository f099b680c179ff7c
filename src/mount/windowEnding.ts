import type { FirstWords } from '#words/en/first.ts';
import { explainSignIn } from '../api/explain.ts';
import { whyEnded } from '../host/entraCodes.ts';

/** For Entra's window, by what Entra returns to it. */
export function windowEnding(
  query: URLSearchParams,
  { panel, problems }: Pick<FirstWords, 'panel' | 'problems'>,
): string {
  const error = query.get('error');
  if (error === null) return panel.signedIn;
  const words = query.get('error_description') ?? '';
  const { notSignedIn } = panel;
  const why = whyEnded(error, words);
  // "The user canceled the authentication" is an access_denied too, and without a code.
  if (why === 'refused') return words.includes('AADSTS65004') ? notSignedIn.declined : notSignedIn.cancelled;
  if (why === 'consent_needed') return notSignedIn.declined;
  if (why === 'approval_needed') return notSignedIn.approval;
  // Anybody can put words into this address.
  const [code] = /AADSTS\d+/.exec(words) ?? /^[a-z_]{1,40}$/.exec(error) ?? ['?'];
  return explainSignIn(why, problems) ?? notSignedIn.failed(code);
}
