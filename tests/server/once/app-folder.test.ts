import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fileBytes, printWallets, readWallets } from '../../../src/admission/travel/walletFile.ts';
import { AppFolder, FolderError } from '../../../src/api/appFolder.ts';
import { HostError, type HostErrorCode } from '../../../src/host/host.ts';
import { teamsSignIn } from '../../../src/host/teamsToken.ts';
import { startMicrosoft, type Microsoft } from '../../../server/sandbox/microsoft.ts';
import type { SandboxPerson } from '../../../server/sandbox/people.ts';

let microsoft: Microsoft;
beforeAll(async () => {
  microsoft = await startMicrosoft();
});
afterAll(() => microsoft[Symbol.asyncDispose]());
beforeEach(() => {
  microsoft.drive.trouble = 'fine';
  microsoft.drive.minds = true;
});

function folderOf(person: SandboxPerson, scp = 'Files.ReadWrite.AppFolder'): AppFolder {
  const token = () => Promise.resolve(microsoft.mint(person, { aud: 'https://graph.microsoft.com', scp }));
  return new AppFolder({ url: microsoft.graphUrl, token });
}

const trouble = (asked: Promise<unknown>) =>
  asked.then(
    () => 'none',
    (error: unknown) => (error instanceof FolderError ? error.trouble : error),
  );

test('a person’s file is created once, replaced only after a read, and theirs to delete', async () => {
  const { bo, cai } = microsoft.people;
  const [desk, phone] = [folderOf(bo), folderOf(bo)];
  expect(await desk.read(100)).toBeUndefined();
  await desk.write('one', undefined);
  expect(await trouble(phone.write('two', undefined))).toBe('conflict');
  const [atDesk, onPhone] = [await desk.read(100), await phone.read(100)];
  expect([atDesk?.text, onPhone?.text]).toEqual(['one', 'one']);
  await phone.write('two', onPhone);
  expect(await trouble(desk.write('three', atDesk))).toBe('conflict');
  expect(microsoft.drive.file(bo.id)).toBe('two');
  expect(await desk.read(2)).toMatchObject({ text: undefined });
  expect(await folderOf(cai).read(100)).toBeUndefined();
  microsoft.drive.put(bo.id, undefined);
  expect(await desk.read(100)).toBeUndefined();
});

test('each OneDrive refusal has its own error, and nothing is written', async () => {
  const { ada } = microsoft.people;
  const folder = folderOf(ada);
  const { drive } = microsoft;
  const answers: unknown[] = [];
  for (const one of ['full', 'none', 'locked', 'down'] as const) {
    drive.trouble = one;
    answers.push([one, await trouble(folder.read(100)), await trouble(folder.write('x', undefined))]);
  }
  expect(answers).toEqual([
    ['full', 'none', 'full'],
    ['none', 'none', 'no_drive'],
    ['locked', 'no_drive', 'no_drive'],
    ['down', 'unreachable', 'unreachable'],
  ]);
  expect(await trouble(folderOf(ada, 'User.Read').read(100))).toBe('no_drive');
  const unreachable = new AppFolder({ url: 'http://127.0.0.1:1', token: () => Promise.resolve('x') });
  expect(await trouble(unreachable.read(100))).toBe('unreachable');
  const withHost = (code: HostErrorCode) =>
    trouble(new AppFolder({ url: microsoft.graphUrl, token: () => Promise.reject(new HostError(code)) }).read(100));
  expect([await withHost('consent_needed'), await withHost('offline'), await withHost('signed_out')]).toEqual([
    'askable',
    'unreachable',
    'unavailable',
  ]);
  expect(drive.file(ada.id)).toBeUndefined();
});

test('a damaged or foreign file is played only while switched on, and changes nothing', async () => {
  const { dana } = microsoft.people;
  const { drive } = microsoft;
  const ours = await printWallets([]);
  drive.put(dana.id, ours);
  const found = async () => (await folderOf(dana).read(fileBytes))?.text ?? '';
  for (const one of ['damaged', 'foreign'] as const) {
    drive.trouble = one;
    expect([one, await readWallets(await found())]).toEqual([one, undefined]);
  }
  drive.trouble = 'fine';
  expect(await found()).toBe(ours);
});

test('browsers can’t follow Graph’s redirect to a file, so the panel reads its address instead', async () => {
  const { bo } = microsoft.people;
  microsoft.drive.put(bo.id, 'mine');
  const claims = { aud: 'https://graph.microsoft.com', scp: 'Files.ReadWrite.AppFolder' };
  const headers = { authorization: `Bearer ${microsoft.mint(bo, claims)}` };
  const address = `${microsoft.graphUrl}/me/drive/special/approot:/rating-tokens.json`;
  const content = await fetch(`${address}:/content`, { headers, redirect: 'manual' });
  expect(content.status).toBe(302);
  const item: Record<string, unknown> = await (await fetch(address, { headers })).json();
  const link = String(item['@microsoft.graph.downloadUrl']);
  expect(new URL(link).origin).not.toBe(new URL(microsoft.graphUrl).origin);
  expect([(await fetch(link)).status, (await fetch(link, { headers })).status]).toEqual([200, 401]);
  expect(await (await fetch(link)).text()).toBe('mine');
});

test('Teams’ older sign-in has no token for Graph, and ours is never sent there instead', async () => {
  const asked = teamsSignIn('tenant', undefined)({ isForGraph: true, permission: 'Files.ReadWrite.AppFolder' });
  await expect(asked).rejects.toMatchObject({ code: 'signed_out' });
});
