import type { FieldCode, FieldProblem, Permission } from '#contract/wire/problem.ts';
import type { HostErrorCode, PanelPermission, SignInProblem } from '../host/host.ts';
import { type CallProblemCode, ProblemError } from './problem.ts';

interface ProblemWords {
  codes: Record<CallProblemCode, string>;
  fields: Record<FieldCode, string>;
  permissions: Record<Permission, string>;
  signIn: Record<SignInProblem, string>;
  confirm: string;
}

/** The only place where problem codes become text. */
export function explain(error: unknown, words: ProblemWords): string {
  if (!(error instanceof ProblemError)) return words.codes.unexpected;
  const why = explainSignIn(error.signIn, words);
  if (why !== undefined) return why;
  if (error.claims !== undefined) return words.confirm;
  const { permission } = error;
  return permission && isServers(permission) ? words.permissions[permission] : words.codes[error.code];
}

/** Explains a failed request for a file's address, or a failed opening, which is Teams' and has no code. Undefined: no error. */
export function explainOpening(error: unknown, words: ProblemWords, notOpened: string): string | undefined {
  if (error === null) return undefined;
  return error instanceof ProblemError ? explain(error, words) : notOpened;
}

function isServers(permission: PanelPermission): permission is Permission {
  return permission !== 'Files.ReadWrite.AppFolder';
}

export function explainSignIn(
  code: HostErrorCode | undefined,
  { signIn }: Pick<ProblemWords, 'signIn'>,
): string | undefined {
  const messages: Partial<Record<HostErrorCode, string>> = signIn;
  return code && messages[code];
}

/** The problem of the field `path` (`actions.0.what`) or of what contains it; undefined: none. */
export function explainField(fields: FieldProblem[], path: string, words: ProblemWords): string | undefined {
  const found = fields.find(({ field }) => field === path || field.startsWith(`${path}.`));
  return found && words.fields[found.code];
}
