import { randomUUID } from 'node:crypto';
import { acknowledge, leaveOff } from '#contract/meeting/acknowledgement.ts';
import { postNote } from '#contract/meeting/chatNote.ts';
import { saveCommitment, shareCommitment } from '#contract/person/commitment.ts';
import { letRead, raiseConcern, saveReply } from '#contract/meeting/concern.ts';
import { saveIntent, tickCue } from '#contract/meeting/cue.ts';
import { saveDecision } from '#contract/meeting/decision.ts';
import { handSection } from '#contract/meeting/handover.ts';
import { beginMeeting, markKey, moveTo, saveOpening, sayItem } from '#contract/meeting/meeting.ts';
import { saveMistake } from '#contract/meeting/mistake.ts';
import { answerObserver, chooseObserver, leaveRota, saveSheet } from '#contract/meeting/observer.ts';
import { agreeCheckIn, answerAction, saveTouch, sayRoom } from '#contract/meeting/ownership.ts';
import { saveDraft } from '#contract/meeting/recap.ts';
import { saveRehearsal } from '#contract/person/rehearsal.ts';
import { setSupport } from '#contract/meeting/supportLevel.ts';
import { sixPeople } from '../../../server/sandbox/people.ts';
import { dropAs } from '../meeting/concern.ts';
import { action, decide, decision, opening } from '../meeting/meeting.ts';
import type { Person, TestServer } from '../server/server.ts';
import { own } from './neighbours.ts';

const { ada, bo, dana } = sixPeople;

/** A meeting with everything that one can have before its recap is shared. */
export async function meet(server: TestServer, { isKey } = { isKey: true }): Promise<string> {
  const host = server.as(ada);
  const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
  const chosen = { ...opening, purpose: `Choose a ${own.word}`, decider: { id: bo.id, name: bo.name } };
  await host.ask(saveOpening, { meeting, body: { version: 0, content: chosen } });
  await host.ask(sayItem, { meeting, body: { item: 'purpose', isSaid: true } });
  await host.ask(markKey, { meeting, body: { isKey } });
  await host.ask(moveTo, { meeting, body: { stage: 'meet' } });
  await decideAll(host, meeting);
  await learn(host, meeting);
  await prepare(server.as(bo), meeting);
  await raise(server, meeting);
  await host.ask(leaveOff, { body: { isLeftOff: true } });
  await host.ask(tickCue, { meeting, tick: randomUUID(), body: { cue: 'wait' } });
  const intent = { text: `Listen to the ${own.word}` };
  await host.ask(saveIntent, { meeting, body: { version: 0, content: intent } });
  const content = { kind: 'thanks' as const, to: [bo.id], text: `Thanks for the ${own.word}` };
  await host.ask(postNote, { meeting, note: randomUUID(), body: { language: 'en', content } });
  await observe(server, meeting);
  await close(server, meeting);
  return meeting;
}

async function decideAll(host: Person, meeting: string): Promise<void> {
  const older = await decide(host, meeting, { statement: `Which ${own.word}?` });
  await decide(host, meeting, { statement: `Which other ${own.word}?` }, older.id);
  for (const state of ['draft', 'proposed'] as const) {
    const content = { ...decision, statement: `A ${state} ${own.word}` };
    const body = { version: 0, state, content, supersedes: null };
    await host.ask(saveDecision, { meeting, decision: randomUUID(), body });
  }
}

async function learn(host: Person, meeting: string): Promise<void> {
  const thanks = { to: [bo.id], kind: 'risk' as const, what: `Saw the ${own.word} first`, outcome: '' };
  await host.ask(acknowledge, { meeting, acknowledgement: randomUUID(), body: thanks });
  const content = { learned: `Ask the ${own.word}`, change: `A ${own.word} twice`, support: `Feed the ${own.word}` };
  await host.ask(saveMistake, { meeting, mistake: randomUUID(), body: { version: 0, content } });
}

/** A commitment, shared in the recap, and a rehearsal card. */
export async function prepare(writer: Person, meeting: string): Promise<void> {
  const commitment = randomUUID();
  const kept = { series: own.series, when: `The ${own.word} calls`, act: `feed the ${own.word}` };
  await writer.ask(saveCommitment, { commitment, body: { version: 0, content: kept } });
  await writer.ask(shareCommitment, { meeting, commitment, body: { language: 'en' } });
  const replies = [{ id: randomUUID(), they: `The ${own.word} is yours`, ask: `Whose ${own.word}?` }];
  const card = { series: own.series, opening: `About the ${own.word} (pause 3 s)`, replies };
  await writer.ask(saveRehearsal, { rehearsal: randomUUID(), body: { version: 0, content: card } });
}

async function raise(server: TestServer, meeting: string): Promise<void> {
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const raised = { kind: 'waiting' as const, text: `May the ${own.word} fly?`, from: { id: ada.id, name: ada.name } };
  const { id } = await attendee.ask(raiseConcern, { meeting, concern: randomUUID(), body: raised });
  const reply = { isThanked: true, isSummarised: false, isAnswered: true, answer: `The ${own.word} may` };
  await host.ask(saveReply, { meeting, concern: id, body: { version: 0, content: reply } });
  const unanswered = { kind: 'risk' as const, text: `The ${own.word} may be late`, from: null };
  const risk = await attendee.ask(raiseConcern, { meeting, concern: randomUUID(), body: unanswered });
  await attendee.ask(letRead, { meeting, concern: risk.id, body: { person: ada.id, isYes: true } });
  const attendees = Object.values(sixPeople).slice(1);
  await dropAs(server, attendees, meeting, [{ kind: 'risk', text: `The ${own.word} is tired`, from: '' }]);
}

async function observe(server: TestServer, meeting: string): Promise<void> {
  const observer = server.as(bo);
  await server.as(ada).ask(chooseObserver, { meeting, body: { person: bo.id } });
  await observer.ask(answerObserver, { meeting, body: { isYes: true } });
  await server.as(dana).ask(leaveRota, { body: { isOut: true } });
  const rows = [{ id: 'purpose', sight: 'seen' as const, note: `The ${own.word} came first` }];
  const seen = { rows, strength: `Names the ${own.word}`, growth: `Ask for another ${own.word}`, mayBeNamed: true };
  await observer.ask(saveSheet, { meeting, body: { version: 0, content: seen } });
}

async function close(server: TestServer, meeting: string): Promise<void> {
  const host = server.as(ada);
  const item = { kind: 'item' as const, title: `The ${own.word}`, person: bo.id };
  await host.ask(handSection, { meeting, section: randomUUID(), body: item });
  const plan = action(`${own.word} draws the plan`, { owner: { id: bo.id, name: bo.name }, due: '2026-12-01' });
  const actions = [plan, action(`${own.word} asks the supplier`)];
  const draft = { actions, questions: [{ id: randomUUID(), text: `Who pays the ${own.word}?` }] };
  await host.ask(saveDraft, { meeting, body: { version: 0, content: draft } });
  await host.ask(moveTo, { meeting, body: { stage: 'close' } });
  await agreeOn(server, meeting, plan.id);
}

async function agreeOn(server: TestServer, meeting: string, action: string): Promise<void> {
  const [host, owner] = [server.as(ada), server.as(bo)];
  const checkIn = { id: randomUUID(), kind: 'hard_part' as const, day: '2026-11-30' };
  const touch = { why: 'learning' as const, words: `The first ${own.word}`, work: own.word, checkIns: [checkIn] };
  await host.ask(saveTouch, { meeting, action, body: { person: bo.id, version: 0, content: touch } });
  const level = { person: bo.id, work: own.word, level: 'close' as const, reviewOn: '2026-11-23' };
  await host.ask(setSupport, { body: level });
  await owner.ask(answerAction, { meeting, action, body: { day: '2026-12-01' } });
  await owner.ask(agreeCheckIn, { meeting, action, checkIn: checkIn.id, body: { day: checkIn.day } });
  await owner.ask(sayRoom, { meeting, action, body: { room: 'more' } });
}
