/** Statements without a tenant, each with its reason. */
const forEverybody = [
  // Anonymous requests don't say which tenant they are from.
  /^select \* from "pulse" where "ballots" = /,
  /^select \* from "concern_box" where "box" = /,
  /^select \* from "pool" where "id" = /,
  // Timers: pulses due to be closed, and admissions too old to matter.
  /^select "tenant", "series", "meeting" from "pulse" where "closed_at" is null and "closes_at" <= /,
  /^select "tenant", "series", "meeting" from "concern_box" where "opens_at" <= /,
  /^delete from "asked" where "day" < /,
  /^update "release" set "unread_json" = (?:\?|\$1) where "at" < /,
  // Health check and the operator's metrics.
  /^select "id" from "meeting" limit /,
  /^select "state", count\(/,
  // The engine's own statements, and the schema.
  /^(?:begin|start transaction|commit|rollback)\b/,
  /^(?:pragma|create|alter|drop) /i,
  /^update pulse set closes_at = 0 /,
  // Statements run while migrating: the index of names, `012-behaviours`, `028-owners-words`, `050-item-bank`.
  /^select r."tenant", r."series", r."\w+" as "key" from "\w+" r where /,
  /^select tenant, series, (?:meeting, questions_json, own_json from pulse|id, content_json from release)$/,
  /^select distinct tenant, series, meeting from ownership where answered_at is not null or /,
  /^select distinct tenant from release$/,
  /^update share set meeting = id$/,
  /kysely_migration|sqlite_master|pg_catalog|pg_advisory|pg_notify|set_config|^select 1$/,
];

/** Fails if a statement could reach rows of all tenants. Every test server calls it for each of its statements. */
export function mustNameTenant(sql: string): void {
  const text = sql.replaceAll(/\s+/g, ' ').trim();
  const isOfOne = /"tenant" = |\btenant = |insert into "\w+" \("tenant"|insert into "\w+" \([^)]*"tenant"/.test(text);
  if (!isOfOne && !forEverybody.some((known) => known.test(text)))
    throw new Error(`A statement names no tenant: ${text}`);
}
