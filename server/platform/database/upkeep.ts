import type { At, Self, TenantAt } from '../../core/scope.ts';
import type { Trx } from './database.ts';
import type { AnyLifecycles } from './lifecycle.ts';

export type DeleteWithMeeting = (trx: Trx, at: At) => Promise<boolean>;

/** Deletes one batch of expired rows that belong to no meeting. True if there may be more. */
export type DeleteBefore = (trx: Trx, at: TenantAt, before: number) => Promise<boolean>;

/** `touch`: open panels of that chat, or meeting, read again afterwards. */
export type DeleteWithName = (
  trx: Trx,
  erasing: Pick<Self, 'tenant' | 'id'> & { touch: (row: { series: string; meeting: string | null }) => void },
) => Promise<void>;

export interface Upkeep {
  tables: AnyLifecycles;
  deleteWithMeeting: DeleteWithMeeting[];
  deleteBefore: DeleteBefore[];
  deleteWithName: DeleteWithName[];
}
