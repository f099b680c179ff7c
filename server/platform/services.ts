import type { Logger } from 'pino';
import type { Config } from '../core/config.ts';
import type { Database } from './database/database.ts';
import type { MakeKeys } from './admission/keys.ts';
import type { Rates } from './http/rateLimit.ts';
import type { Live } from './live/live.ts';
import type { Outside } from './microsoft/microsoft.ts';
import type { Metrics } from './telemetry/metrics.ts';
import type { RefusedUnnamed } from './telemetry/refusedAnonymous.ts';

export interface Services extends AsyncDisposable {
  config: Config;
  log: Logger;
  /** The meeting's clock, epoch milliseconds; the sandbox can move it. Tokens use the machine's own. */
  now: () => number;
  db: Database;
  live: Live;
  outside: Outside;
  rates: Rates;
  makeKeys: MakeKeys;
  metrics: Metrics | null;
  refusedUnnamed: RefusedUnnamed;
  stopping: AbortSignal;
  stop: () => void;
  /** Background work has half a second to finish before the database closes, and must be safe to interrupt. */
  inBackground: (work: Promise<void>) => void;
  /** The reads of a person's own, by path, for the one that answers several at once. */
  ownReads: Map<string, (request: object) => Promise<unknown>>;
  /** A request's work, with the same half second: it may outlive its client's connection. */
  underWay: (work: Promise<void>) => Promise<void>;
}
