import type { OnlineMeeting } from '@microsoft/microsoft-graph-types';
import { boundedMap } from '../../core/boundedMap.ts';
import type { Config } from '../../core/config.ts';
import type { Caller } from '../../core/people.ts';
import type { Ask } from './ask.ts';
import { coalesced } from './coalesced.ts';
import { personId } from './ids.ts';

/** How long a co-organizer stays one without being named again: a working day, since few answers name anybody. */
const keptMs = 12 * 3_600_000;

/** The organizer is asked again after this time, anybody else for whom Graph didn't answer after the longer one. */
const organizerAgainMs = 60_000;
const failedAgainMs = 600_000;

export interface Organized {
  tenant: string;
  chat: string;
  organizer: string | null;
  joinUrl: string | null;
}

interface Known {
  /** When an answer last named somebody. */
  named: Map<string, number>;
  /** When the organizer's own answer came, the only one that is whole. */
  wholeAt: number;
  restsUntil: Map<string, number>;
}

/**
 * Graph's answer about roles depends on the caller: the organizer gets all of them, others their own, none, or a
 * refusal (microsoft-graph-docs-contrib#436, onlinemeeting-get). So answers add up, the organizer's replaces them, and
 * a failure changes nothing.
 */
export function coOrganizerReader({ readsCoOrganizers, membershipMs }: Config, ask: Ask) {
  const chats = boundedMap<Known>(10_000);
  const once = coalesced<void>();
  const againMs = Math.min(organizerAgainMs, membershipMs);

  return async (caller: Caller, { tenant, chat, organizer, joinUrl }: Organized): Promise<ReadonlySet<string>> => {
    if (!readsCoOrganizers || organizer === null || joinUrl === null) return new Set();
    const key = `${tenant} ${chat} ${organizer}`;
    const known = chats.get(key) ?? nothingKnown();
    chats.set(key, known);
    const isOrganizer = caller.id === organizer;
    // One person's requests agree with each other.
    if (mayLearn(known, caller.id, isOrganizer))
      await once(`${key} ${caller.id}`, async () => {
        const found = await namedBy(ask, caller, joinUrl);
        const pauseMs = found === undefined ? failedAgainMs : keptMs;
        known.restsUntil.set(caller.id, performance.now() + (isOrganizer ? againMs : pauseMs));
        if (found !== undefined) learn(known, found, isOrganizer);
      });
    return current(known);
  };
}

function nothingKnown(): Known {
  return { named: new Map(), wholeAt: -Infinity, restsUntil: new Map() };
}

/** Others are asked once each, unless the organizer has answered. */
function mayLearn(known: Known, caller: string, isOrganizer: boolean): boolean {
  const now = performance.now();
  if (now < (known.restsUntil.get(caller) ?? 0)) return false;
  return isOrganizer || now - known.wholeAt >= keptMs;
}

function learn(known: Known, found: readonly string[], isWhole: boolean): void {
  const now = performance.now();
  if (isWhole) {
    known.named.clear();
    known.wholeAt = now;
  }
  for (const person of found) known.named.set(person, now);
}

function current({ named }: Known): ReadonlySet<string> {
  const now = performance.now();
  return new Set([...named].flatMap(([person, at]) => (now - at < keptMs ? [person] : [])));
}

/** Undefined if Graph doesn't say. */
async function namedBy(ask: Ask, caller: Caller, joinUrl: string): Promise<string[] | undefined> {
  const answer = await ask(caller, 'OnlineMeetings.Read', meetingRequest(joinUrl)).catch(() => undefined);
  if (answer?.status !== 200) return undefined;
  const { value = [] } = (answer.data ?? {}) as { value?: OnlineMeeting[] };
  // A short `/meet/` address may find nothing, which says nothing about roles.
  if (value.length === 0) return undefined;
  const people = value.flatMap(({ participants }) => participants?.attendees ?? []);
  return people.flatMap(({ role, identity }) => (role === 'coorganizer' ? (personId(identity?.user?.id) ?? []) : []));
}

export function meetingRequest(joinUrl: string) {
  const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl.replaceAll("'", "''")}'`);
  // Without this header Graph hides the co-organizer role, which it added later than the others.
  const headers = { prefer: 'include-unknown-enum-members' };
  return { method: 'get', path: `/me/onlineMeetings?$filter=${filter}`, headers };
}
