import type { Concern, ConcernKind, Reply, ToldConcern, Unsigned, UnsignedConcern } from '#contract/concern.ts';
import type { Stage } from '#contract/meeting.ts';
import type { Named, Person } from '#contract/people.ts';
import type { FieldProblem } from '#contract/problem.ts';

/** Nobody can hide among fewer: so many attendees' panels must have their tokens before a concern is taken without a name.
 * Who came after the beginning, has left, or has had the chair is none to hide behind. */
export const fewestAdmitted = 5;

/** A box that no host opens, because the meeting was never closed, is opened after a day. */
export const boxMs = 24 * 3_600_000;

/** Three signatures a person, at a rate that leaves the server time for others. */
export function spreadMsFor(attendees: number): number {
  return Math.max(30_000, attendees * 15);
}

export const noReply: Reply = { isThanked: false, isSummarised: false, isAnswered: false, answer: '' };

/** As it lies in the box. */
export type Dropped = Pick<UnsignedConcern, 'kind' | 'text' | 'from'>;

interface Raised {
  kind: ConcernKind;
  text: string;
  from: Named | null;
}

/** What a concern lacks. `here`: everybody in the chat. */
export function whatIsWrong({ kind, text, from }: Raised, here: ReadonlyMap<string, unknown>): FieldProblem[] {
  const wrong: FieldProblem[] = [];
  if (text.trim() === '') wrong.push({ field: 'text', code: 'empty' });
  if (kind !== 'waiting') return wrong;
  if (from === null || (from.id === null && from.name.trim() === '')) wrong.push({ field: 'from', code: 'empty' });
  else if (from.id !== null && !here.has(from.id)) wrong.push({ field: 'from', code: 'not_in_chat' });
  return wrong;
}

/** Once the host has gone to the close, what lies in the box is read, and nothing more is taken. */
export function unsignedState(
  stage: Stage,
  attendees: number,
  { isOpened, isEnough }: { isOpened: boolean; isEnough: boolean },
): Unsigned['state'] {
  if (stage === 'close' || stage === 'after' || isOpened) return 'over';
  if (attendees < fewestAdmitted) return 'too_few';
  return isEnough ? 'open' : 'gathering';
}

/** In the order of the alphabet, which is none of time. */
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

/** To whom a concern was raised, and what its author said about others. */
export interface Addressed extends Pick<Concern, 'by' | 'from'> {
  to: string | null;
  readers: ReadonlyMap<string, boolean>;
}

/**
 * A concern by name is for who had the chair when it was raised, and for organizers; who gets the chair later reads it with
 * its author's yes. Never for whom it names, but for somebody who is waited for by the very person they host.
 */
export function mayRead({ id, isOrganizer }: Reader, { by, from, to, readers }: Addressed): boolean {
  if (by === null || by.id === id || to === id) return true;
  if (from?.id === id) return false;
  return isOrganizer || readers.get(id) === true;
}

/** What its author is asked once somebody else has the chair; null: nothing. */
export function chairFor(chair: Person & { isOrganizer: boolean }, concern: Addressed): Concern['chair'] {
  const { by, from, to, readers } = concern;
  const { isOrganizer, ...person } = chair;
  if (by === null || isOrganizer || [by.id, from?.id, to].includes(person.id)) return null;
  return { person, mayRead: readers.get(person.id) ?? null };
}

/** Whether whoever raised it reads something of the reply. What the host is still writing says nothing yet. */
export function isTold({ reply }: Pick<Concern, 'reply'>): boolean {
  return reply.isThanked || reply.isSummarised || reply.isAnswered;
}

/** As whoever raised it reads it: what the host is still writing isn't said yet. */
export function forItsAuthor(concern: Concern, chair: Concern['chair']): Concern {
  const { reply } = concern;
  return { ...concern, chair, reply: reply.isAnswered ? reply : { ...reply, answer: '' } };
}

/** As everybody reads it in the recap. */
export function told({ id, by, kind, text, from, reply }: Omit<Concern, 'chair'>): ToldConcern {
  return { id, by, kind, text, from, isAnswered: reply.isAnswered, answer: reply.isAnswered ? reply.answer : '' };
}
