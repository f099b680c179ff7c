import type { FieldCode, FieldProblem } from '#contract/problem.ts';
import { type CallProblemCode, ProblemError } from './problem.ts';

/** The part of the catalogue that speaks about problems. */
interface ProblemWords {
  codes: Record<CallProblemCode, string>;
  fields: Record<FieldCode, string>;
}

/** What a person is told about a failure: the one place where codes become words. */
export function explain(error: unknown, words: ProblemWords): string {
  return words.codes[error instanceof ProblemError ? error.code : 'unexpected'];
}

/** What is said beside the field `path` (`actions.0.what`), or beside what contains it; undefined: nothing is wrong there. */
export function explainField(fields: FieldProblem[], path: string, words: ProblemWords): string | undefined {
  const found = fields.find(({ field }) => field === path || field.startsWith(`${path}.`));
  return found && words.fields[found.code];
}
