import { pino, type Logger } from 'pino';

/** JSON lines on standard output. A line that gives its `day` has no time: of casting a rating none finer may be noted. */
export function createLog(level: string): Logger {
  return pino({
    level,
    timestamp: false,
    mixin: (line) => ('day' in line ? {} : { time: Date.now() }),
    serializers: { err: withoutContents },
  });
}

/** Keeps what went wrong and drops everything else: an HTTP client's error contains tokens and bodies. */
function withoutContents(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? { code: String(error.code) } : {};
  return { type: name, message, stack, ...code, ...(cause !== undefined && { cause: withoutContents(cause) }) };
}
