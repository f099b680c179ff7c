import { setTimeout as sleep } from 'node:timers/promises';
import { transaction, type Trx } from '../database/database.ts';
import type { Admitted, Meeting } from '../http/scope.ts';
import type { Services } from '../services.ts';
import { announceChair } from './chair.ts';
import * as store from './store.ts';

type Around = Pick<Admitted, 'chat' | 'people'>;

/** The irreversible effects of a close, wired in `app.ts`. */
export interface ClosingNeeds {
  /** Opens the anonymous inbox at this instant at the latest, even if this process has died; null: it stays closed
   * while the meeting is in progress. */
  scheduleInbox: (meeting: Meeting, at: number | null) => Promise<void>;
  openInbox: (meeting: Meeting) => Promise<void>;
  /** Gives the chair to the person who agreed to do the closing; false if it doesn't move. */
  handToCloser: (trx: Trx, meeting: Meeting, around: Around) => Promise<boolean>;
}

export interface Closing {
  /** Moves everybody's panel to the close; the irreversible effects follow after `closingMs`, unless the host goes back. */
  begin: (meeting: Meeting, closingAt: number, around: Around) => Promise<void>;
  /** Settles an overdue close, in case a process died before its timer fired. */
  settleIfDue: (meeting: Meeting, around: Around) => Promise<boolean>;
}

export function createClosing(services: Services, needs: ClosingNeeds): Closing {
  const { config, db, now, inBackground, stopping } = services;
  const { scheduleInbox, openInbox, handToCloser } = needs;

  async function settle(meeting: Meeting, closingAt: number, around: Around): Promise<boolean> {
    const settled = await transaction(db, async (trx) => {
      // Conditional update: finds nothing if the host went back, or another process settled first.
      if (!(await store.settleClosing(trx, meeting, closingAt))) return undefined;
      return { hasMoved: await handToCloser(trx, meeting, around) };
    });
    if (!settled) return false;
    await openInbox(meeting);
    await announceChair(services, meeting, settled);
    return true;
  }

  return {
    async begin(meeting, closingAt, around) {
      if (config.closingMs === 0) {
        await settle(meeting, closingAt, around);
        return;
      }
      await scheduleInbox(meeting, closingAt + config.closingMs);
      const settling = sleep(config.closingMs, undefined, { ref: false, signal: stopping }).then(
        () => settle(meeting, closingAt, around),
        // On shutdown the next process settles it.
        () => false,
      );
      inBackground(settling.then(() => undefined));
    },
    async settleIfDue(meeting, around) {
      const { closing_at: closingAt } = meeting.meeting;
      if (closingAt === null || now() < closingAt + config.closingMs) return false;
      return settle(meeting, closingAt, around);
    },
  };
}
