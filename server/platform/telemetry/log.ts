import { pino, type Logger } from 'pino';

/** JSON lines on stdout. Lines with a `day` have no time: a ballot's time may not be logged any finer. */
export function createLog(level: string): Logger {
  return pino({
    level,
    timestamp: false,
    mixin: (line) => ('day' in line ? {} : { time: Date.now() }),
    serializers: { err: withoutContents },
  });
}

/** An HTTP client's error contains tokens and bodies. */
function withoutContents(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? { code: String(error.code) } : {};
  return { type: name, message, stack, ...code, ...(cause !== undefined && { cause: withoutContents(cause) }) };
}
