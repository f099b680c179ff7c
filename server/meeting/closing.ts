import { setTimeout as sleep } from 'node:timers/promises';
import { transaction, type Trx } from '../database/database.ts';
import type { Admitted, Meeting } from '../http/scope.ts';
import type { Services } from '../services.ts';
import { announceChair } from './chair.ts';
import * as store from './store.ts';

type Around = Pick<Admitted, 'chat' | 'people'>;

/** What cannot be undone; `app.ts` brings it together. */
export interface ClosingNeeds {
  /** Opens the anonymous inbox at this instant at the latest, also where this process has died by then; null: it stays shut
   * as long as the meeting goes on. */
  scheduleInbox: (meeting: Meeting, at: number | null) => Promise<void>;
  openInbox: (meeting: Meeting) => Promise<void>;
  /** Gives the chair to whoever has taken the closing on; false where it doesn't move. */
  handToCloser: (trx: Trx, meeting: Meeting, around: Around) => Promise<boolean>;
}

export interface Closing {
  /** Everybody's panel is at the close; what cannot be undone follows after `closingMs`, unless the host goes back. */
  begin: (meeting: Meeting, closingAt: number, around: Around) => Promise<void>;
  /** Settles where the time has come: for a process that died before its timer fired. */
  settleIfDue: (meeting: Meeting, around: Around) => Promise<boolean>;
}

export function createClosing(services: Services, needs: ClosingNeeds): Closing {
  const { config, db, now, inBackground, stopping } = services;
  const { scheduleInbox, openInbox, handToCloser } = needs;

  async function settle(meeting: Meeting, closingAt: number, around: Around): Promise<boolean> {
    const settled = await transaction(db, async (trx) => {
      // Conditional update: whoever went back meanwhile, or settled first, has cleared it.
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
        // The server stops: the next one settles it.
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
