import { explain } from '../../../api/explain.ts';
import { ProblemError } from '../../../api/problem.ts';
import type { AskingState } from '../../../api/useConsent.ts';
import type { Words } from '../../../words/en/catalogue.ts';

/** Why sharing failed. Once the text is saved, a lost answer may mean that the card was posted all the same. */
export function whyNotShared(
  error: unknown,
  isSaved: boolean,
  asking: AskingState,
  { recap, problems, panel }: Words,
): string {
  const code = error instanceof ProblemError ? error.code : undefined;
  if (asking === 'refused') return `${problems.refused} ${explain(error, problems)}`;
  if (asking === 'failed') return panel.start.signed_out;
  if (code === 'invalid') return recap.cannotShareYet;
  return code === 'offline' && isSaved ? recap.maybeShared : explain(error, problems);
}
