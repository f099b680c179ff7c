import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assumed, given, limits, loadOf, measured, peopleOfADatabase, set, type Load } from './scaleFigures.ts';

const sizes = [100, 10_000, 100_000, 10_000_000, 300_000_000];

export const file = fileURLToPath(new URL('../../docs/scale.md', import.meta.url));

/** docs/scale.md, from the figures and nothing else. */
export function plan(): string {
  const loads = sizes.map(loadOf);
  const mbPerStream = (measured.fullMb - measured.idleMb) / measured.streams;
  return `# How far it carries

Made by \`npm run scale\` from the figures at the top of \`tests/bench/scaleFigures.ts\`; change one there and run it again. **Measured** is what
\`npm run bench\` showed on two cores, which the askers shared. **Computed** is arithmetic on that: nobody has run Bookend for more than ${exactly(measured.streams)} people
at once. Everything is for the busiest hours of a week, and plans with ${percent(assumed.planned)} of what was measured.

## Measured

| what | figure | command |
|---|---|---|
| draft saves a second, durable, 100 connections, SQLite | ${exactly(measured.saves.file)} (${measured.savesOfBare.file} times a bare server with one insert) | \`npm run bench -- drafts\` |
| the same on PostgreSQL, beside it on the two cores | ${exactly(measured.saves.server)} (${measured.savesOfBare.server} times the bare server) | \`npm run bench -- drafts\` |
| ${exactly(measured.streams)} open panels: from a tick until p99 have read again | ${measured.rereadMs} ms | \`npm run bench -- live\` |
| memory: idle, and with ${exactly(measured.streams)} panels | ${measured.idleMb} MB, ${measured.fullMb} MB; so ${Math.round(mbPerStream * 1000)} kB a panel | \`npm run bench -- start live\` |
| admission p99 at ${measured.admissionsASecond} a second; casting p99 | ${measured.admissionMs} ms; ${measured.castMs} ms | \`npm run bench -- pulse\` |
| notices through one PostgreSQL, eight processes listening | ${exactly(measured.noticesSaid)} a second said, ${exactly(measured.noticesHeard)} heard by all together | \`npm run bench -- notices\` |
| bytes a row, with indexes, of 10,000 meetings | below | \`npm run bench -- bytes\` |
| removing a name that some 20 recaps hold, among ${exactly(measured.removal.recaps)}, SQLite | ${measured.removal.ms} ms | \`npm run bench -- heavy\` |

| a row of | ${Object.keys(measured.bytes).join(' | ')} |
|---|${'---|'.repeat(Object.keys(measured.bytes).length)}
| SQLite | ${Object.values(measured.bytes)
    .map(({ file }) => exactly(file))
    .join(' | ')} |
| PostgreSQL | ${Object.values(measured.bytes)
    .map(({ server }) => exactly(server))
    .join(' | ')} |

## Assumed

A person sits in ${assumed.meetingsAWeek} meetings a week that use Bookend, ${assumed.weeksAYear} weeks a year, each of ${assumed.attendees} people and ${assumed.minutes} minutes, within ${assumed.hoursAWeek} hours a week;
the busiest hours have ${assumed.peak} times the average, everywhere at once (time zones would make it less). In a meeting the host's typing
is saved ${assumed.savesAMeeting} times, ${assumed.visibleAMeeting} changes are for everybody, a panel reads ${assumed.readsOnOpening} things when it opens, and every ${Math.round(1 / assumed.ratedShare)}rd meeting is rated. A process is planned
with ${exactly(assumed.streamsAProcess)} open panels: ${number(measured.idleMb + assumed.streamsAProcess * mbPerStream)} MB, **computed**, four times what was measured. No tenant is larger than ${number(assumed.largestTenant)} people. Everything is kept;
\`RETENTION_DAYS\` makes it less.

## Computed

${table(loads)}

## What one thing carries

| what | people | |
|---|---|---|
| one process, as many panels as were measured | ${number(limits.streamsMeasured)} | measured |
| one process, as many panels as are planned | ${number(limits.streamsPlanned)} | computed |
| SQLite's saves | ${number(limits.savesOnFile)} | the process is full long before its file |
| PostgreSQL's saves, by one process | ${number(limits.savesOnServer)} | computed |
| PostgreSQL's notices, said | ${number(limits.noticesSaid)} | each is a commit under one lock of the whole cluster |
| PostgreSQL's notices, heard | ${number(limits.noticesHeard)} | every process hears every notice: twice the people, four times the hearing |
| **one PostgreSQL** | **${number(peopleOfADatabase)}** | the least of the three |
| Graph's member lists, **of one tenant** | ${number(limits.lists)} | ${given.listsOfATenant} a second for an app in a tenant; a chat whose panels are open is asked about every ${set.listEverySeconds} s. As Microsoft writes; not tried |

## What breaks first, and what is done then

${sizes.map((size, index) => chapter(size, loads[index] ?? loadOf(size))).join('\n\n')}

## What no size changes

- **A pooler** in front of PostgreSQL has to work by session: Bookend says once a connection for which tenant it asks, names its statements, and listens.
  By transaction, one tenant could be asked for as another. It then saves connections only where processes are idle: \`pg\` gives one back after 10 s.
- **A distributed PostgreSQL** (Citus and its like) is possible, as every key begins with the tenant, and is not what is planned: notices don't cross its
  nodes, its transactions over several nodes aren't serializable, and a ballot, which says no tenant, is looked for on each. **Not tried.**
- **A ballot** names no tenant, so that nobody reads from it whose it is. So each shard has an address of its own, from which its panels are
  loaded and to which they cast; a router that had to look up whose a ballot is would have to know what it must not.
`;
}

function chapter(size: number, load: Load): string {
  const { processes, databases, connections } = load;
  const texts: Record<number, string> = {
    100: `**${exactly(size)} people.** One process with SQLite, on a machine with a disk. Nothing is near a limit: what breaks first is the machine. A backup a day,
and somebody who has tried to restore it.`,
    10_000: `**${exactly(size)} people.** One process carries it by computation (${number(load.streams)} panels; ${exactly(measured.streams)} were measured), SQLite's file grows by ${sizeOf(load.bytesOnFile)} a year. First to break: an
upgrade or a crash sends everybody away at once. Done then: PostgreSQL
(\`npm run migrate:sqlite-to-postgres\`) with two processes, and \`RETENTION_DAYS\`. Removing a name reads only the rows that hold it, by an index.`,
    100_000: `**${exactly(size)} people.** One PostgreSQL, ${processes} processes, ${connections} connections: more than the ${given.connectionsOfPostgres} that PostgreSQL takes by itself, so \`max_connections\` goes up. First to
break, if they are one tenant: **Graph**, at ${number(limits.lists)} people. It would be asked for ${number(load.lists)} lists a second where each chat's panels reach one process, and ${number(load.listsSpread)} where they are spread, of
${given.listsOfATenant}. Then who was in the last list reads on for ten minutes, and changes wait. Done then: the balancer sends a chat (the path's \`series\`) to one process;
lists are shared in the database and Graph tells of changes by itself (subscriptions), both **not built**; Microsoft is asked for more.`,
    10_000_000: `**${exactly(size)} people.** ${databases} shards: each a whole Bookend with its own address, PostgreSQL and about ${Math.ceil(processes / databases)} processes (${connections} connections, ${sizeOf(load.bytesOnServer / databases)} a year), for tenants of ${number(peopleOfADatabase)}
people together. Done before: tenants are given to shards when they sign up; a tenant moves by night with its rows, as keys begin with it (the copying of one tenant is **not built**).
First to break: a shard's **notices**, ${number(load.heard)} heard a second, if more people or processes come to it. Done then: one channel for each part of the series instead of one for all, so that a process
hears only what its chats say; notices of typing stay in the process where the balancer keeps a chat together. Both **not built**.`,
    300_000_000: `**${exactly(size)} people.** ${number(databases)} shards as above, ${number(processes)} processes, ${sizeOf(load.bytesOnServer)} a year without copies. No part of Bookend knows all shards, so none of them gets slower. First to break is what is
around them: giving tenants to shards, upgrading ${number(databases)} databases one after another, backups of ${sizeOf(load.bytesOnServer / databases)} each that have to be gone on time, and Graph: 1,500 lists a second for one app over all
tenants, against ${number(load.streams / assumed.attendees / set.listEverySeconds)}. So each organization registers Bookend as its own app, as it does today. **All of this is computed; nothing of it has been run.**`,
  };
  return texts[size] ?? '';
}

function table(loads: Load[]): string {
  const lines: [string, (load: Load) => string][] = [
    ['meetings a year', ({ meetings }) => number(meetings)],
    ['rows a year', ({ rows }) => number(rows)],
    ['a year on SQLite', ({ bytesOnFile }) => sizeOf(bytesOnFile)],
    ['a year on PostgreSQL', ({ bytesOnServer }) => sizeOf(bytesOnServer)],
    ['of open pulses, gone at their close', ({ bytesOpen }) => sizeOf(bytesOpen)],
    ['open panels', ({ streams }) => number(streams)],
    ['draft saves a second', ({ saves }) => number(saves)],
    ['reads a second', ({ reads }) => number(reads)],
    ['notices a second', ({ notices }) => number(notices)],
    ['admissions a second', ({ admissions }) => number(admissions)],
    ['processes', ({ processes }) => number(processes)],
    ['PostgreSQLs, where there is one', ({ databases }) => number(databases)],
    ['connections to each', ({ connections }) => number(connections)],
    ['notices heard a second, at each', ({ heard }) => number(heard)],
    ["Graph's lists a second, largest tenant", ({ lists }) => number(lists)],
    ['… with a chat spread over processes', ({ listsSpread }) => number(listsSpread)],
  ];
  return [
    `| people | ${loads.map(({ people }) => exactly(people)).join(' | ')} |`,
    `|---|${'---:|'.repeat(loads.length)}`,
    ...lines.map(([name, of]) => `| ${name} | ${loads.map(of).join(' | ')} |`),
  ].join('\n');
}

/** Computed figures know no more than two or three digits. */
function number(value: number): string {
  const rounded = Number(value.toPrecision(value < 10 ? 2 : 3));
  return (value < 10 ? rounded : Math.round(rounded)).toLocaleString('en');
}

const exactly = (value: number) => value.toLocaleString('en');

function sizeOf(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${Number((bytes / 1000 ** step).toPrecision(2))} ${units[step]}`;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

if (import.meta.main) writeFileSync(file, plan());
