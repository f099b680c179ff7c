import type { Permission } from '#contract/problem.ts';
import type { Caller } from '../../core/people.ts';

/** What Graph is asked for in the caller's name. The last is the administrator's to give, and never asked of a person. */
export type Scope = Permission | 'OnlineMeetings.Read';

/** Entra or Graph wants to ask the person something first. */
export class ConsentNeeded extends Error {
  override name = 'ConsentNeeded';
  readonly claims: string | undefined;
  readonly permission: Permission | undefined;

  /** With `claims` the person is asked who they are, without them whether Bookend may. */
  constructor(scope: Scope, claims: string | undefined, options?: ErrorOptions) {
    super(`Entra asks the person about ${scope}`, options);
    this.claims = claims;
    this.permission = claims === undefined && scope !== 'OnlineMeetings.Read' ? scope : undefined;
  }
}

/** A token that Graph takes, in the caller's name. With `claims` Graph has refused one at hand. */
export type GraphToken = (caller: Caller, scope: Scope, claims?: string) => Promise<string>;
