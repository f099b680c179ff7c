import { randomUUID } from 'node:crypto';
import type { DecisionContent } from '#contract/decision.ts';
import { saveDecision } from '#contract/decision.ts';
import { beginMeeting, moveTo, saveOpening, sayItem, type Opening } from '#contract/meeting.ts';
import { castBallot } from '#contract/pulse.ts';
import { saveDraft, shareRecap, type Action, type Draft } from '#contract/recap.ts';
import type { Person } from './server.ts';

export const opening: Opening = {
  purpose: 'Choose the launch date',
  frame: 'host_decides',
  decider: null,
  scripts: { purpose: null, frame: null, dissent: null },
};

export const decision: DecisionContent = {
  statement: 'When do we launch?',
  frame: 'consensus',
  decider: null,
  options: 'March or May',
  tradeOffs: 'May is safer and loses the spring fair',
  final: 'We launch on 12 March',
  isContested: false,
  reason: 'The spring fair is where our customers are',
  putOffUntil: null,
};

export function action(what: string, set: Partial<Action> = {}): Action {
  return { id: randomUUID(), what, owner: null, due: null, ...set };
}

/** A meeting that has begun, with what a host does in its first minute. */
export async function begin(host: Person): Promise<string> {
  const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
  await host.ask(saveOpening, { meeting, body: { version: 0, content: opening } });
  for (const item of ['purpose', 'dissent'] as const)
    await host.ask(sayItem, { meeting, body: { item, isSaid: true } });
  await host.ask(moveTo, { meeting, body: { stage: 'meet' } });
  return meeting;
}

export function decide(
  host: Person,
  meeting: string,
  set: Partial<DecisionContent> = {},
  supersedes: string | null = null,
) {
  const body = { version: 0, state: 'final' as const, content: { ...decision, ...set }, supersedes };
  return host.ask(saveDecision, { meeting, decision: randomUUID(), body });
}

/** A meeting that only its recap is missing, with one action in it. */
export async function reachTheClose(host: Person): Promise<string> {
  const meeting = await begin(host);
  await decide(host, meeting);
  await host.ask(moveTo, { meeting, body: { stage: 'close' } });
  const content = { actions: [action('Draft the announcement')], questions: [] };
  await host.ask(saveDraft, { meeting, body: { version: 0, content } });
  return meeting;
}

export async function share(host: Person, meeting: string, draft: Draft, version = 0) {
  const saved = await host.ask(saveDraft, { meeting, body: { version, content: draft } });
  return host.ask(shareRecap, { meeting, body: { version: saved.version, language: 'en' } });
}

export function rate(
  attendee: Person,
  meeting: string,
  clarity: number,
  safety: number,
  seen: Record<string, string> = {},
) {
  return attendee.ask(castBallot, { meeting, body: { clarity, safety, seen } });
}
