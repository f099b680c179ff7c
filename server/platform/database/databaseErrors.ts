/** PostgreSQL: a serialization failure or deadlock. */
export function isConflict(error: unknown): boolean {
  return /^(40001|40P01)$/.test(codeOf(error));
}

export function isUnavailable(error: unknown): boolean {
  const isAway = error instanceof Error && (unavailable.test(codeOf(error)) || gone.test(error.message));
  return isAway || isBusy(error);
}

/** SQLite: another process has locked the file. */
export function isBusy(error: unknown): boolean {
  return (sqliteCode(error) & 0xff) === 5;
}

export function isSilence(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout';
}

export function isFull(error: unknown): boolean {
  return sqliteCode(error) === 13 || codeOf(error) === '53100';
}

/**
 * SQLSTATE's classes for connections, resources and operator intervention; and Node's codes for a lost connection.
 */
const unavailable = /^(?:(?:08|53|57)\w{3}|E(?:CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NOTFOUND|AI_AGAIN))$/;

/** For pg's errors without a code. */
const gone =
  /^(?:timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client (?:has encountered|was closed))/;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** SQLite's result code: extended codes add detail above the lowest byte. */
function sqliteCode(error: unknown): number {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0;
}
