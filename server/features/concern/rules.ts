import type {
  Concern,
  ConcernKind,
  Reply,
  ConcernSummary,
  Unsigned,
  UnsignedConcern,
} from '#contract/meeting/concern.ts';
import type { Stage } from '#contract/meeting/meeting.ts';
import type { Named, Person } from '#contract/wire/people.ts';
import type { FieldProblem } from '#contract/wire/problem.ts';
import { isBlankText } from '#contract/rules/text.ts';

/**
 * k-anonymity: so many attendees must hold tokens before an unsigned concern is accepted, not counting latecomers,
 * leavers and former chairs.
 */
export const fewestAdmitted = 5;

export const boxMs = 24 * 3_600_000;

/** Jitter for three signatures per person, so that the server has time for others. */
export function spreadMsFor(attendees: number): number {
  return Math.max(30_000, attendees * 15);
}

export const noReply: Reply = { isThanked: false, isSummarised: false, isAnswered: false, answer: '' };

export type Dropped = Pick<UnsignedConcern, 'kind' | 'text' | 'from'>;

interface Raised {
  kind: ConcernKind;
  text: string;
  from: Named | null;
}

export function concernProblems({ kind, text, from }: Raised, here: ReadonlyMap<string, unknown>): FieldProblem[] {
  const wrong: FieldProblem[] = [];
  if (isBlankText(text)) wrong.push({ field: 'text', code: 'empty' });
  if (kind !== 'waiting') return wrong;
  if (from === null || (from.id === null && isBlankText(from.name))) wrong.push({ field: 'from', code: 'empty' });
  else if (from.id !== null && !here.has(from.id)) wrong.push({ field: 'from', code: 'not_in_chat' });
  return wrong;
}

/** At the close the host reads the inbox: it accepts nothing more. */
export function unsignedState(
  stage: Stage,
  attendees: number,
  { isOpened, isEnough }: { isOpened: boolean; isEnough: boolean },
): Unsigned['state'] {
  if (stage === 'close' || stage === 'after' || isOpened) return 'over';
  if (attendees < fewestAdmitted) return 'too_few';
  return isEnough ? 'open' : 'gathering';
}

/** Alphabetical order, so that nothing reveals the order of arrival. */
export function withOneMore(lying: Dropped[], { kind, text, from }: Dropped): Dropped[] {
  const one = { kind, text: text.trim(), from: kind === 'waiting' ? from.trim() : '' };
  return [...lying, one]
    .map((dropped) => JSON.stringify(dropped))
    .toSorted()
    .map((dropped): Dropped => JSON.parse(dropped));
}

export interface Reader {
  id: string;
  isOrganizer: boolean;
}

export interface Addressed extends Pick<Concern, 'by' | 'from'> {
  to: string | null;
  readers: ReadonlyMap<string, boolean>;
}

/**
 * A named concern is for the chair when it was raised, and for organizers; a later chair needs its author's consent.
 * The person it names never reads it, unless it was raised to them as the chair.
 */
export function mayRead({ id, isOrganizer }: Reader, { by, from, to, readers }: Addressed): boolean {
  if (by === null || by.id === id || to === id) return true;
  if (from?.id === id) return false;
  return isOrganizer || readers.get(id) === true;
}

/** The consent to ask of the author if the chair has moved; null: none needed. */
export function chairFor(chair: Person & { isOrganizer: boolean }, concern: Addressed): Concern['chair'] {
  const { by, from, to, readers } = concern;
  const { isOrganizer, ...person } = chair;
  if (by === null || isOrganizer || [by.id, from?.id, to].includes(person.id)) return null;
  return { person, mayRead: readers.get(person.id) ?? null };
}

/** An answer that the host is still typing doesn't count. */
export function hasReply({ reply }: Pick<Concern, 'reply'>): boolean {
  return reply.isThanked || reply.isSummarised || reply.isAnswered;
}

export function forItsAuthor(concern: Concern, chair: Concern['chair']): Concern {
  const { reply } = concern;
  return { ...concern, chair, reply: reply.isAnswered ? reply : { ...reply, answer: '' } };
}

export function toConcernSummary({ id, by, kind, text, from, reply }: Omit<Concern, 'chair'>): ConcernSummary {
  return { id, by, kind, text, from, isAnswered: reply.isAnswered, answer: reply.isAnswered ? reply.answer : '' };
}
