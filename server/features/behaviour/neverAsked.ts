import type { TenantAt } from '../../core/scope.ts';
import type { Database } from '../../platform/database/database.ts';
import { listStored } from './store.ts';

/** Which of these no released result has asked about between the two; ids only. */
export type NeverAskedBetween = (
  db: Database,
  at: TenantAt,
  asking: { ids: string[]; since: number; until: number },
) => Promise<string[]>;

const dayMs = 86_400_000;

/**
 * Behaviours in force that nobody was asked about. By whole UTC days, so that reading again and again doesn't tell when a
 * result was released.
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
