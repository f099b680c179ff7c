import type { TenantAt } from '../../core/scope.ts';
import type { Database } from '../../platform/database/database.ts';
import { listStored } from './store.ts';

/** Ids of the given behaviours that no result released between the two times asked about. */
export type NeverAskedBetween = (
  db: Database,
  at: TenantAt,
  asking: { ids: string[]; since: number; until: number },
) => Promise<string[]>;

const dayMs = 86_400_000;

/**
 * Behaviours in force that nobody was asked about. Counts whole UTC days, so that polling doesn't reveal when a result was
 * released.
 */
export async function listNeverAsked(
  db: Database,
  at: TenantAt,
  { nowMs, neverAskedBetween }: { nowMs: number; neverAskedBetween: NeverAskedBetween },
): Promise<{ quarter: string[]; halfYear: string[] }> {
  const ids = (await listStored(db, at)).flatMap(({ id, isRetired }) => (isRetired ? [] : [id]));
  const until = Math.floor(nowMs / dayMs) * dayMs;
  const never = (days: number) => neverAskedBetween(db, at, { ids, since: until - days * dayMs, until });
  return { quarter: await never(91), halfYear: await never(182) };
}
