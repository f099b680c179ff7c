import { explain } from '../../../api/explain.ts';
import { ProblemError } from '../../../api/problem.ts';
import type { Words } from '#words/en/catalogue.ts';

export function whyNotShared(error: unknown, isSaved: boolean, { recap, problems }: Words): string {
  const code = error instanceof ProblemError ? error.code : undefined;
  if (code === 'invalid') return recap.cannotShareYet;
  return code === 'offline' && isSaved ? recap.maybeShared : explain(error, problems);
}
