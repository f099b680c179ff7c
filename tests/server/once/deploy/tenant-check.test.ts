import { existsSync, globSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startMicrosoft, type Microsoft } from '../../../../server/sandbox/microsoft.ts';
import { principalOf, type SandboxPerson } from '../../../../server/sandbox/people.ts';
import { runTenantCheck, type Surroundings } from '../../../../server/sandbox/tenantCheck/command.ts';
import { described } from '../../../../server/sandbox/tenantCheck/questions.ts';
import { printed, type Line } from '../../../../server/sandbox/tenantCheck/report.ts';
import { sandboxAnswers } from '../../../support/server/sandboxAnswers.ts';

const optionalScopes = ['OnlineMeetings.Read', 'Files.ReadWrite.AppFolder'];

test('the tenant check asks everything, finds what it expects and deletes its messages', async () => {
  await using microsoft = await startTenant();
  const { chat, people, visitors, entra, messages, drive } = microsoft;
  const everybody = [...microsoft.cast, ...Object.values(visitors)];
  for (const visitor of Object.values(visitors)) microsoft.admit(visitor);
  chat.coOrganizers.add(people.bo.id);
  for (const scope of optionalScopes) entra.devices.given.add(scope);

  const { code, said, file, lines } = await check(microsoft, ['--chat', chat.id]);
  expect([code, lines.filter(({ verdict }) => verdict !== 'same')]).toEqual([0, []]);
  expect(factsIn(lines)).toEqual(sandboxAnswers);
  expect(messages().length).toBeGreaterThan(10);
  expect(messages().filter(({ deletedDateTime }) => !deletedDateTime)).toEqual([]);
  expect(drive.file(people.ada.id)).toBeUndefined();
  expect(said).toContain(printed(lines));
  expect(said).toContain('Please leave the chat “Bookend tenant check”');

  const named = everybody.flatMap((one) => [one.id, principalOf(one), one.name, ...one.name.split(' '), one.tenant]);
  const secrets = [...named, chat.id, microsoft.tenant, microsoft.clientId].filter((one) => one !== '');
  expect(secrets.filter((one) => new RegExp(`\\b${RegExp.escape(one)}\\b`).test(file))).toEqual([]);
  for (const part of ['eyJ', '19:', 'example', '://']) expect(file).not.toContain(part);
  expect(file).not.toMatch(/[\da-f]{8}-[\da-f]{4}|\d{6}/i);
  expect(said).not.toContain('eyJ');
});

test('each question of the tenant check names the decision and the files that depend on it', () => {
  for (const { id, decision, change } of described) {
    const files = [...change.matchAll(/(?:server|src)\/[\w./]+\.ts/g)].map(([path]) => path);
    expect([id, files.length > 0, files.filter((path) => !existsSync(path))]).toEqual([id, true, []]);
    expect([id, globSync(`docs/decisions/${decision}-*.md`).length]).toEqual([id, 1]);
  }
});

test('the tenant check names each of Microsoft’s answers that the sandbox doesn’t expect', async () => {
  await using microsoft = await startTenant();
  const { people, visitors, trouble, reading, pace, chat, drive, entra } = microsoft;
  for (const scope of optionalScopes) entra.devices.given.add(scope);
  microsoft.admit(visitors.gil);
  trouble.setCorrections({ reactions: 'refused', deletedAnswer: 410, tellsDeleted: false, mentions: 'refused' });
  Object.assign(reading, { pageSize: 4, guestTenant: 'home', meetings: 'organizer' });
  drive.minds = false;
  pace.isStrict = false;
  const { code, said, lines } = await check(microsoft, ['--chat', chat.id], { person: people.bo });
  expect(code).toBe(0);
  expect(withVerdict(lines, 'differs')).toEqual([
    ...['pages', 'on the first page', '@odata.count', 'guests with this tenantId'].map(
      (fact) => `members of --chat: ${fact}`,
    ),
    ...['PATCH as Bookend does', 'PATCH with an empty list'].map((fact) => `reaction: ${fact}`),
    ...['post', 'mentions posted', 'PATCH with it', 'mentions kept', 'PATCH without it', 'mentions left'].map(
      (fact) => `mention: ${fact}`,
    ),
    ...['read', 'deletedDateTime set', 'PATCH'].map((fact) => `deleted: ${fact}`),
    ...['answer', 'meetings', 'organizer named', 'attendees named'].map((fact) => `online meeting: ${fact}`),
    'app folder: write with the old ETag',
    ...['40 reads: refused', '40 reads: Retry-After', '40 changes: refused', '40 changes: Retry-After'].map(
      (fact) => `pace: ${fact}`,
    ),
  ]);
  expect(said).toContain('→ change server/platform/microsoft/members.ts');
  expect(said).toMatch(/differs +PATCH +410 Gone +404 NotFound/);
});

test('the tenant check adds a colleague only if it must, and asks only what it may', async () => {
  await using microsoft = await startTenant();
  microsoft.trouble.setCorrections({ chatsOfOne: 'refused' });
  const alone = await check(microsoft, []);
  expect(alone).toMatchObject({ code: 1, lines: [] });
  expect(alone.said).toContain('Graph creates no chat for one person (400 BadRequest). Name a colleague with --with.');
  const stranger = await check(microsoft, ['--with', 'stranger@contoso.example']);
  expect([stranger.code, stranger.said]).toEqual([1, expect.stringContaining('with that colleague either')]);

  const { code, lines } = await check(microsoft, ['--with', principalOf(microsoft.people.bo)]);
  expect([code, withVerdict(lines, 'differs')]).toEqual([0, ['chat of one: create']]);
  expect(lines.filter(({ why }) => why !== undefined).map(({ question, why }) => [question, why])).toEqual([
    ['members of --chat', 'no --chat was given'],
    ['online meeting', 'no --chat was given'],
    ['app folder', 'there is no consent to Files.ReadWrite.AppFolder'],
  ]);
  const { chat, people } = microsoft;
  const withChat = await check(microsoft, ['--with', people.bo.id, '--chat', chat.id]);
  expect(withChat.lines.find(({ question }) => question === 'online meeting')?.why).toBe(
    'there is no consent to OnlineMeetings.Read',
  );
});

test('the tenant check says why it can’t sign in, and exits with 1', async () => {
  await using microsoft = await startTenant();
  const { devices } = microsoft.entra;
  const nowhere = 'http://127.0.0.1:1';
  const reason = async (args: string[], options: Running = {}) => {
    const { code, said, lines } = await check(microsoft, args, options);
    expect([code, lines]).toEqual([1, []]);
    return said;
  };
  expect(await reason([], { decision: 'cancel' })).toContain('The sign-in was declined.');
  devices.lifetimeSeconds = 0;
  expect(await reason([])).toContain('The code has expired. Run the command again');
  devices.lifetimeSeconds = 900;
  expect(await reason(['--client', microsoft.clientId])).toContain('This application isn’t a public client.');
  expect(await reason(['--client', crypto.randomUUID()])).toContain('it doesn’t know this tenant or this application');
  expect(await reason(['--tenant', crypto.randomUUID()])).toContain('it doesn’t know this tenant or this application');
  expect(await reason([], { entraUrl: nowhere })).toBe('Entra did not answer.');
  expect(await reason([], { graphUrl: nowhere })).toContain('Graph did not answer.');
  expect(await reason(['--tenant', ''])).toContain('--tenant is missing.');
  expect(await reason(['--write', '/nowhere/answers.json'])).toContain('/nowhere/answers.json can’t be written.');
  expect(await reason(['--chat', 'planning'])).toContain('--chat has to be a chat’s id');
  expect(await reason(['--cleint', 'x'])).toContain('npm run tenant-check -- --tenant');
});

interface Running extends Partial<Pick<Surroundings, 'entraUrl' | 'graphUrl'>> {
  person?: SandboxPerson;
  decision?: 'continue' | 'cancel';
}

/** A sandbox in Microsoft's place. */
async function startTenant(): Promise<Microsoft> {
  const microsoft = await startMicrosoft();
  microsoft.pace.isStrict = true;
  microsoft.entra.devices.intervalSeconds = 0;
  return microsoft;
}

/** Runs the command while a person enters the code that it shows. */
async function check(microsoft: Microsoft, args: string[], options: Running = {}) {
  const { person = microsoft.people.ada, decision = 'continue', ...urls } = options;
  const path = join(await mkdtemp(join(tmpdir(), 'bookend-tenant-check-')), 'answers.json');
  const said: string[] = [];
  const entering: Promise<void>[] = [];
  const say = (line: string) => {
    said.push(line);
    const [, page, code] = /open the page (\S+) and enter the code (\w+)/.exec(line) ?? [];
    if (page && code) entering.push(enter(page, { code, account: principalOf(person), decision }));
  };
  const { entraUrl, graphUrl, pace, tenant } = microsoft;
  const rest = () => Promise.resolve(pace.rest());
  const all = ['--tenant', tenant, '--write', path, ...args];
  const code = await runTenantCheck(all, { entraUrl, graphUrl, say, rest, ...urls });
  await Promise.all(entering);
  const file = await readFile(path, 'utf8').catch(() => '[]');
  const lines: Line[] = JSON.parse(file);
  return { code, said: said.join('\n'), file, lines };
}

async function enter(page: string, form: Record<string, string>): Promise<void> {
  expect(await (await fetch(page)).text()).toContain('Enter code');
  expect((await fetch(page, { method: 'POST', body: new URLSearchParams(form) })).status).toBe(200);
}

function withVerdict(lines: readonly Line[], wanted: Line['verdict']): string[] {
  return lines.filter(({ verdict }) => verdict === wanted).map(({ question, fact }) => `${question}: ${fact}`);
}

function factsIn(lines: readonly Line[]): Record<string, string[]> {
  const facts: Record<string, string[]> = {};
  for (const { question, fact, microsoft } of lines) (facts[question] ??= []).push(`${fact}: ${microsoft}`);
  return facts;
}
