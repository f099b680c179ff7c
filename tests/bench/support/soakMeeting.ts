import { setTimeout as sleep } from 'node:timers/promises';
import { readDecisions } from '#contract/meeting/decision.ts';
import type { Notice } from '#contract/wire/live.ts';
import { beginMeeting, markKey, moveTo, readRoom, saveOpening, sayItem } from '#contract/meeting/meeting.ts';
import { closePulse, readPulse } from '#contract/meeting/pulse.ts';
import { readOpenItems } from '#contract/meeting/openItems.ts';
import { readRecap, saveDraft, shareRecap, type Action } from '#contract/meeting/recap.ts';
import type { Database } from '../../../server/platform/database/database.ts';
import type { Microsoft } from '../../../server/sandbox/microsoft.ts';
import type { SandboxChat, SandboxPerson } from '../../../server/sandbox/people.ts';
import { listen } from '../../support/server/live.ts';
import { action, decide, opening, rate } from '../../support/meeting/meeting.ts';
import { personAt, type Person } from '../../support/server/server.ts';

export interface MeetingRoom {
  url: string;
  microsoft: Microsoft;
  chat: SandboxChat;
  db: Database;
  lastsMs: number;
}

const openingSaves = 30;
const draftSaves = 120;
const decisions = 4;
const dayMs = 24 * 3_600_000;

/** The longest delay before a panel refetches (src/api/live/live.ts). */
const rereadMs = 150;

export async function holdMeeting(place: MeetingRoom): Promise<void> {
  const [host, ...attendees] = place.chat.members.map((person) => enter(place, person));

  if (!host) throw new Error('Nobody is in the chat');
  const over = new AbortController();
  const panels = Promise.all(place.chat.members.map((person) => keepPanelOpen(place, person, over.signal)));
  // Handles the rejection early; the error is reported when the meeting ends.
  panels.catch(() => undefined);
  const moment = () => sleep((place.lastsMs / (openingSaves + draftSaves + 20)) * 2 * Math.random());

  const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
  await host.ask(markKey, { meeting, body: { isKey: true } });
  for (let version = 0; version < openingSaves; version++) {
    const content = { ...opening, purpose: `${opening.purpose}, ${'and why '.repeat(version)}` };
    await host.ask(saveOpening, { meeting, body: { version, content } });
    await moment();
  }
  for (const item of ['purpose', 'dissent'] as const)
    await host.ask(sayItem, { meeting, body: { item, isSaid: true } });
  await host.ask(moveTo, { meeting, body: { stage: 'meet' } });
  for (let count = 0; count < decisions; count++) {
    await decide(host, meeting);
    await moment();
  }
  await host.ask(moveTo, { meeting, body: { stage: 'close' } });

  const actions: Action[] = [];
  for (let version = 0; version < draftSaves; version++) {
    if (version % 12 === 0) actions.push(action(''));
    const typed = actions.at(-1);
    if (typed) typed.what += `word${version} `;
    await host.ask(saveDraft, { meeting, body: { version, content: { actions, questions: [] } } });
    await moment();
  }
  await host.ask(shareRecap, { meeting, body: { version: draftSaves, language: 'en' } });
  for (const attendee of attendees) {
    await rate(attendee, meeting, 4, 5, { purpose: 'saw' });
    await moment();
  }
  actions.pop();
  const corrected = { version: draftSaves, content: { actions, questions: [] } };
  const { version } = await host.ask(saveDraft, { meeting, body: corrected });
  await host.ask(shareRecap, { meeting, body: { version, language: 'de' } });
  await backdatePulse(place, meeting);
  await host.ask(closePulse, { meeting });
  if (!(await host.ask(readPulse, { meeting })).isReleased) throw new Error('Five ratings were to give a result');
  over.abort();
  await panels;
}

/** A pulse stays open for a day and the server's clock is real, so pretend that it was opened the day before. */
async function backdatePulse({ db, chat, microsoft }: MeetingRoom, meeting: string): Promise<void> {
  await db
    .updateTable('pulse')
    .set((eb) => ({ opened_at: eb('opened_at', '-', dayMs) }))
    .where('tenant', '=', microsoft.tenant)
    .where('series', '=', chat.id)
    .where('meeting', '=', meeting)
    .execute();
}

function enter({ url, microsoft, chat }: MeetingRoom, person: SandboxPerson): Person {
  const tokenFor = () => microsoft.mint(person, { jti: crypto.randomUUID() });
  return personAt(() => url, { ...microsoft, chat, tokenFor }, person);
}

async function keepPanelOpen(place: MeetingRoom, person: SandboxPerson, over: AbortSignal): Promise<void> {
  const { url, microsoft, chat, lastsMs } = place;
  while (!over.aborted) {
    const panel = enter(place, person);
    const closesAt = performance.now() + lastsMs * (0.1 + Math.random() / 3);
    await panel.ask(readRoom, {});
    await panel.ask(readOpenItems, {});
    using stream = await listen({ url, microsoft: { ...microsoft, chat } }, panel);
    while (!over.aborted && stream.isOpen && performance.now() < closesAt) {
      await sleep(Math.random() * rereadMs);
      await readAgain(panel, stream.heard.splice(0));
    }
  }
}

async function readAgain(panel: Person, heard: Notice[]): Promise<void> {
  const changed = new Map(heard.map((notice) => [notice.topic, notice.id]));
  for (const [topic, meeting] of changed) {
    if (topic === 'room') await panel.ask(readRoom, {});
    if (topic === 'open-items') await panel.ask(readOpenItems, {});
    if (topic === 'decisions') await panel.ask(readDecisions, { meeting });
    if (topic === 'recap') await panel.ask(readRecap, { meeting });
    if (topic === 'pulse') await panel.ask(readPulse, { meeting });
  }
}
