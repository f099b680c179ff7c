import { randomUUID } from 'node:crypto';
import { acknowledge } from '#contract/meeting/acknowledgement.ts';
import { raiseConcern } from '#contract/meeting/concern.ts';
import { readDecisions } from '#contract/meeting/decision.ts';
import { postNote } from '#contract/meeting/chatNote.ts';
import { outsider, sixPeople, visitors, type SandboxPerson } from '../../../server/sandbox/people.ts';
import { atOf } from '../../../server/core/scope.ts';
import { noteChair } from '../../../server/meeting/attendance.ts';
import { findMeeting } from '../../../server/meeting/store.ts';
import { transaction } from '../../../server/platform/database/database.ts';
import { fillOwn } from '../database/fillOwn.ts';
import { own, ownPeople } from '../database/neighbours.ts';
import type { Things } from '../database/things.ts';
import type { TestServer } from '../server/server.ts';

export interface Thing {
  kind: keyof Things | 'person';
  id: string;
  /** Null: of the series, or of none. */
  meeting: string | null;
  by?: string;
  owner?: string;
  version?: number;
}

export interface World {
  things: Thing[];
  old: string;
  current: string;
}

export const author = sixPeople.dana;
/** Had the chair of the old meeting once. */
export const formerChair = sixPeople.eli;
const owner = sixPeople.bo;

/** A series with three meetings and everything in it; the host wrote whatever has no other author. */
export async function fillSeries(server: TestServer): Promise<World> {
  const [first, second, third] = await fillOwn(server);
  const [old = ''] = first.meeting;
  const [current = ''] = third.meeting;
  const authored = await writeAsAuthor(server, current);
  await giveChairOnce(server, old);
  const things = [
    ...(await thingsOf(server, first, old)),
    ...(await thingsOf(server, third, current)),
    { kind: 'pulse' as const, id: second.pulse[0] ?? '', meeting: second.meeting[0] ?? '' },
    { kind: 'pool' as const, id: second.pool[0] ?? '', meeting: null },
    ...authored,
    ...[...Object.values(ownPeople), outsider, visitors.xenia].map(personThing),
  ];
  return { things, old, current };
}

/** Afterwards, because a pulse of six people needs everybody else to rate. */
async function giveChairOnce({ db, clock }: TestServer, meeting: string): Promise<void> {
  const at = atOf({ tenant: own.tenant, series: own.series, meeting });
  await transaction(db, async (trx) => {
    const row = await findMeeting(trx, at, meeting);
    if (!row) throw new Error('The old meeting is not kept');
    await noteChair(trx, row, { person: formerChair.id, at: clock.now });
    await noteChair(trx, row, { person: row.host_id, at: clock.now });
  });
}

function personThing({ id }: SandboxPerson): Thing {
  return { kind: 'person', id, meeting: null };
}

async function writeAsAuthor(server: TestServer, meeting: string): Promise<Thing[]> {
  const writer = server.as(author);
  const [acknowledgement, concern, note] = [randomUUID(), randomUUID(), randomUUID()];
  const thanks = { to: [owner.id], kind: 'risk' as const, what: `Fed the ${own.word}`, outcome: '' };
  await writer.ask(acknowledge, { meeting, acknowledgement, body: thanks });
  const risk = { kind: 'risk' as const, text: `The ${own.word} is late`, from: null };
  await writer.ask(raiseConcern, { meeting, concern, body: risk });
  const content = { kind: 'thanks' as const, to: [owner.id], text: `For the ${own.word}` };
  await writer.ask(postNote, { meeting, note, body: { language: 'en', content } });
  const whose = { meeting, by: author.id };
  return [
    { kind: 'acknowledgement', id: acknowledgement, ...whose },
    { kind: 'concern', id: concern, version: 0, ...whose },
    { kind: 'note', id: note, ...whose },
  ];
}

async function thingsOf(server: TestServer, named: Things, meeting: string): Promise<Thing[]> {
  const host = server.as(sixPeople.ada);
  const { decisions } = await host.ask(readDecisions, { meeting });
  const of = (kind: Thing['kind'], ids: string[], set: Partial<Thing> = {}): Thing[] =>
    ids.map((id) => ({ kind, id, meeting, by: sixPeople.ada.id, ...set }));
  return [
    ...of('meeting', named.meeting),
    ...decisions.map(({ id, version }): Thing => ({ kind: 'decision', id, version, meeting, by: sixPeople.ada.id })),
    ...of('acknowledgement', named.acknowledgement),
    ...of('note', named.note),
    ...of('mistake', named.mistake, { version: 1 }),
    ...of('commitment', named.commitment, { by: owner.id, version: 1 }),
    ...of('rehearsal', named.rehearsal, { by: owner.id, version: 1 }),
    ...of('concern', named.concern.slice(0, 1), { by: owner.id, version: 1 }),
    ...of('box', named.box),
    ...of('observation', named.observation),
    ...of('section', named.section, { owner: owner.id }),
    ...of('action', named.action.slice(0, 1), { owner: owner.id }),
    ...of('checkIn', named.checkIn, { owner: owner.id }),
    ...of('question', named.question),
    ...of('release', named.release, { meeting: null }),
    ...of('focus', named.focus, { meeting: null }),
    ...of('guide', named.guide, { meeting: null }),
    ...of('unit', named.unit, { meeting: null }),
    ...of('measuresFile', named.measuresFile, { meeting: null }),
    ...of('changePeriod', named.changePeriod, { meeting: null }),
    ...of('tick', named.tick),
    ...of('whatWorked', named.whatWorked, { meeting: null }),
    ...of('story', named.story, { meeting: null, owner: owner.id }),
    ...of('aside', named.aside, { meeting: null, version: 1 }),
    ...of('grant', named.grant, { meeting: null }),
    ...of('asking', named.asking, { meeting: null }),
    ...of('reflection', named.reflection, { meeting: null, version: 1 }),
  ];
}
