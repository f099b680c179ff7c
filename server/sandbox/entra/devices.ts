import { randomBytes, randomUUID } from 'node:crypto';
import type { SandboxPerson } from '../people.ts';

/**
 * A public client of Microsoft's own, which Graph PowerShell signs in with, by device code too. Sources:
 * microsoftgraph/msgraph-sdk-powershell `AuthContext.cs`, microsoftgraph-docs-powershell `authentication-commands.md`.
 */
export const graphCommandLineTools = '14d82eec-204b-4c2f-b7e8-296a70dab67e';

/** In tokens of a person whose code was confirmed. */
interface Granted {
  person: SandboxPerson;
  scope: string;
}

/** Errors of a poll. The first four: entra-docs `v2-oauth2-device-code.md`, "Expected errors"; the last: RFC 8628, 3.5. */
type PollError =
  | 'authorization_pending'
  | 'authorization_declined'
  | 'bad_verification_code'
  | 'expired_token'
  | 'slow_down';

interface Waiting {
  userCode: string;
  scope: string;
  endsAt: number;
  polledAt: number;
  decision: 'none' | 'declined' | SandboxPerson;
}

export interface Devices {
  /** The permissions that the public client has consent to. */
  readonly given: Set<string>;
  lifetimeSeconds: number;
  intervalSeconds: number;
  begin: (scope: string) => { deviceCode: string; userCode: string };
  /** Undefined: no such code. */
  scopeOf: (userCode: string) => string | undefined;
  /** `null`: the person has declined. */
  decide: (userCode: string, person: SandboxPerson | null) => void;
  /** The person who confirmed the code, returned once. */
  poll: (deviceCode: string) => Granted | PollError;
  refreshToken: (person: SandboxPerson) => string;
  refresh: (refreshToken: string) => SandboxPerson | undefined;
}

export function createDevices(): Devices {
  const waiting = new Map<string, Waiting>();
  const refreshTokens = new Map<string, SandboxPerson>();
  const withCode = (userCode: string) => [...waiting.values()].find((one) => one.userCode === userCode);
  return {
    given: new Set(),
    lifetimeSeconds: 900,
    intervalSeconds: 5,
    begin(scope) {
      const deviceCode = randomBytes(48).toString('base64url');
      const userCode = randomUUID().slice(0, 8).toUpperCase();
      const endsAt = Date.now() + this.lifetimeSeconds * 1000;
      waiting.set(deviceCode, { userCode, scope, endsAt, polledAt: -Infinity, decision: 'none' });
      return { deviceCode, userCode };
    },
    scopeOf: (userCode) => withCode(userCode)?.scope,
    decide(userCode, person) {
      const one = withCode(userCode);
      if (one) one.decision = person ?? 'declined';
    },
    poll(deviceCode) {
      const one = waiting.get(deviceCode);
      if (!one) return 'bad_verification_code';
      const answer = pollOf(one, this.intervalSeconds);
      one.polledAt = Date.now();
      if (typeof answer !== 'string') waiting.delete(deviceCode);
      return answer;
    },
    refreshToken(person) {
      const token = randomBytes(48).toString('base64url');
      refreshTokens.set(token, person);
      return token;
    },
    refresh: (refreshToken) => refreshTokens.get(refreshToken),
  };
}

function pollOf({ decision, scope, endsAt, polledAt }: Waiting, intervalSeconds: number): Granted | PollError {
  const now = Date.now();
  if (now >= endsAt) return 'expired_token';
  if (decision === 'declined') return 'authorization_declined';
  if (decision !== 'none') return { person: decision, scope };
  // A client's timer may fire a little early.
  return now - polledAt < intervalSeconds * 900 ? 'slow_down' : 'authorization_pending';
}
