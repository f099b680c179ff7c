/** PostgreSQL: two that would have seen each other's half. One of them is to begin again. */
export function isConflict(error: unknown): boolean {
  return /^(40001|40P01)$/.test(codeOf(error));
}

/** The database is not there, stops, or doesn't answer in time: asking again later may help. */
export function isUnavailable(error: unknown): boolean {
  const isAway = error instanceof Error && (unavailable.test(codeOf(error)) || gone.test(error.message));
  return isAway || isBusy(error);
}

/** SQLite: somebody else, such as a command beside the server, writes to the file. */
export function isBusy(error: unknown): boolean {
  return (sqliteCode(error) & 0xff) === 5;
}

/** Whom we ask is there and doesn't answer. */
export function isSilence(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout';
}

/** The disk takes no more. */
export function isFull(error: unknown): boolean {
  return sqliteCode(error) === 13 || codeOf(error) === '53100';
}

/** SQLSTATE's classes for connections, resources and the operator's stop; and what Node calls a lost connection. */
const unavailable = /^(?:(?:08|53|57)\w{3}|E(?:CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NOTFOUND|AI_AGAIN))$/;

/** Where pg gives no code. */
const gone =
  /^(?:timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client (?:has encountered|was closed))/;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** SQLite's own; what it adds to say more stands above the lowest byte. */
function sqliteCode(error: unknown): number {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0;
}
