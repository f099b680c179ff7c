import type { Permission } from '#contract/wire/problem.ts';
import type { Caller } from '../../core/people.ts';

/** The Graph permissions used in the caller's name. Only an administrator can grant the last; people are never asked for it. */
export type Scope = Permission | 'OnlineMeetings.Read';

/** Entra or Graph needs consent or an answer to a claims challenge first. */
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

/** A Graph token in the caller's name. `claims`: the challenge with which Graph refused the previous one. */
export type GraphToken = (caller: Caller, scope: Scope, claims?: string) => Promise<string>;
