import type { Permission } from '#contract/wire/problem.ts';
import { AppError } from '../../core/errors.ts';
import type { Caller } from '../../core/people.ts';

/**
 * Delegated Graph permissions. Only an administrator can grant `OnlineMeetings.Read`; people are never asked for it.
 */
export type Scope = Permission | 'OnlineMeetings.Read';

export class ConsentNeeded extends Error {
  override name = 'ConsentNeeded';
  readonly claims: string | undefined;
  readonly permission: Permission | undefined;

  /** With `claims` the person must confirm their identity, without them consent. */
  constructor(scope: Scope, claims: string | undefined, options?: ErrorOptions) {
    super(`Entra asks the person about ${scope}`, options);
    this.claims = claims;
    this.permission = claims === undefined && scope !== 'OnlineMeetings.Read' ? scope : undefined;
  }
}

export type GraphToken = (caller: Caller, scope: Scope, claims?: string) => Promise<string>;

export function consentProblem(cause: ConsentNeeded): AppError {
  const { claims, permission } = cause;
  return new AppError('consent_needed', 'Entra wants to ask the person something first', {
    cause,
    ...(claims !== undefined && { claims }),
    ...(permission !== undefined && { permission }),
  });
}
