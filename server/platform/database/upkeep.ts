import type { At, Self, TenantAt } from '../../core/scope.ts';
import type { Trx } from './database.ts';
import type { AnyLifecycles } from './lifecycle.ts';

export type DeleteWithMeeting = (trx: Trx, at: At) => Promise<boolean>;

/** Deletes one batch of expired rows that belong to no meeting. True if there may be more. */
export type DeleteBefore = (trx: Trx, at: TenantAt, before: number) => Promise<boolean>;

export type DeleteWithName = (trx: Trx, self: Pick<Self, 'tenant' | 'id'>) => Promise<void>;

export interface Upkeep {
  tables: AnyLifecycles;
  deleteWithMeeting: DeleteWithMeeting[];
  deleteBefore: DeleteBefore[];
  deleteWithName: DeleteWithName[];
}
