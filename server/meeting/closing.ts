import { setTimeout as sleep } from 'node:timers/promises';
import { transaction, type Trx } from '../platform/database/database.ts';
import type { At } from '../core/scope.ts';
import type { MeetingInChat, MeetingRow } from './row.ts';
import type { Services } from '../platform/services.ts';
import { announceChair } from './chair.ts';
import * as store from './store.ts';

export interface ClosingNeeds {
  /**
   * The anonymous inbox opens at this instant at the latest, even if this process dies; null: stays closed while the
   * meeting is in progress.
   */
  scheduleInbox: (at: At, meeting: MeetingRow, opensAt: number | null) => Promise<void>;
  openInbox: (at: At) => Promise<void>;
  handToCloser: (trx: Trx, closing: MeetingInChat) => Promise<boolean>;
}

export interface Closing {
  /** Moves everybody's panel to the close; the irreversible effects follow after `closingMs`, unless the host goes back. */
  begin: (closing: MeetingInChat, closingAt: number) => Promise<void>;
  /** Settles an overdue close, in case a process died before its timer fired. */
  settleIfDue: (closing: MeetingInChat) => Promise<boolean>;
}

export function createClosing(services: Services, needs: ClosingNeeds): Closing {
  const { config, db, now, inBackground, stopping } = services;
  const { scheduleInbox, openInbox, handToCloser } = needs;

  async function settle(closing: MeetingInChat, closingAt: number): Promise<boolean> {
    const { at } = closing;
    const settled = await transaction(db, async (trx) => {
      // Conditional update: finds nothing if the host went back, or another process settled first.
      if (!(await store.settleClosing(trx, at, closingAt))) return undefined;
      return { hasMoved: await handToCloser(trx, closing) };
    });
    if (!settled) return false;
    await openInbox(at);
    await announceChair(services, at, settled);
    return true;
  }

  return {
    async begin(closing, closingAt) {
      if (config.closingMs === 0) {
        await settle(closing, closingAt);
        return;
      }
      await scheduleInbox(closing.at, closing.meeting, closingAt + config.closingMs);
      const settling = sleep(config.closingMs, undefined, { ref: false, signal: stopping }).then(
        () => settle(closing, closingAt),
        // On shutdown the next process settles it.
        () => false,
      );
      inBackground(settling.then(() => undefined));
    },
    async settleIfDue(closing) {
      const { closing_at: closingAt } = closing.meeting;
      if (closingAt === null || now() < closingAt + config.closingMs) return false;
      return settle(closing, closingAt);
    },
  };
}
