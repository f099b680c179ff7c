import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, vi } from 'vitest';
import { chooseNotification, tellInTeams } from '#contract/activity.ts';
import { acknowledge, leaveOff, readAcknowledgements } from '#contract/acknowledgement.ts';
import { readSharedCommitments, saveCommitment, shareCommitment } from '#contract/commitment.ts';
import { writeAside } from '#contract/aside.ts';
import { grantCoach, makeCode, readPage } from '#contract/coach.ts';
import { letRead, raiseConcern, readConcerns, saveReply } from '#contract/concern.ts';
import { readCues, saveIntent, tickCue } from '#contract/cue.ts';
import { endFocus, startFocus } from '#contract/focus.ts';
import { readDecisions, saveDecision } from '#contract/decision.ts';
import { readMistakes, saveMistake } from '#contract/mistake.ts';
import { beginMeeting, markKey, moveTo, saveOpening, sayItem } from '#contract/meeting.ts';
import { savePreferenceCard } from '#contract/preferenceCard.ts';
import { postNote, readNotes } from '#contract/chatNote.ts';
import { leaveOffHints } from '#contract/notLately.ts';
import {
  answerObserver,
  chooseForSheet,
  chooseObserver,
  handSheet,
  leaveRota,
  readObserver,
  saveSheet,
} from '#contract/observer.ts';
import { handSection, readSections } from '#contract/handover.ts';
import { agreeCheckIn, answerAction, moveAction, readOwnership, saveTouch, sayRoom } from '#contract/ownership.ts';
import { readPulse, saveOwn, tellChange } from '#contract/pulse.ts';
import { closeQuestion, dropAction, handOn } from '#contract/openItems.ts';
import { readRecap, saveDraft, shareRecap } from '#contract/recap.ts';
import { nominate } from '#contract/story.ts';
import { readRehearsals, saveRehearsal } from '#contract/rehearsal.ts';
import { answerAsksToRead, nameManager, readReflections } from '#contract/reflection.ts';
import { setSupport } from '#contract/supportLevel.ts';
import { sayItHelped, shareWhatWorked } from '#contract/whatWorked.ts';
import { upkeep } from '../../../server/features.ts';
import { chatId } from '../../../server/sandbox/microsoft.ts';
import {
  colleagues,
  sixPeople,
  visitors,
  type SandboxChat,
  type SandboxPerson,
} from '../../../server/sandbox/people.ts';
import type { Database } from '../../../server/platform/database/database.ts';
import { dropAs } from '../meeting/concern.ts';
import { action, decide, decision, opening, rate, endPulse } from '../meeting/meeting.ts';
import { reflect } from '../meeting/reflection.ts';
import type { TestServer } from '../server/server.ts';

export interface Row {
  table: string;
  values: Record<string, unknown>;
}

/** All of their rows contain the word, or an id that begins with the mark. */
export interface Neighbour {
  word: string;
  mark: string;
  tenant: string;
  series: string;
  people: Record<keyof typeof sixPeople, SandboxPerson>;
  chat: SandboxChat;
}

const [ownWord, ownMark] = ['Heron', 'a11ce000'];

export const own = { word: ownWord, mark: ownMark, tenant: sixPeople.ada.tenant, series: chatId };

export function neighbour(names: { word: string; mark: string; tenant?: string; series: string }): Neighbour {
  const tenant = names.tenant ?? own.tenant;
  const of = (person: SandboxPerson) => ({
    ...person,
    key: `${names.word}-${person.key}`,
    id: marked(person.id, names.mark),
    name: `${names.word} ${person.name}`,
    tenant,
  });
  const { ada, bo, cai, dana, eli, fatima } = sixPeople;
  const people = { ada: of(ada), bo: of(bo), cai: of(cai), dana: of(dana), eli: of(eli), fatima: of(fatima) };
  const members = Object.values(people);
  const chat = {
    id: names.series,
    topic: names.word,
    organizer: people.ada.id,
    coOrganizers: new Set<string>(),
    members,
  };
  return { ...names, tenant, people, chat };
}

export const ownPeople = { ...sixPeople, gil: visitors.gil };

export type Things = Record<
  | 'meeting'
  | 'decision'
  | 'acknowledgement'
  | 'note'
  | 'mistake'
  | 'commitment'
  | 'rehearsal'
  | 'concern'
  | 'box'
  | 'observation'
  | 'section'
  | 'action'
  | 'question'
  | 'checkIn'
  | 'release'
  | 'pulse'
  | 'pool'
  | 'focus'
  | 'tick'
  | 'whatWorked'
  | 'story'
  | 'aside'
  | 'grant'
  | 'asking'
  | 'reflection',
  string[]
>;

/**
 * Three meetings with everything that a meeting can have, and their ids: the first was rated and its result released,
 * the second's pulse is open, the third continues after it was shared.
 */
export async function fillOwn(server: TestServer): Promise<[Things, Things, Things]> {
  const { ada, bo } = sixPeople;
  const host = server.as(ada);
  const lines = { best: '', reach: `By ${ownWord}`, avoid: '', learn: '', ask: '' };
  await host.ask(savePreferenceCard, { body: { version: 0, content: { ...lines, readers: 'all', chats: [] } } });
  const focus = [await practise('dissent'), await practise('curiosity', { isOn: true })];
  const first = await meet();
  await server.as(bo).ask(handSheet, { meeting: first, body: { version: 1 } });
  const [sheet] = (await host.ask(readObserver, { meeting: first })).handed;
  if (!sheet) throw new Error('A sheet was to be handed over to the host');
  const choice = { isReadOut: true, isShared: true };
  await host.ask(chooseForSheet, { meeting: first, observation: sheet.id, body: choice });
  await end(first);
  for (const person of Object.values(sixPeople).slice(1))
    await rate(server.as(person), first, 4, 2, { purpose: 'saw' });
  const seen = { first: 'saw' as const, second: null, third: null };
  const answers = { clarity: 5, safety: 5, plan: null, load: null, seen };
  await host.ask(saveOwn, { meeting: first, body: answers });
  await endPulse(server, host, first);
  const { release } = await host.ask(readPulse, { meeting: first });
  if (!release) throw new Error('Five ratings were to give a result');
  await host.ask(tellChange, { release: release.id, body: { sentence: `The ${ownWord} comes first now` } });
  const aside = randomUUID();
  const content = { text: `Keeps a ${ownWord} at home` };
  await host.ask(writeAside, { aside, body: { person: bo.id, content } });
  await host.ask(leaveOffHints, { body: { isLeftOff: true } });
  server.clock.now += 2 * 3_600_000;
  const second = await meet();
  await end(second);
  server.clock.now += 2 * 3_600_000;
  const third = await meet({ isKey: false });
  await goThroughWhatIsOpen(second);
  await end(third);
  await tell(third);
  await host.ask(moveTo, { meeting: third, body: { stage: 'meet' } });
  const asked = { tenant: own.tenant, series: own.series, asked_at: server.clock.now, seen_at: null };
  await server.db
    .insertInto('begin_ask')
    .values({ ...asked, by_id: bo.id, by_name: bo.name })
    .execute();
  const ownThings = { whatWorked: [await share()], story: [await tellStory()] };
  const away = { tenant: own.tenant, by_id: ada.id, at: server.clock.now };
  await server.db
    .insertInto('thanks_away')
    .values({ ...away, id: `${ownWord} thanks`, person: bo.id })
    .execute();
  await server.db
    .insertInto('digest_away')
    .values({ ...away, id: `${ownWord} digest` })
    .execute();
  const { ballots, pool } = await host.ask(readPulse, { meeting: second });
  return [
    {
      ...(await thingsOf(first)),
      release: [release.id],
      observation: [sheet.id],
      focus,
      aside: [aside],
      grant: [await letCoachRead(release.id)],
      ...ownThings,
      ...(await readWritten()),
    },
    { ...(await thingsOf(second)), pulse: ballots ? [ballots.pulse] : [], pool: pool ? [pool.id] : [] },
    await thingsOf(third),
  ];

  async function goThroughWhatIsOpen(meeting: string): Promise<void> {
    const { filed } = await host.ask(readRecap, { meeting });
    const [plan, supplier] = filed?.actions.map(({ id }) => id) ?? [];
    const reason = `The ${ownWord} comes first`;
    await host.ask(handOn, { action: plan ?? '', body: { from: bo.id, to: sixPeople.cai.id } });
    await host.ask(moveAction, { action: plan ?? '', body: { due: '2026-12-24', reason } });
    await host.ask(dropAction, { action: supplier ?? '', body: { reason } });
    const answer = { as: 'answered' as const, words: `The ${ownWord} pays` };
    await host.ask(closeQuestion, { question: filed?.questions[0]?.id ?? '', body: answer });
    const content = { kind: 'open_items' as const };
    await host.ask(postNote, { meeting, note: randomUUID(), body: { language: 'en', content } });
  }

  async function tell(meeting: string): Promise<void> {
    server.microsoft.signIn.consent('TeamsActivity.Send', true);
    await host.ask(tellInTeams, { meeting });
    const feed = () => server.microsoft.feed().map(({ recipient }) => recipient);
    await vi.waitFor(() => expect(feed()).toEqual([bo.id]), { timeout: 10_000, interval: 10 });
    for (const choice of ['send', 'rate'] as const)
      await host.ask(chooseNotification, { body: { choice, isOn: false } });
  }

  async function share(): Promise<string> {
    const whatWorked = randomUUID();
    const body = { behaviour: 'dissent', text: `The ${ownWord} asked first`, isNamed: true };
    await host.ask(shareWhatWorked, { whatWorked, body });
    await server.as(bo).ask(sayItHelped, { whatWorked, body: { hasHelped: true } });
    return whatWorked;
  }

  async function tellStory(): Promise<string> {
    const story = randomUUID();
    const body = { to: ada.id, behaviour: 'dissent', text: `Asked the ${ownWord} first` };
    await server.as(bo).ask(nominate, { story, body });
    return story;
  }

  async function letCoachRead(result: string): Promise<string> {
    const coach = server.as(colleagues.noor);
    const grant = randomUUID();
    const kinds = ['results' as const, 'focus' as const];
    const { code } = await coach.ask(makeCode, {});
    const expiresAt = server.clock.now + 90 * 86_400_000;
    await host.ask(grantCoach, { grant, body: { code, kinds, isEarlierToo: true, expiresAt, timeZone: 'UTC' } });
    // As if ten people had rated: only then are there comments to share.
    const row = { grant_id: grant, leader_id: ada.id, coach_id: coach.id, kind: 'results', thing: result };
    await server.db
      .insertInto('coach_thing')
      .values({ tenant: own.tenant, id: randomUUID(), ...row, shared_at: server.clock.now })
      .execute();
    await coach.ask(readPage, { grant, body: { kind: 'results' } });
    await coach.ask(makeCode, {});
    return grant;
  }

  /** The host is whom it was written to, so it is the host's to answer. */
  async function readWritten(): Promise<Pick<Things, 'asking' | 'reflection'>> {
    const author = server.as(bo);
    await author.ask(nameManager, { body: { person: ada.id } });
    const [asks] = (await host.ask(readReflections, {})).asks;
    await host.ask(answerAsksToRead, { asking: asks?.id ?? '', body: { isYes: true } });
    await reflect(author, '2026-W48', { tried: `I fed the ${ownWord}`, nextThen: `feed the ${ownWord}` });
    const { written } = await host.ask(readReflections, {});
    return { asking: asks ? [asks.id] : [], reflection: written.map(({ id }) => id) };
  }

  async function practise(behaviour: string, { isOn = false } = {}): Promise<string> {
    const focus = randomUUID();
    await host.ask(startFocus, { focus, body: { behaviour, isShown: true } });
    if (!isOn) await host.ask(endFocus, { focus, body: { why: `The ${ownWord} can do it by now` } });
    return focus;
  }

  async function meet({ isKey } = { isKey: true }): Promise<string> {
    const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
    const chosen = { ...opening, purpose: `Choose a ${ownWord}`, decider: { id: bo.id, name: bo.name } };
    await host.ask(saveOpening, { meeting, body: { version: 0, content: chosen } });
    await host.ask(sayItem, { meeting, body: { item: 'purpose', isSaid: true } });
    await host.ask(markKey, { meeting, body: { isKey } });
    await host.ask(moveTo, { meeting, body: { stage: 'meet' } });
    const older = await decide(host, meeting, { statement: `Which ${ownWord}?` });
    await decide(host, meeting, { statement: `Which other ${ownWord}?` }, older.id);
    for (const state of ['draft', 'proposed'] as const) {
      const body = {
        version: 0,
        state,
        content: { ...decision, statement: `A ${state} ${ownWord}` },
        supersedes: null,
      };
      await host.ask(saveDecision, { meeting, decision: randomUUID(), body });
    }
    const thanks = { to: [bo.id], kind: 'risk' as const, what: `Saw the ${ownWord} first`, outcome: '' };
    await host.ask(acknowledge, { meeting, acknowledgement: randomUUID(), body: thanks });
    const mistake = { learned: `Ask the ${ownWord}`, change: `A ${ownWord} twice`, support: `Feed the ${ownWord}` };
    await host.ask(saveMistake, { meeting, mistake: randomUUID(), body: { version: 0, content: mistake } });
    await prepare(meeting);
    const raised = { kind: 'waiting' as const, text: `May the ${ownWord} fly?`, from: { id: ada.id, name: ada.name } };
    const { id } = await server.as(bo).ask(raiseConcern, { meeting, concern: randomUUID(), body: raised });
    const reply = { isThanked: true, isSummarised: false, isAnswered: true, answer: `The ${ownWord} may` };
    await host.ask(saveReply, { meeting, concern: id, body: { version: 0, content: reply } });
    const unanswered = { kind: 'risk' as const, text: `The ${ownWord} may be late`, from: null };
    const risk = await server.as(bo).ask(raiseConcern, { meeting, concern: randomUUID(), body: unanswered });
    await server.as(bo).ask(letRead, { meeting, concern: risk.id, body: { person: ada.id, isYes: true } });
    const attendees = Object.values(sixPeople).slice(1);
    await dropAs(server, attendees, meeting, [{ kind: 'risk', text: `The ${ownWord} is tired`, from: '' }]);
    await host.ask(leaveOff, { body: { isLeftOff: true } });
    await host.ask(tickCue, { meeting, tick: randomUUID(), body: { cue: 'wait' } });
    const intent = { text: `Listen to the ${ownWord}` };
    await host.ask(saveIntent, { meeting, body: { version: 0, content: intent } });
    const content = { kind: 'thanks' as const, to: [bo.id], text: `Thanks for the ${ownWord}` };
    await host.ask(postNote, { meeting, note: randomUUID(), body: { language: 'en', content } });
    await host.ask(chooseObserver, { meeting, body: { person: bo.id } });
    await server.as(bo).ask(answerObserver, { meeting, body: { isYes: true } });
    await server.as(sixPeople.dana).ask(leaveRota, { body: { isOut: true } });
    const rows = [{ id: 'purpose', sight: 'seen' as const, note: `The ${ownWord} came first` }];
    const seen = { rows, strength: `Names the ${ownWord}`, growth: `Ask for another ${ownWord}`, mayBeNamed: true };
    await server.as(bo).ask(saveSheet, { meeting, body: { version: 0, content: seen } });
    const item = { kind: 'item' as const, title: `The ${ownWord}`, person: bo.id };
    await host.ask(handSection, { meeting, section: randomUUID(), body: item });
    const actions = [
      action(`${ownWord} draws the plan`, { owner: { id: bo.id, name: bo.name }, due: '2026-12-01' }),
      action(`${ownWord} asks the supplier`),
    ];
    const draft = { actions, questions: [{ id: randomUUID(), text: `Who pays the ${ownWord}?` }] };
    await host.ask(saveDraft, { meeting, body: { version: 0, content: draft } });
    await host.ask(moveTo, { meeting, body: { stage: 'close' } });
    await agreeOn(meeting, actions[0]?.id ?? '');
    return meeting;
  }

  async function prepare(meeting: string): Promise<void> {
    const [writer, series, commitment] = [server.as(bo), own.series, randomUUID()];
    const kept = { series, when: `The ${ownWord} calls`, act: `feed the ${ownWord}` };
    await writer.ask(saveCommitment, { commitment, body: { version: 0, content: kept } });
    await writer.ask(shareCommitment, { meeting, commitment, body: { language: 'en' } });
    const replies = [{ id: randomUUID(), they: `The ${ownWord} is yours`, ask: `Whose ${ownWord}?` }];
    const card = { series, opening: `About the ${ownWord} (pause 3 s)`, replies };
    await writer.ask(saveRehearsal, { rehearsal: randomUUID(), body: { version: 0, content: card } });
  }

  async function agreeOn(meeting: string, action: string): Promise<void> {
    const owner = server.as(bo);
    const checkIn = { id: randomUUID(), kind: 'hard_part' as const, day: '2026-11-30' };
    const touch = { why: 'learning' as const, words: `The first ${ownWord}`, work: ownWord, checkIns: [checkIn] };
    await host.ask(saveTouch, { meeting, action, body: { person: bo.id, version: 0, content: touch } });
    const level = { person: bo.id, work: ownWord, level: 'close' as const, reviewOn: '2026-11-23' };
    await host.ask(setSupport, { body: level });
    await owner.ask(answerAction, { meeting, action, body: { day: '2026-12-01' } });
    await owner.ask(agreeCheckIn, { meeting, action, checkIn: checkIn.id, body: { day: checkIn.day } });
    await owner.ask(sayRoom, { meeting, action, body: { room: 'more' } });
  }

  /** Its card is already in the chat: updating it needs no pause, unlike another post. */
  async function end(meeting: string): Promise<void> {
    await host.ask(shareRecap, { meeting, body: { version: 1, language: 'en' } });
  }

  async function thingsOf(meeting: string): Promise<Things> {
    const { decisions } = await host.ask(readDecisions, { meeting });
    const { filed } = await host.ask(readRecap, { meeting });
    const { acknowledgements } = await host.ask(readAcknowledgements, { meeting });
    const { mistakes } = await host.ask(readMistakes, { meeting });
    const { concerns } = await host.ask(readConcerns, { meeting });
    const { tenant } = own;
    const boxes = server.db.selectFrom('concern_box').select('box').where('tenant', '=', tenant);
    const { box } = await boxes.where('meeting', '=', meeting).executeTakeFirstOrThrow();
    const { handed } = await host.ask(readOwnership, { meeting });
    const { ticks } = await host.ask(readCues, { meeting });
    const ids = (things: { id: string }[]) => things.map(({ id }) => id);
    return {
      meeting: [meeting],
      decision: ids(decisions),
      acknowledgement: ids(acknowledgements),
      mistake: ids(mistakes),
      commitment: ids((await server.as(bo).ask(readSharedCommitments, { meeting })).shared),
      rehearsal: ids((await server.as(bo).ask(readRehearsals, {})).rehearsals.slice(-1)),
      concern: ids(concerns),
      box: [box],
      note: ids((await host.ask(readNotes, {})).notes.slice(0, 1)),
      observation: [],
      section: ids((await host.ask(readSections, { meeting })).sections),
      action: ids(filed?.actions ?? []),
      question: ids(filed?.questions ?? []),
      checkIn: ids((handed ?? []).flatMap(({ touch }) => touch.checkIns)),
      release: [],
      pulse: [],
      pool: [],
      focus: [],
      tick: ids(ticks),
      whatWorked: [],
      story: [],
      aside: [],
      grant: [],
      asking: [],
      reflection: [],
    };
  }
}

/** Every row of every table, in an order that depends only on their content. */
export async function rowsOf(db: Database): Promise<Row[]> {
  const tables = await db.introspection.getTables();
  const read = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<Row['values']>`select * from ${sql.table(name)}`.execute(db);
      return rows.map((values) => ({ table: name, values: { ...values } }));
    }),
  );
  const rows = read.flat().map((row) => [JSON.stringify(row), row] as const);
  return rows.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

export async function plant(db: Database, rows: Row[]): Promise<void> {
  const tables = await db.introspection.getTables();
  await db.transaction().execute(async (trx) => {
    for (const { name } of tables) await sql`delete from ${sql.table(name)}`.execute(trx);
    for (const { table, values } of rows) {
      // Triggers maintain this table.
      if (table === 'named') continue;
      const columns = sql.join(Object.keys(values).map((name) => sql.ref(name)));
      await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(values))})`.execute(trx);
    }
  });
}

/**
 * Our rows as if they were theirs. With `keepIds` only the tenant differs; except for ids that anonymous requests
 * send, because those name no tenant.
 */
export function asTheirs(
  rows: Row[],
  { word, mark, tenant, series, people }: Neighbour,
  { keepIds = false } = {},
): Row[] {
  const isOfPerson = (table: string) => upkeep.tables[table]?.scope === 'person';
  const kept = rows.filter(({ table, values }) => tenant !== own.tenant || 'series' in values || isOfPerson(table));
  const unnamed = new Set(kept.flatMap(({ values }) => [values['ballots'], values['box'], values['pool']]));
  let text = JSON.stringify(kept)
    .replaceAll(own.tenant, tenant)
    .replaceAll(own.series, series)
    .replaceAll(ownWord, word);
  for (const [key, { name }] of Object.entries(people)) {
    const ours = sixPeople[key as keyof typeof sixPeople].name;
    text = text.replaceAll(ours, name);
  }
  const moved = text.replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, (id) => {
    if (id === tenant) return id;
    return keepIds && !id.startsWith(ownMark) && !unnamed.has(id) ? id : marked(id, mark);
  });
  return JSON.parse(moved);
}

export function marked(id: string, mark: string): string {
  return `${mark}${id.slice(mark.length)}`;
}
