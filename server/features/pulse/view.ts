import * as contract from '#contract/meeting/pulse.ts';
import type { Admitted } from '../../core/admitted.ts';
import { atOf, type At } from '../../core/scope.ts';
import { hasChaired } from '../../meeting/attendance.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { holderOf } from '../../platform/admission/keys.ts';
import { findAdmission, ofPulse } from '../../platform/admission/store.ts';
import type { Database } from '../../platform/database/database.ts';
import { mayRate } from './electorate.ts';
import { wasAskedEnough } from './invitations.ts';
import { findPoolOf } from './pool.ts';
import { mayClose, mayCloseFrom, mostInSmallTeam, spreadMsFor, thresholds } from './rules.ts';
import * as store from './store.ts';

type Reader = Pick<Admitted, 'caller' | 'isHost' | 'isFormerChair'> & { at: At; meeting: MeetingRow };

export async function readView(
  db: Database,
  { at, meeting, caller, ...reader }: Reader,
  nowMs: number,
): Promise<contract.Pulse> {
  const pulse = await store.findPulse(db, at);
  const isHost = reader.isHost || reader.isFormerChair;
  // An organizer who handed over the chair still hosts, but may not read feedback on somebody else.
  const isYours = (pulse?.host ?? meeting.host_id) === caller.id;
  const open = pulse && store.isOpen(pulse, nowMs) ? pulse : undefined;
  const canClose = isHost && open !== undefined;
  return {
    ...toPublic(pulse),
    state: pulse ? (open ? 'open' : 'closed') : 'none',
    ballots: open ? toBallots(open) : null,
    pool: open ? await findKeyedPool(db, open) : null,
    you: await standingOf(db, { meeting, open, nowMs, id: caller.id, isHost }),
    isYours,
    mayClose: canClose && mayClose(open, nowMs),
    mayCloseAt: canClose && !mayClose(open, nowMs) ? mayCloseFrom(open) : null,
    own: isYours && pulse?.own_json ? contract.own.parse(JSON.parse(pulse.own_json)) : null,
    release: isYours ? await store.latestRelease(db, at, caller.id) : null,
    isReleased: isYours && pulse !== undefined && pulse.release !== null,
  };
}

function toPublic(pulse: store.PulseRow | undefined) {
  if (!pulse) return { questions: null, thresholds: null, closesAt: null, isPooled: false, isSmall: false };
  const { attendees } = pulse;
  return {
    questions: contract.questions.parse(JSON.parse(pulse.questions_json)),
    thresholds: contract.thresholds.parse(JSON.parse(pulse.thresholds_json)),
    closesAt: pulse.closes_at,
    isPooled: attendees < thresholds.bands,
    isSmall: attendees >= thresholds.bands && attendees <= mostInSmallTeam,
  };
}

function toBallots({ ballots, public_key, attendees }: store.PulseRow): contract.Pulse['ballots'] {
  return ballots && public_key ? { pulse: ballots, key: public_key, spreadMs: spreadMsFor(attendees) } : null;
}

async function findKeyedPool(db: Database, pulse: store.PulseRow): Promise<contract.Pulse['pool']> {
  const pool = await findPoolOf(db, pulse);
  return pool && pulse.fingerprint !== null ? { id: pool.id, key: pool.public_key } : null;
}

interface Standing {
  meeting: MeetingRow;
  open: store.PulseRow | undefined;
  nowMs: number;
  id: string;
  isHost: boolean;
}

async function standingOf(
  db: Database,
  { meeting, open, nowMs, id, isHost }: Standing,
): Promise<contract.Pulse['you']> {
  if (isHost || open?.host === id) return 'host';
  if (!open) return 'asked';
  if (await hasChaired(db, meeting, id)) return 'host';
  if (!(await mayRate(db, open, id))) return 'not_here';
  const at = atOf(open);
  // An admission stays valid, however often other meetings ask this person.
  const holder = holderOf(open.private_key ?? '', id);
  if ((await findAdmission(db, ofPulse, { at, holder })) !== undefined) return 'asked';
  return (await wasAskedEnough(db, at, { person: id, nowMs })) ? 'let_off' : 'asked';
}
