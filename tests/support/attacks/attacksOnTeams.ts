import { constants, createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { SignedToken } from '#contract/wire/admission.ts';
import { admitted } from './pulseTarget.ts';
import type { StartTeam, Team } from './teamTarget.ts';
import { ballotOf, blind } from './voter.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const vote = { clarity: 1, safety: 1 };

function personOf({ people }: Team, index: number): string {
  const person = people[index];
  if (person === undefined) throw new Error(`There is nobody ${index}`);
  return person;
}

async function meet(team: Team): Promise<string> {
  const host = personOf(team, 0);
  const meeting = await team.begin(host);
  await team.end(host, meeting);
  return meeting;
}

async function rate(team: Team, meeting: string, ...indexes: number[]): Promise<void> {
  for (const index of indexes) {
    const { pulse, sendTicket, ...token } = await admitted(team, personOf(team, index), meeting);
    if (!(await team.cast(pulse, ballotOf(token, vote)))) throw new Error('An honest ballot is not taken');
    await sendTicket();
  }
}

/** `informant`: gives them the pulse's address and keys. */
async function tryToRate(team: Team, meeting: string, person: string, informant: string): Promise<boolean> {
  const { pulse, key, pool } = await team.ballotsFor(informant, meeting);
  const [token, ticket] = [blind(key), pool && blind(pool.key)];
  const signed = await team.admit(person, meeting, {
    blinded: token.blinded,
    ...(ticket && { ticket: ticket.blinded }),
  });
  if (!signed) return false;
  if (pool && ticket && signed.ticket) await team.sendTicket(pool.id, ticket.unblind(signed.ticket));
  return team.cast(pulse, ballotOf(token.unblind(signed.signature), vote));
}

/** Of five who could, one rates five meetings: all five answers are theirs. */
export async function oneDiligentPerson(start: StartTeam): Promise<number | null> {
  await using team = await start(6);
  const host = personOf(team, 0);
  for (let time = 0; time < 5; time++) {
    const meeting = await meet(team);
    await rate(team, meeting, 1);
    await team.close(host, meeting);
  }
  return await team.result(host);
}

/** One person makes several tickets from theirs: returns the surplus that counts, by trick. */
export async function ticketsForOne(start: StartTeam): Promise<Record<string, number> | null> {
  await using team = await start(7);
  const [host, other, person] = [personOf(team, 0), personOf(team, 1), personOf(team, 2)];
  const about = await team.begin(host);
  await team.handChair(host, other, about);
  team.pass(hourMs);
  await team.end(other, about);
  const foreign = await ticketOf(team, person, about);
  await team.close(host, about);

  const meeting = await meet(team);
  const own = await ticketOf(team, person, meeting);
  await team.sendTicket(own.pool, own.ticket);
  const gained: Record<string, number> = {};
  const tryAll = async (trick: string, tickets: SignedToken[]) => {
    const before = await team.ticketsIn(own.pool);
    for (const ticket of tickets) await team.sendTicket(own.pool, ticket);
    const more = (await team.ticketsIn(own.pool)) - before;
    if (more > 0) gained[trick] = more;
  };
  await tryAll('sent again', [own.ticket, ...spellings(own.ticket.token).map((token) => ({ ...own.ticket, token }))]);
  await tryAll('forged', forgeries(own.ticket));
  await tryAll('of another pool', [foreign.ticket]);
  await tryAll('of the pulse', [own.token]);
  await team.close(host, meeting);
  const next = await ticketOf(team, person, await meet(team)).catch(() => undefined);
  if (next) await tryAll('of the next pulse', [next.ticket]);
  return Object.keys(gained).length > 0 ? gained : null;
}

async function ticketOf(team: Team, person: string, meeting: string) {
  const { key, pool } = await team.ballotsFor(person, meeting);
  if (!pool) throw new Error('There is no pool');
  const [token, ticket] = [blind(key), blind(pool.key)];
  const signed = await team.admit(person, meeting, { blinded: token.blinded, ticket: ticket.blinded });
  if (!signed?.ticket) throw new Error('No ticket is signed');
  return { pool: pool.id, ticket: ticket.unblind(signed.ticket), token: token.unblind(signed.signature) };
}

/** The last base64 character has unused bits: all of these decode to the same bytes. */
function spellings(text: string): string[] {
  const bytes = Buffer.from(text, 'base64url');
  return Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
    .map((last) => `${text.slice(0, -1)}${last}`)
    .filter((spelled) => spelled !== text && Buffer.from(spelled, 'base64url').equals(bytes));
}

function forgeries({ signature }: SignedToken): SignedToken[] {
  const { length } = Buffer.from(signature, 'base64url');
  const fresh = () => randomBytes(64).toString('base64url');
  const token = fresh();
  const key = generateKeyPairSync('rsa', { modulusLength: 8 * length }).privateKey;
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  const own = sign('sha384', Buffer.from(token, 'base64url'), pss).toString('base64url');
  return [
    { token, signature: own },
    { token: fresh(), signature },
    { token: fresh(), signature: Buffer.alloc(length).toString('base64url') },
  ];
}

export async function puppetsAndRemoved(start: StartTeam): Promise<number | null> {
  await using team = await start(6);
  const [host, victim] = [personOf(team, 0), personOf(team, 1)];
  const meeting = await team.begin(host);
  for (const stranger of team.strangers.slice(0, 2)) team.add(stranger);
  await team.end(host, meeting);
  for (const stranger of team.strangers.slice(2)) team.add(stranger);
  for (const colleague of team.people.slice(2)) team.remove(colleague);
  await rate(team, meeting, 1);
  for (const stranger of team.strangers) await tryToRate(team, meeting, stranger, victim);
  await team.close(host, meeting);
  return await team.result(host);
}

/**
 * The person it is about rates it while somebody else has the chair: after a reopening, and after handing it back.
 */
export async function whoItIsAbout(start: StartTeam): Promise<number | null> {
  await using team = await start(7);
  const [organizer, about, other] = [personOf(team, 0), personOf(team, 1), personOf(team, 2)];
  let gained = 0;
  for (const ending of ['reopened', 'handed back'] as const) {
    const meeting = await team.begin(organizer);
    await team.handChair(organizer, about, meeting);
    team.pass(hourMs);
    if (ending === 'reopened') {
      await team.end(about, meeting);
      team.pass(minuteMs);
      await team.reopen(organizer, meeting);
    }
    await team.takeChair(organizer, meeting);
    if (ending === 'handed back') await team.end(organizer, meeting);
    if (await tryToRate(team, meeting, about, other)) gained++;
    await team.close(organizer, meeting);
  }
  return gained > 0 ? gained : null;
}

export async function chairAtTheEnd(start: StartTeam): Promise<number[] | null> {
  await using team = await start(7);
  const [organizer, about] = [personOf(team, 0), personOf(team, 1)];
  const read: number[] = [];
  for (const when of ['the last second', 'the close'] as const) {
    const meeting = await team.begin(organizer);
    await team.handChair(organizer, about, meeting);
    team.pass(hourMs);
    if (when === 'the close') await team.goToClose(about, meeting);
    await team.takeChair(organizer, meeting);
    team.pass(1_000);
    if (when === 'the close') team.pass(2 * hourMs);
    await team.end(organizer, meeting);
    await rate(team, meeting, 2, 3, 4, 5, 6);
    await team.close(organizer, meeting);
    const [theirs, hosts] = [await team.result(organizer), await team.result(about)];
    if (theirs === null && hosts === null) throw new Error('Nobody reads what five have answered');
    if (theirs !== null) read.push(theirs);
  }
  return read.length > 0 ? read : null;
}

/** Deletes meetings so that only the others' answers count: a closed one, and one whose pulse is open. */
export async function deletingToShape(start: StartTeam): Promise<(number | null)[] | null> {
  await using team = await start(6);
  const host = personOf(team, 0);
  const results: (number | null)[] = [];
  const read = async () => results.push(await team.result(host));
  const closed = await meet(team);
  await rate(team, closed, 1, 2, 3);
  await team.close(host, closed);
  await team.delete(host, closed);
  const after = await meet(team);
  await rate(team, after, 1, 2, 3, 4, 5);
  await team.close(host, after);
  await read();

  const kept = await meet(team);
  await rate(team, kept, 1, 2);
  await team.close(host, kept);
  const open = await meet(team);
  await rate(team, open, 3, 4, 5);
  if (!(await team.delete(host, open))) await team.close(host, open);
  await read();
  // Tickets of deleted answers don't count as people behind the remaining answers.
  for (const voters of [
    [1, 2, 3],
    [1, 2, 3, 4, 5],
  ]) {
    const next = await meet(team);
    await rate(team, next, ...voters);
    await team.close(host, next);
    await read();
  }
  // Eight answers; five with those of the open pulse; the same five, as three more are of three people; eight again.
  return String(results) === '8,5,5,8' ? null : results;
}

/** The database links ticket and ballot: in one row, or by the same transaction. */
export async function ticketBesideBallot(start: StartTeam): Promise<string[] | null> {
  await using team = await start(6);
  const meeting = await meet(team);
  const sent: { ballot: string; ticket: string }[] = [];
  for (const index of [1, 2, 3, 4, 5]) {
    const { pool, ticket, token } = await ticketOf(team, personOf(team, index), meeting);
    const { pulse } = await team.ballotsFor(personOf(team, index), meeting);
    await team.cast(pulse, ballotOf(token, { clarity: index, safety: 3 }));
    await team.sendTicket(pool, ticket);
    sent.push({ ballot: token.token, ticket: ticket.token });
  }
  const rows = (await team.rows()).map(({ table, rowid, values }) => ({
    table,
    rowid,
    values,
    text: JSON.stringify(values),
  }));
  const holds = (text: string, token: string) => text.includes(token) || text.includes(hashOf(token));
  const found = sent.flatMap(({ ballot, ticket }) => {
    const ofTicket = rows.filter(({ text }) => holds(text, ticket));
    if (ofTicket.length === 0) throw new Error('The ticket is not kept');
    const isBeside = ofTicket.some(({ text }) => holds(text, ballot));
    const written = new Set(ofTicket.map(({ values }) => values['hidden_xmin']));
    const alike = rows.filter(
      ({ table, values }) => table !== 'pool_ticket' && 'hidden_xmin' in values && written.has(values['hidden_xmin']),
    );
    return isBeside || alike.length > 0 ? [ballot] : [];
  });
  // If rows are stored in order of arrival, both orders could be matched.
  const order = rows.filter(({ table }) => table === 'pool_ticket').map(({ rowid }) => rowid);
  const isSqlite = rows.every(({ values }) => !('hidden_xmin' in values));
  if (isSqlite && order.some((rowid) => rowid !== null)) found.push('the order of tickets');
  return found.length > 0 ? found : null;
}

const hashOf = (token: string) => createHash('sha256').update(Buffer.from(token, 'base64url')).digest('base64url');

/** The operator's metrics change with each vote alone, or the vote's connection stays open after it. */
export async function clockOfVotes(start: StartTeam): Promise<string[] | null> {
  await using team = await start(6);
  const meeting = await meet(team);
  const voters = [];
  for (const index of [1, 2, 3, 4]) voters.push(await admitted(team, personOf(team, index), meeting));
  const read = async () =>
    new Map((await team.figures()).split('\n').map((line) => line.split(/ (?=\S+$)/) as [string, string]));
  const moved = (before: Map<string, string>, after: Map<string, string>) =>
    new Set([...after].flatMap(([name, value]) => (before.get(name) === value ? [] : [name])));
  let candidates: Set<string> | undefined;
  const quiet = new Set<string>();
  let stayed = 0;
  for (const { pulse, token, signature } of voters) {
    const [first, before] = [await read(), await read()];
    if (await team.castAndStay(pulse, ballotOf({ token, signature }, vote))) stayed++;
    const now = moved(before, await read());
    for (const name of moved(first, before)) quiet.add(name);
    candidates = candidates ? candidates.intersection(now) : now;
  }
  const found = [...(candidates ?? new Set<string>()).difference(quiet)];
  if (stayed > 0) found.push(`${stayed} connections stay open`);
  return found.length > 0 ? found : null;
}
