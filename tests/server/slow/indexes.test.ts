import { expect, test } from 'vitest';
import { dropDecision, saveDecision } from '#contract/meeting/decision.ts';
import { deleteMeeting, exportSeries, removeName } from '#contract/lifecycle.ts';
import { markKey, moveTo } from '#contract/meeting/meeting.ts';
import { markDone } from '#contract/meeting/openItems.ts';
import { readPulse, saveOwn, tellChange } from '#contract/meeting/pulse.ts';
import { saveDraft, shareRecap } from '#contract/meeting/recap.ts';
import { nameManager } from '#contract/person/reflection.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { sayItHelped } from '#contract/organization/whatWorked.ts';
import { isServerUrl } from '../../../server/platform/database/database.ts';
import { colleagues, sixPeople } from '../../../server/sandbox/people.ts';
import { fillOwn } from '../../support/database/fillOwn.ts';
import { multiply } from '../../support/database/multiply.ts';
import { waysOf, type Way } from '../../support/database/plans.ts';
import { contractEndpoints } from '../../support/ids/contract.ts';
import { addHistory } from '../../support/meeting/history.ts';
import { action, begin, decide, decision, giveChair, rate, share, endPulse } from '../../support/meeting/meeting.ts';
import { startServer, type TestServer } from '../../support/server/server.ts';

const week = 7 * 86_400_000;

/** A range of these columns can span all of a tenant's rows. */
const times = ['at', 'started_at', 'ended_at'];

const wide: Record<string, RegExp> = {
  'once an hour, by time: what is older than its tenant keeps, and what was deleted an hour ago':
    /^(?:select "tenant", "series", "id" as "meeting" from "meeting" where "tenant" = \S+ and "started_at" < |select "tenant", "series", "meeting" from "deleted" where "tenant" = \S+ and "at" < |delete from "release" where "tenant" = \S+ and "at" < |delete from "focus" where "tenant" = \S+ and "ended_at" < |delete from "(?:what_worked|helped|nomination|commitment|rehearsal|reflection|declined_to_read|digest_away|thanks_away)" where "tenant" = \S+ and "at" <|delete from "story" where "tenant" = \S+ and "state" in \(\S+ \S+ and "until" <)/,
  'by time, from where the last page ended: a quarter’s results and meetings':
    /^select (?:"host", "at", "id", (?:"content_json" as "content"|"changed_at") from "release" where "tenant" = \S+ and "at" >= |"series", "id", "host_id", .* from "meeting" where "tenant" = \S+ and "started_at" >= )/,
  'a tenant’s own wordings, which are few':
    /^select (?:"id", "version", "content_json" from "behaviour"|"id" from "retired_behaviour"|\* from "behaviour_draft"|"version", "languages_json" from "playbook_setting") where "tenant" = /,
  'a tenant’s own guides, which are few, and how many hosts used each':
    /^select .* from "guide(?:_draft|_retired|_reach)?" where "tenant" = \S+(?: and not exists .*)?(?: order by "id")?$/,
  'a tenant’s quarters, which are nine at most':
    /^(?:update "insight_quarter" set "leased_until" = "leased_until" \+ \S+ where "tenant" = )/,
  'a tenant’s units, which are few; and who is in them, when a quarter is computed':
    /^(?:select .* from "(?:unit|unit_person|unit_host|units_file|insight_quarter)" where "tenant" = )/,
  'what HR brought and marked, which is little, when a page of theirs is read':
    /^select .* from "(?:measures_file|measure_value|change_period)" where "tenant" = /,
  // With a handful of rows PostgreSQL finds all indexes equally good; with more it takes the hash of the person.
  ...(process.env['ENGINE'] === 'postgres' && {
    'removing a name, which has an index for each column that names a person':
      /^(?:(?:update|delete from) "\w+" .*where "tenant" = \$\d+ and "\w+" = \$\d+ and \(?"(?:series|id)".* in \(select "(?:series|id)".* limit 50\)|select 0 as "which" where exists \()/,
    'a host’s results whose comments wait, by the index that has only such results':
      /^select "content_json", "unread_json" from "release" /,
  }),
  'once a minute: a table that keeps a week': /^delete from "asked" where "day" < /,
  'once a minute, by an index of its own: the few results whose comments wait':
    /^update "release" set "unread_json" = \S+ where "at" < /,
  'whether the database answers: the first row that there is': /^select "id" from "meeting" limit /,
};

test(
  'every query made during a meeting uses an index, however many other rows there are',
  { timeout: 180_000 },
  async () => {
    const heard = new Set<string>();
    const hear = (sql: string) => heard.add(sql.replaceAll(/\s+/g, ' ').trim());
    await using server = await startServer({ onStatement: hear, config: { retention: { days: 3_650, byTenant: {} } } });
    const [{ whatWorked }] = await fillOwn(server);
    server.clock.now += week;
    await meetTwice(server);
    await joinIn(server, whatWorked);
    const tables = (await server.db.introspection.getTables()).map(({ name }) => name);
    const ours = tables.filter((table) => table !== 'named' && !table.startsWith('kysely_'));
    await server.stop();
    const { people, tenant, chat } = server.microsoft;
    const another = { tenant, series: `${chat.id}-another`, host: people.ada };
    // With few rows any index is as good as another.
    if (isServerUrl(server.config.databaseUrl)) await multiply(server.config.databaseUrl, ours, 300);
    await addHistory(server.config.databaseUrl, another, 200, server.clock.now);
    const isOfOurs = (sql: string) => tables.some((table) => sql.includes(`"${table}"`));
    // Once after an upgrade, in batches by key: indexes the people in existing rows.
    const isUpgrade = (sql: string) => sql.startsWith('select r."tenant"');
    const asked = [...heard].filter(
      (sql) => /^(?:select|update|delete)\b/.test(sql) && isOfOurs(sql) && !isUpgrade(sql),
    );
    const ways = await waysOf(server.config.databaseUrl, asked);

    // A new table needs rows in `fillOwn`.
    expect(tables.filter((table) => !ways.some((way) => way.table === table))).toEqual([]);
    const isNarrow = ({ by }: Way) => by.some((column) => !['tenant', ...times].includes(column));
    const isKnown = ({ statement }: Way) => Object.values(wide).some((known) => known.test(statement));
    expect(ways.filter((way) => !isNarrow(way) && !isKnown(way))).toEqual([]);
    for (const [reason, known] of Object.entries(wide))
      expect([reason, ways.some((way) => known.test(way.statement) && !isNarrow(way))]).toEqual([reason, true]);
  },
);

async function meetTwice(server: TestServer): Promise<void> {
  const { ada, bo, cai } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const first = await begin(host);
  const putOff = {
    version: 0,
    state: 'put_off' as const,
    content: { ...decision, putOffUntil: '2027-01-15' },
    supersedes: null,
  };
  const older = crypto.randomUUID();
  await host.ask(saveDecision, { meeting: first, decision: older, body: putOff });
  await host.ask(moveTo, { meeting: first, body: { stage: 'close' } });
  const task = action('Draft it', { owner: { id: bo.id, name: bo.name } });
  await share(host, first, { actions: [task], questions: [] });
  for (const person of server.microsoft.chat.members)
    if (person.id !== ada.id) await rate(server.as(person), first, 5, 4);
  await read(server, first);
  const seen = { first: null, second: null, third: null };
  const own = { clarity: 4, safety: 5, plan: null, load: null, seen };
  await host.ask(saveOwn, { meeting: first, body: own });
  await endPulse(server, host, first);
  const { release } = await host.ask(readPulse, { meeting: first });
  await host.ask(tellChange, { release: release?.id ?? '', body: { sentence: 'We send papers before' } });

  server.clock.now += week;
  const second = await begin(host, { isKey: true });
  await host.ask(markKey, { meeting: second, body: { isKey: true } });
  await read(server, second);
  await attendee.ask(markDone, { action: task.id, body: { isDone: true } });
  const draft = crypto.randomUUID();
  const typed = { version: 0, state: 'draft' as const, content: decision, supersedes: null };
  await host.ask(saveDecision, { meeting: second, decision: draft, body: typed });
  await host.ask(dropDecision, { meeting: second, decision: draft });
  await decide(host, second, {}, older);
  await giveChair(host, server.as(cai), second);
  await share(host, second, { actions: [task], questions: [] });
  const content = { actions: [action('Book it')], questions: [] };
  await host.ask(saveDraft, { meeting: second, body: { version: 1, content } });
  await host.ask(shareRecap, { meeting: second, body: { version: 2, language: 'en' } });
  await host.ask(exportSeries, {});
  await attendee.ask(removeName, {});
  await host.ask(deleteMeeting, { meeting: second });
  await fetch(`${server.url}/readyz`);
  await server.restart();
}

/** The people who filled these tables have left, and the plan for an empty table proves nothing. */
async function joinIn(server: TestServer, notes: string[]): Promise<void> {
  await server.as(sixPeople.cai).ask(nameManager, { body: { person: sixPeople.ada.id } });
  const reader = server.as(colleagues.carla);
  for (const whatWorked of notes) await reader.ask(sayItHelped, { whatWorked, body: { hasHelped: true } });
}

async function read(server: TestServer, meeting: string): Promise<void> {
  const endpoints = [...(await contractEndpoints()).values()].filter(({ method }) => method === 'get');
  for (const person of [server.microsoft.people.ada, server.microsoft.people.bo])
    for (const { path } of endpoints)
      await fetch(`${server.url}${pathOf(path, { series: server.microsoft.chat.id, meeting })}`, {
        headers: { authorization: `Bearer ${server.microsoft.tokenFor(person)}` },
      });
}
