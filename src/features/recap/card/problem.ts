import { explain } from '../../../api/explain.ts';
import { ProblemError } from '../../../api/problem.ts';
import type { Words } from '#words/en/catalogue.ts';

/** Why sharing failed. Once the text is saved, a lost answer may mean that the card was posted all the same. */
export function whyNotShared(error: unknown, isSaved: boolean, { recap, problems }: Words): string {
  const code = error instanceof ProblemError ? error.code : undefined;
  if (code === 'invalid') return recap.cannotShareYet;
  return code === 'offline' && isSaved ? recap.maybeShared : explain(error, problems);
}
