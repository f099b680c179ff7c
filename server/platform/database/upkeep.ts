import type { At, Self, TenantAt } from '../../core/scope.ts';
import type { Trx } from './database.ts';
import type { AnyLifecycles } from './lifecycle.ts';

/** Deletes what a meeting leaves outside the tables that are retained with it. True if there was anything. */
export type DeleteWithMeeting = (trx: Trx, at: At) => Promise<boolean>;

/** Deletes one batch of expired rows that belong to no meeting. True if there may be more. */
export type DeleteBefore = (trx: Trx, at: TenantAt, before: number) => Promise<boolean>;

/** Deletes what has to be deleted with a person's name and isn't in a classified column. */
export type DeleteWithName = (trx: Trx, self: Pick<Self, 'tenant' | 'id'>) => Promise<void>;

/** All features' tables and hooks, for deletion, retention and erasing. */
export interface Upkeep {
  tables: AnyLifecycles;
  deleteWithMeeting: DeleteWithMeeting[];
  deleteBefore: DeleteBefore[];
  deleteWithName: DeleteWithName[];
}
