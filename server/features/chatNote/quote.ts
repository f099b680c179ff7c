import type { Acknowledgement } from '#contract/meeting/acknowledgement.ts';
import type { NoteContent } from '#contract/meeting/chatNote.ts';
import type { Decision } from '#contract/meeting/decision.ts';
import type { Action } from '#contract/meeting/recap.ts';
import type { Admitted } from '../../core/admitted.ts';
import { dayIn } from '../../core/day.ts';
import { AppError } from '../../core/errors.ts';
import type { At, ChatAt } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Services } from '../../platform/services.ts';
import type { OpenThen, StoredNote } from './store.ts';

/** At most this many open actions and questions are stored with a note; no card holds more. */
const openShown = 100;

export interface QuoteNeeds {
  findDecision: (db: Database, at: ChatAt, id: string) => Promise<Decision | undefined>;
  findAcknowledgement: (db: Database, at: At, id: string) => Promise<Acknowledgement | undefined>;
  findOpen: (at: ChatAt) => Promise<{ actions: Action[]; questions: string[]; more: number }>;
}

type Context = Pick<Services, 'db' | 'now'> & QuoteNeeds;

type Quoted = Omit<StoredNote, 'id' | 'at' | 'by' | 'timeZone'>;

interface Posted {
  at: At;
  meeting: MeetingRow;
  people: Admitted['people'];
  content: NoteContent;
}

export async function quote(context: Context, { at, meeting, people, content }: Posted): Promise<Quoted> {
  const plain = { kind: content.kind, to: [], about: '', replyBy: null };
  switch (content.kind) {
    case 'thanks': {
      const to = [...new Set(content.to)].map((id) => ({ id, name: people.get(id)?.name ?? '' }));
      return { ...plain, to, text: content.text, about: content.outcome ?? '' };
    }
    case 'dissent':
      return { ...plain, text: content.text, replyBy: content.replyBy };
    case 'clarify':
      return { ...plain, text: content.text, about: await standingDecision(context, at, content.decision) };
    case 'acknowledgement': {
      const { to, what, outcome } = await acknowledged(context, at, content);
      return { ...plain, to, text: what, about: outcome };
    }
    case 'digest':
      return { ...plain, text: content.lines.join('\n') };
    case 'open_items':
      return { ...plain, text: '', open: await openItems(context, at, meeting) };
  }
}

async function standingDecision({ db, findDecision }: Context, at: At, id: string): Promise<string> {
  const decision = await findDecision(db, at, id);
  if (decision?.state !== 'final' || decision.supersededBy !== null)
    throw new AppError('not_found', 'No such decision stands in this series');
  return decision.content.final;
}

async function acknowledged(
  { db, findAcknowledgement }: Context,
  at: At,
  content: NoteContent & { kind: 'acknowledgement' },
): Promise<Acknowledgement> {
  const known = await findAcknowledgement(db, at, content.acknowledgement);
  const isWhatWasRead = content.at === undefined || content.at === known?.at;
  if (!known || !isWhatWasRead) throw new AppError('not_found', 'No such item to share, or it has changed since');
  return known;
}

async function openItems({ now, findOpen }: Context, at: At, meeting: MeetingRow): Promise<OpenThen> {
  const { actions, questions, more } = await findOpen(at);
  if (actions.length + questions.length === 0) throw new AppError('not_found', 'Nothing is open');
  const today = dayIn(meeting.time_zone, now());
  const left = actions.slice(openShown).length + questions.slice(openShown).length;
  return {
    actions: actions.slice(0, openShown).map(({ what, owner, due, dueWords }) => {
      return { what, owner, due, dueWords, isOverdue: due !== null && due < today };
    }),
    questions: questions.slice(0, openShown),
    more: more + left,
  };
}
