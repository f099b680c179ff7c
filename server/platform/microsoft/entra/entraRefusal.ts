import { AuthError, InteractionRequiredAuthError } from '@azure/msal-node';
import type { ProblemCode } from '#contract/rules/wire/problem.ts';
import { AppError } from '../../../core/errors.ts';
import { ConsentNeeded, type Scope } from '../consent.ts';

/** Entra is down, or throttles. An `AuthError`, because MSAL passes no other error on. */
export class EntraUnavailable extends AuthError {
  readonly status: number;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, { retryAfterSeconds, requestId }: { retryAfterSeconds?: number; requestId?: string }) {
    super('unavailable', '', `Entra answered ${status} Trace ID: ${requestId ?? ''}`);
    // `AuthError` makes every instance a plain `AuthError`.
    Object.setPrototypeOf(this, EntraUnavailable.prototype);
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The part of an error that may be logged: Entra's own words may name people, as AADSTS50105 does. */
export class EntraRefused extends Error {
  override name = 'EntraRefused';
  readonly facts: { code: string; entraRequestId: string | undefined; correlationId: string | undefined };

  constructor(cause: unknown) {
    const { errorCode, errorMessage, correlationId } =
      cause instanceof AuthError ? cause : { errorCode: 'failed', errorMessage: '', correlationId: '' };
    const [code = errorCode] = aadstsIn(errorMessage);
    const [, trace] = /Trace ID: ([\da-f-]{36})/i.exec(errorMessage) ?? [];
    super(`Entra answered ${errorCode} ${code}`);
    this.facts = { code, entraRequestId: trace, correlationId: correlationId || undefined };
  }
}

/**
 * By the one who can help: the person (`signed_out`), their administrator (`not_assigned`, `blocked`, `turned_off`) or
 * Bookend's operator (`not_set_up`). Source: entra/identity-platform/reference-error-codes. Anything else may pass.
 */
const remedies: Record<string, ProblemCode> = {
  // The token isn't valid, was revoked, or has just expired.
  AADSTS50013: 'signed_out',
  AADSTS50173: 'signed_out',
  AADSTS500133: 'signed_out',
  AADSTS50105: 'not_assigned',
  // The account is disabled; Conditional Access.
  AADSTS50057: 'blocked',
  AADSTS53003: 'blocked',
  // The application is disabled; a service that it needs is missing in the tenant.
  AADSTS7000112: 'turned_off',
  AADSTS650052: 'turned_off',
  // A wrong, expired or unknown secret, certificate or federated credential.
  AADSTS7000215: 'not_set_up',
  AADSTS7000218: 'not_set_up',
  AADSTS7000222: 'not_set_up',
  AADSTS700027: 'not_set_up',
  AADSTS70021: 'not_set_up',
  AADSTS700211: 'not_set_up',
  AADSTS700212: 'not_set_up',
  AADSTS700213: 'not_set_up',
  AADSTS700214: 'not_set_up',
  // An unknown tenant, application or permission.
  AADSTS90002: 'not_set_up',
  AADSTS700016: 'not_set_up',
  AADSTS65005: 'not_set_up',
  AADSTS500011: 'not_set_up',
};

export function remedyFor(said: string): ProblemCode | undefined {
  return aadstsIn(said).flatMap((code) => remedies[code] ?? [])[0];
}

export function inOurWords(failure: unknown, scope: Scope): Error {
  const cause = new EntraRefused(failure);
  const remedy = remedyFor(failure instanceof AuthError ? failure.errorMessage : '');
  // Before consent, because some of these come as "interaction required" and no window would help.
  if (remedy) return new AppError(remedy, `Entra refuses the exchange: ${cause.facts.code}`, { cause });
  if (failure instanceof InteractionRequiredAuthError)
    return new ConsentNeeded(scope, failure.claims === '' ? undefined : failure.claims, { cause });
  const { retryAfterSeconds } = failure instanceof EntraUnavailable ? failure : {};
  const details = { cause, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
  return new AppError('chat_unavailable', 'Entra gives no token for Graph', details);
}

export function aadstsIn(said: string): string[] {
  return [...said.matchAll(/AADSTS\d+/g)].map(([code]) => code);
}
