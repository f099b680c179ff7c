import { Agent, request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { deleteMeeting } from '#contract/lifecycle.ts';
import { beginMeeting, markKey, moveTo, takeChair, type Stage } from '#contract/meeting/meeting.ts';
import { admit, castBallot, readPulse } from '#contract/meeting/pulse.ts';
import { endPulse, giveChair, postTicket, sendBallot } from '../meeting/meeting.ts';
import { invent } from '../meeting/people.ts';
import { askRaw, rowsOf } from '../database/raw.ts';
import { startServer } from '../server/server.ts';
import type { StartTeam } from './teamTarget.ts';

const dayMs = 86_400_000;
const metricsToken = 'a-token-that-nobody-guesses';

export const bookendTeam: StartTeam = async (size) => {
  const server = await startServer({ people: invent(size + 4), config: { metricsToken, membershipMs: 0 } });
  const { microsoft, config, clock } = server;
  const { cast } = microsoft;
  const strangers = cast.slice(size);
  for (const stranger of strangers) microsoft.remove(stranger);
  const agents: Agent[] = [];
  const meetings: string[] = [];
  const deleted = new Set<string>();

  const personOf = (id: string) => {
    const person = cast.find((one) => one.id === id);
    if (!person) throw new Error('Nobody of the organization');
    return person;
  };
  const as = (id: string) => server.as(personOf(id));
  const move = async (by: string, meeting: string, stage: Stage) => {
    await as(by).ask(moveTo, { meeting, body: { stage } });
  };

  return {
    people: cast.slice(0, size).map(({ id }) => id),
    strangers: strangers.map(({ id }) => id),
    async begin(by) {
      if (meetings.length > 0) clock.now += 4 * dayMs;
      const { meeting } = await as(by).ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
      await as(by).ask(markKey, { meeting, body: { isKey: true } });
      await move(by, meeting, 'meet');
      meetings.push(meeting);
      return meeting;
    },
    goToClose: (by, meeting) => move(by, meeting, 'close'),
    end: (by, meeting) => move(by, meeting, 'after'),
    reopen: (by, meeting) => move(by, meeting, 'meet'),
    async takeChair(by, meeting) {
      await as(by).ask(takeChair, { meeting });
    },
    handChair: (by, to, meeting) => giveChair(as(by), as(to), meeting),
    add: (person) => microsoft.admit(personOf(person)),
    remove: (person) => microsoft.remove(personOf(person)),
    pass: (ms) => {
      clock.now += ms;
    },
    async ballotsFor(person, meeting) {
      const { ballots, pool } = await as(person).ask(readPulse, { meeting });
      if (!ballots) throw new Error('The pulse is not open');
      return { ...ballots, pool };
    },
    async admit(person, meeting, { blinded, ticket = null }) {
      const response = await fetch(server.url + pathOf(admit.path, { series: microsoft.chat.id, meeting }), {
        method: 'POST',
        headers: { authorization: `Bearer ${as(person).token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ blinded, ticket }),
      });
      const answer = await response.json();
      return answer.admitted === true ? { signature: answer.signature, ticket: answer.ticket } : null;
    },
    async cast(pulse, ballot) {
      const response = await sendBallot(server.url, pulse, ballot);
      return (await response.json()).accepted === true;
    },
    async castAndStay(pulse, ballot) {
      const agent = new Agent({ keepAlive: true });
      agents.push(agent);
      const asking = request(server.url + pathOf(castBallot.path, { pulse }), {
        agent,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      asking.end(JSON.stringify(ballot));
      const [response]: IncomingMessage[] = await once(asking, 'response');
      if (!response) throw new Error('Nothing is answered');
      const answer = JSON.parse(await text(response));
      if (!answer.accepted) throw new Error('An honest ballot is not taken');
      await new Promise((resolve) => setImmediate(resolve));
      return Object.keys(agent.freeSockets).length > 0;
    },
    async sendTicket(pool, ticket) {
      const response = await postTicket(server.url, pool, ticket);
      return (await response.json()).accepted === true;
    },
    async ticketsIn(pool) {
      const [row] = await askRaw(config.databaseUrl, 'select count(*) as n from pool_ticket where pool = ?', pool);
      return Number(row?.['n']);
    },
    close: (by, meeting) => endPulse(server, as(by), meeting),
    async delete(by, meeting) {
      try {
        await as(by).ask(deleteMeeting, { meeting });
        deleted.add(meeting);
        return true;
      } catch (error) {
        if (!String(error).includes('pulse_open')) throw error;
        return false;
      }
    },
    async result(person) {
      const latest = meetings.findLast((one) => !deleted.has(one)) ?? '';
      const { release } = await as(person).ask(readPulse, { meeting: latest });
      return release?.batch.answers ?? null;
    },
    async figures() {
      const response = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } });
      return response.text();
    },
    rows: () => rowsOf(config.databaseUrl),
    async [Symbol.asyncDispose]() {
      for (const agent of agents) agent.destroy();
      await server[Symbol.asyncDispose]();
    },
  };
};
