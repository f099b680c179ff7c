import { createHash } from 'node:crypto';
import {
  CompiledQuery,
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type Dialect,
  type PostgresDialectConfig,
} from 'kysely';
import pg from 'pg';
import { isSilence } from './databaseErrors.ts';
import { tenantNow } from './tenant.ts';

/** PostgreSQL allows a hundred connections by default, shared by all of Bookend's processes. */
const connections = 16;

const connectMs = 3_000;
const statementMs = 5_000;

/** PostgreSQL enforces `statementMs` itself; this limit is for a server that no longer responds. */
const silenceMs = statementMs + 1_000;

const limits = { statement_timeout: statementMs, query_timeout: silenceMs };

/** Statements with lists vary with the list's length, so preparing them isn't worthwhile. */
const longestNamed = 2_000;

/** For PostgreSQL 15 and later. */
export function postgresDialect(url: string, { isPatient }: { isPatient: boolean }): Dialect {
  return new TenantsDialect({
    pool: async () => {
      const pool = new pg.Pool({
        connectionString: url,
        max: connections,
        connectionTimeoutMillis: connectMs,
        // Keepalive: a vanished client must not hold its locks for hours.
        idle_in_transaction_session_timeout: 2 * statementMs,
        keepAlive: true,
        ...(!isPatient && limits),
        types: { getTypeParser },
        Client: NamingClient,
      });
      // The pool replaces a broken idle connection at the next query; a transaction on it fails
      // at its next statement.
      pool.on('error', () => undefined);
      pool.on('connect', (client) => client.on('error', () => undefined));
      return pool;
    },
  });
}

class TenantsDialect extends PostgresDialect {
  #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new TenantsDriver(this.#config);
  }
}

/** Unlike Kysely's own hook, it releases a connection on which setting the tenant fails. */
class TenantsDriver extends PostgresDriver {
  override async acquireConnection(...asked: Parameters<PostgresDriver['acquireConnection']>) {
    const connection = await super.acquireConnection(...asked);
    try {
      await sayTenant(connection);
      return connection;
    } catch (error) {
      // Kysely types the connection differently on acquire and release.
      await this.releaseConnection(connection as Parameters<PostgresDriver['releaseConnection']>[0]);
      throw error;
    }
  }
}

const saidTenant = new WeakMap<DatabaseConnection, string>();

/** Must precede the statement or transaction, so that it applies to either. */
async function sayTenant(connection: DatabaseConnection): Promise<void> {
  const tenant = tenantNow();
  if (saidTenant.get(connection) === tenant) return;
  saidTenant.delete(connection);
  await connection.executeQuery(CompiledQuery.raw(`select set_config('bookend.tenant', $1, false)`, [tenant]));
  saidTenant.set(connection, tenant);
}

const int8: number = pg.types.builtins.INT8;

/** Parses 64-bit integers as numbers, as on SQLite: times and counts fit. */
function getTypeParser(type: number, format?: 'text' | 'binary') {
  return type === int8 ? Number : pg.types.getTypeParser(type, format);
}

class NamingClient extends pg.Client {
  // pg overloads this in seven ways; Kysely uses one.
  override query(...asked: unknown[]): never {
    const [text, values] = asked;
    const isNamed = typeof text === 'string' && Array.isArray(values) && text.length <= longestNamed;
    const given = isNamed ? [{ name: statementName(text), text, values }] : asked;
    const answer: unknown = super.query(...(given as [string]));
    // A late response could be taken for the next query's.
    if (answer instanceof Promise) answer.catch((error: unknown) => isSilence(error) && void this.end());
    return answer as never;
  }
}

const names = new Map<string, string>();

function statementName(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    names.set(text, name);
  }
  return name;
}
