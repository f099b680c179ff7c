import { sql, type Kysely } from 'kysely';
import { ConfigError } from '../../core/config.ts';

/**
 * Throws a `ConfigError` if the connecting role bypasses row-level security: a superuser, a role with BYPASSRLS, or a
 * member of one (SET ROLE). Checks the session's role, because the connection string can choose `current_user`.
 */
export async function refuseBypass<Tables>(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ role: string; through: string }>`
    select session_user as role, rolname as through from pg_catalog.pg_roles
    where (rolsuper or rolbypassrls) and pg_has_role(session_user, oid, 'member')
    order by rolname = session_user desc, rolname limit 1`.execute(db);
  const [found] = rows;
  if (!found) return;
  const { role, through } = found;
  const why =
    role === through
      ? 'is a superuser or has BYPASSRLS'
      : `can become ${through}, which row-level security doesn't restrict`;
  throw new ConfigError(
    `DATABASE_URL logs in as ${role}, which ${why}: PostgreSQL would not isolate its tenants. ` +
      'Create a role for Bookend with `npm run database:role` and use that (docs/tenant.md, "A dedicated PostgreSQL role").',
  );
}
