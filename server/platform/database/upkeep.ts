import type { At, Self, TenantAt } from '../../core/scope.ts';
import type { Trx } from './database.ts';
import type { AnyLifecycles } from './lifecycle.ts';

/** What goes with a meeting, besides the rows of tables that are retained with it. True if there was any. */
export type DeleteWithMeeting = (trx: Trx, at: At) => Promise<boolean>;

/** What is older than its tenant keeps meetings and hangs on none: a batch of it. True if there may be more. */
export type DeleteBefore = (trx: Trx, at: TenantAt, before: number) => Promise<boolean>;

/** What goes with a person's name, besides what the columns of tables say. */
export type DeleteWithName = (trx: Trx, self: Pick<Self, 'tenant' | 'id'>) => Promise<void>;

/** What deletion, retention and erasing know of all features together. */
export interface Upkeep {
  tables: AnyLifecycles;
  deleteWithMeeting: DeleteWithMeeting[];
  deleteBefore: DeleteBefore[];
  deleteWithName: DeleteWithName[];
}
