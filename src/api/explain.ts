import type { FieldCode, FieldProblem, Permission } from '#contract/wire/problem.ts';
import { type CallProblemCode, ProblemError } from './problem.ts';

/** The part of the catalogue that speaks about problems. */
interface ProblemWords {
  codes: Record<CallProblemCode, string>;
  fields: Record<FieldCode, string>;
  permissions: Record<Permission, string>;
  confirm: string;
}

/** The message shown for an error: the only place where codes become text. */
export function explain(error: unknown, words: ProblemWords): string {
  if (!(error instanceof ProblemError)) return words.codes.unexpected;
  if (error.claims !== undefined) return words.confirm;
  return error.permission ? words.permissions[error.permission] : words.codes[error.code];
}

/** What is said beside the field `path` (`actions.0.what`), or beside what contains it; undefined: nothing is wrong there. */
export function explainField(fields: FieldProblem[], path: string, words: ProblemWords): string | undefined {
  const found = fields.find(({ field }) => field === path || field.startsWith(`${path}.`));
  return found && words.fields[found.code];
}
