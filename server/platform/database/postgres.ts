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

/** PostgreSQL allows a hundred connections by default, shared by all processes of Bookend. */
const connections = 16;

/** What waits longer for a connection, or for an answer, is told that the database isn't there. */
const connectMs = 3_000;
const statementMs = 5_000;

/** PostgreSQL gives a statement up by itself; where that is not heard either, nobody is there to say so. */
const silenceMs = statementMs + 1_000;

/** For what a person waits for. */
const limits = { statement_timeout: statementMs, query_timeout: silenceMs };

/** Lists make a statement for each of their lengths; those are not worth keeping prepared. */
const longestNamed = 2_000;

/** Kysely over PostgreSQL 15 and later, with a bounded pool and named statements. */
export function postgresDialect(url: string, { isPatient }: { isPatient: boolean }): Dialect {
  return new TenantsDialect({
    pool: async () => {
      const pool = new pg.Pool({
        connectionString: url,
        max: connections,
        connectionTimeoutMillis: connectMs,
        // A machine that vanished must not keep its locks: nobody notices by themselves for hours.
        idle_in_transaction_session_timeout: 2 * statementMs,
        keepAlive: true,
        ...(!isPatient && limits),
        types: { getTypeParser },
        Client: NamingClient,
      });
      // A connection that breaks while nobody uses it is replaced at the next question, which tells if there is none. One
      // that breaks between two statements of a transaction is told to whoever asks the next.
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

/** Unlike Kysely's own hook for this, it gives a connection back that doesn't take the tenant. */
class TenantsDriver extends PostgresDriver {
  override async acquireConnection(...asked: Parameters<PostgresDriver['acquireConnection']>) {
    const connection = await super.acquireConnection(...asked);
    try {
      await sayTenant(connection);
      return connection;
    } catch (error) {
      // What Kysely calls any connection where it gives one is its own kind where it takes it back.
      await this.releaseConnection(connection as Parameters<PostgresDriver['releaseConnection']>[0]);
      throw error;
    }
  }
}

/** As whom each connection asked last. */
const saidTenant = new WeakMap<DatabaseConnection, string>();

/** Every statement runs in a transaction of its own or in one that begins later; so it is said before either. */
async function sayTenant(connection: DatabaseConnection): Promise<void> {
  const tenant = tenantNow();
  if (saidTenant.get(connection) === tenant) return;
  saidTenant.delete(connection);
  await connection.executeQuery(CompiledQuery.raw(`select set_config('bookend.tenant', $1, false)`, [tenant]));
  saidTenant.set(connection, tenant);
}

const int8: number = pg.types.builtins.INT8;

/** Times and counts fit into numbers, as on SQLite. */
function getTypeParser(type: number, format?: 'text' | 'binary') {
  return type === int8 ? Number : pg.types.getTypeParser(type, format);
}

/** A named statement is parsed and planned once a connection. */
class NamingClient extends pg.Client {
  // pg overloads this in seven ways; Kysely uses one.
  override query(...asked: unknown[]): never {
    const [text, values] = asked;
    const isNamed = typeof text === 'string' && Array.isArray(values) && text.length <= longestNamed;
    const given = isNamed ? [{ name: statementName(text), text, values }] : asked;
    const answer: unknown = super.query(...(given as [string]));
    // Its answer could still come, to whoever asks next.
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
