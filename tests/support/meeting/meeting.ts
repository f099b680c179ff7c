import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { type DecisionContent, saveDecision } from '#contract/meeting/decision.ts';
import { acknowledge } from '#contract/meeting/acknowledgement.ts';
import { beginMeeting, markKey, moveTo, saveOpening, sayItem, type Opening } from '#contract/meeting/meeting.ts';
import type { AnswerOf } from '#contract/wire/endpoint.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import {
  admit,
  castBallot,
  closePulse,
  readPulse,
  sendTicket,
  type Ballot,
  type Sight,
} from '#contract/meeting/pulse.ts';
import { ballotBytes, ticketBytes } from '#contract/rules/meeting/pulse.ts';
import { answerSection, handSection } from '#contract/meeting/handover.ts';
import { saveDraft, shareRecap, type Action, type Draft } from '#contract/meeting/recap.ts';
import type { Microsoft } from '../../../server/sandbox/microsoft.ts';
import { filledUp, type Person } from '../server/server.ts';
import { ballotOf, blind, type Blinded } from '../attacks/voter.ts';

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
  isFromAi: false,
  aiMissing: '',
  aiWrong: '',
  aiDisagree: '',
  reason: 'The spring fair is where our customers are',
  disagreement: '',
  votes: null,
  proposer: null,
  seconder: null,
  putOffUntil: null,
  isPutOffToNext: false,
  putOffWords: '',
};

export function action(what: string, set: Partial<Action> = {}): Action {
  return { id: randomUUID(), what, owner: null, helpers: [], due: null, dueWords: '', ...set };
}

/**
 * A meeting that has begun and has what a host enters first. `isKey`: attendees are asked whatever the meeting's
 * number.
 */
export async function begin(host: Person, { isKey = false } = {}): Promise<string> {
  const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
  if (isKey) await host.ask(markKey, { meeting, body: { isKey } });
  await host.ask(saveOpening, { meeting, body: { version: 0, content: opening } });
  for (const item of ['purpose', 'dissent'] as const)
    await host.ask(sayItem, { meeting, body: { item, isSaid: true } });
  await host.ask(moveTo, { meeting, body: { stage: 'meet' } });
  return meeting;
}

export async function giveChair(host: Person, to: Person, meeting: string): Promise<void> {
  const section = randomUUID();
  await host.ask(handSection, { meeting, section, body: { kind: 'chair', title: '', person: to.id } });
  await to.ask(answerSection, { meeting, section, body: { isYes: true } });
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

export async function reachTheClose(host: Person): Promise<string> {
  const meeting = await begin(host);
  await decide(host, meeting);
  await host.ask(moveTo, { meeting, body: { stage: 'close' } });
  const content = { actions: [action('Draft the announcement')], questions: [] };
  await host.ask(saveDraft, { meeting, body: { version: 0, content } });
  return meeting;
}

export async function thank(by: Person, meeting: string, to: string) {
  const said = randomUUID();
  const thanks = { to: [to], kind: 'risk' as const, what: 'Saw the gap', outcome: '' };
  await by.ask(acknowledge, { meeting, acknowledgement: said, body: thanks });
  return { said, thanks };
}

export async function share(host: Person, meeting: string, draft: Draft, version = 0) {
  const saved = await host.ask(saveDraft, { meeting, body: { version, content: draft } });
  return host.ask(shareRecap, { meeting, body: { version: saved.version, language: 'en' } });
}

interface Wallet {
  tokens: Map<string, Blinded>;
  tickets: Map<string, Blinded>;
  sent: Set<string>;
}

/** What the panels of one test keep, by person and pulse, since they retry with the same token. */
const wallets = new WeakMap<Microsoft, Wallet>();

function walletOf({ microsoft }: Person): Wallet {
  const wallet = wallets.get(microsoft) ?? { tokens: new Map(), tickets: new Map(), sent: new Set() };
  wallets.set(microsoft, wallet);
  return wallet;
}

export async function rate(
  attendee: Person,
  meeting: string,
  clarity: number,
  safety: number,
  seen: Partial<Record<string, Sight>> = {},
  more: Partial<Pick<Ballot, 'plan' | 'load' | 'comment'>> = {},
) {
  const { questions } = await attendee.ask(readPulse, { meeting });
  const [first = null, second = null, third = null] = (questions?.seen ?? []).map(({ behaviour }) => seen[behaviour]);
  const signed = await admission(attendee, meeting);
  if ('reason' in signed) return { accepted: false as const, reason: signed.reason };
  const { pulse, sendTicket: send, ...token } = signed;
  const answers = { clarity, safety, ...more, seen: { first, second, third } };
  const taken = await cast(attendee.url, pulse, ballotOf(token, answers));
  if (taken.accepted) await send();
  return taken;
}

export async function admission(attendee: Person, meeting: string) {
  const { ballots, pool } = await attendee.ask(readPulse, { meeting });
  const { tokens, tickets, sent } = walletOf(attendee);
  const place = `${attendee.id} ${meeting}`;
  const blinded = tokens.get(place) ?? blind(ballots?.key ?? (anyKey ??= someKey()));
  if (ballots) tokens.set(place, blinded);
  const pooled = `${attendee.id} ${pool?.id}`;
  const ticket = pool && (tickets.get(pooled) ?? blind(pool.key));
  if (ticket) tickets.set(pooled, ticket);
  const asked = { blinded: blinded.blinded, ticket: ticket?.blinded ?? null };
  const answer = await attendee.ask(admit, { meeting, body: asked });
  if (!answer.admitted) return { reason: answer.reason };
  const isOwed = pool && ticket && answer.ticket !== null && !sent.has(pooled);
  return {
    ...blinded.unblind(answer.signature),
    pulse: ballots?.pulse ?? '',
    sendTicket: async () => {
      if (!isOwed) return;
      sent.add(pooled);
      const said = await postTicket(attendee.url, pool.id, ticket.unblind(answer.ticket ?? ''));
      if (!said.ok) throw new Error(`A ticket was refused: ${await said.text()}`);
    },
  };
}

export async function cast(url: string, pulse: string, ballot: Ballot): Promise<AnswerOf<typeof castBallot>> {
  const response = await sendBallot(url, pulse, ballot);
  const answer: AnswerOf<typeof castBallot> = await response.json();
  if (!response.ok) throw new Error(`A ballot was refused: ${JSON.stringify(answer)}`);
  return answer;
}

export function sendBallot(url: string, pulse: string, body: unknown, headers: Record<string, string> = {}) {
  return postUnnamed(url, pathOf(castBallot.path, { pulse }), filledUp(body, ballotBytes), headers);
}

export function postTicket(url: string, pool: string, body: unknown, headers: Record<string, string> = {}) {
  return postUnnamed(url, pathOf(sendTicket.path, { pool }), filledUp(body, ticketBytes), headers);
}

function postUnnamed(url: string, path: string, body: string, headers: Record<string, string>) {
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

export async function endPulse(server: { clock: { now: number } }, host: Person, meeting: string): Promise<void> {
  server.clock.now += 24 * 3_600_000;
  await host.ask(closePulse, { meeting });
}

/** Late-comers don't receive the pulse's key, so they blind with any other. */
let anyKey: string | undefined;

function someKey(): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return publicKey.export({ format: 'der', type: 'spki' }).toString('base64url');
}
