import { expect, onTestFinished, test, vi } from 'vitest';
import { AppFolder } from '../../src/api/appFolder.ts';
import { printWallets } from '../../src/admission/travel/walletFile.ts';
import { Travel } from '../../src/admission/travel/travel.ts';
import { walletOf } from '../../src/admission/wallet.ts';
import { HostError } from '../../src/host/host.ts';
import { openStore } from '../../src/storage/personStore.ts';
import { beAdmitted, issuersOf } from '../../src/features/pulse/vote/admission.ts';
import { untilOf } from '../../src/features/pulse/vote/ballotRecord.ts';
import { createIssuer } from '../support/server/issuer.ts';

const issuing = createIssuer(2048);

/** OneDrive of one person, and Bookend's server for that person; each device has a browser of its own. */
async function begin({ minds = true } = {}) {
  const issuer = await issuing;
  const url = `https://${crypto.randomUUID()}.example`;
  const empty = await printWallets([]);
  const drive = { status: 0, file: empty as string | undefined, version: 0, isAllowed: true };
  const server = {
    admitted: undefined as string | undefined,
    asked: new Array<string>(),
    /** Whether the file already had what was asked for. */
    wasFiled: new Array<boolean>(),
  };
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', headers, body }: RequestInit = {}) => {
    // A device of an earlier test may still be busy.
    if (!address.startsWith(url)) throw new TypeError('No network');
    if (drive.status > 0) return Response.json({}, { status: drive.status });
    if (address === `${url}/x`) return new Response(drive.file);
    const eTag = `"${drive.version}"`;
    const known = new Headers(headers).get('if-match');
    if (method === 'GET' && drive.file === undefined) return Response.json({}, { status: 404 });
    const item = { eTag, size: drive.file?.length, '@microsoft.graph.downloadUrl': `${url}/x` };
    if (method === 'GET') return Response.json(item);
    if (minds && known !== null && known !== eTag) return Response.json({}, { status: 412 });
    if (known === null && drive.file !== undefined) return Response.json({}, { status: 409 });
    drive.version++;
    drive.file = typeof body === 'string' ? body : undefined;
    return Response.json(item);
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const token = async () => {
    if (!drive.isAllowed) throw new HostError('consent_needed');
    return 'token';
  };
  const folder = new AppFolder({ url, token });
  const ballots = { pulse: crypto.randomUUID(), key: issuer.key, spreadMs: 0 };
  const route = { series: '', meeting: '', ballots, pool: null, closesAt: Date.now() + 48 * 3_600_000 };
  const sign = async (blinded: string) => {
    server.asked.push(blinded);
    server.wasFiled.push(drive.file?.includes(blinded) === true);
    server.admitted ??= blinded;
    if (server.admitted !== blinded) return { admitted: false as const, reason: 'already_admitted' as const };
    return { admitted: true as const, signature: issuer.sign(blinded), ticket: null };
  };
  const device = async () => {
    const store = await openStore(crypto.randomUUID());
    const travel = new Travel(folder, {
      issuers: issuersOf(route),
      closesAt: route.closesAt,
      until: untilOf(route),
    });
    const open = () => beAdmitted(store, route, ({ blinded }) => sign(blinded), travel);
    const signed = () => {
      const wallet = walletOf(store, { kind: 'pulse', id: ballots.pulse });
      return wallet && 'tokens' in wallet ? wallet.tokens[0] : undefined;
    };
    return { store, travel, open, signed };
  };
  return { drive, server, route, device, issuer, empty };
}

test('tokens are saved in the file before they are sent, and a second device requests nothing', async () => {
  const { drive, server, device, empty } = await begin();
  const [desk, phone] = [await device(), await device()];
  expect([await desk.open(), await phone.open()]).toEqual(['admitted', 'admitted']);
  expect(server.wasFiled).toEqual([true]);
  expect(phone.signed()).toEqual(desk.signed());
  expect([desk.travel.state(), phone.travel.state()]).toEqual(['carried', 'carried']);
  await Promise.all([desk.travel.remove(desk.store), phone.travel.remove(phone.store)]);
  expect(drive.file).toBe(empty);
});

test.each([true, false])(
  'devices that open at the same moment get one token, with If-Match respected: %s',
  async (minds) => {
    const { device } = await begin({ minds });
    const devices = [await device(), await device(), await device()];
    await Promise.all(devices.map(({ open }) => open()));
    // Where OneDrive ignores If-Match, a device may have to be opened again.
    for (const { open } of devices) await open();
    const tokens = new Set(devices.map(({ signed }) => signed()?.token));
    expect([tokens.size, [...tokens][0]]).toEqual([1, expect.any(String)]);
  },
);

test.each([
  ['no permission', { isAllowed: false }, 'askable'],
  ['no choice made', { file: undefined }, 'offered'],
  ['a OneDrive that is closed', { status: 403 }, 'no_drive'],
  ['a full OneDrive', { status: 507 }, 'full'],
  ['a OneDrive that is down', { status: 503 }, 'unreachable'],
  ['somebody’s own file', { file: 'Shopping list' }, 'unreadable'],
] as const)('with %s this device rates as before, and the panel can say why', async (_name, set, state) => {
  const { drive, device, empty } = await begin();
  Object.assign(drive, set);
  const desk = await device();
  expect([await desk.open(), desk.travel.state()]).toEqual(['admitted', state]);
  expect(desk.signed()).toMatchObject({ signature: expect.any(String) });
  expect(drive.file).toBe('file' in set ? set.file : empty);
  // People who haven't chosen it don't see OneDrive's problems.
  expect(desk.travel.isChosen).toBe(false);
  await desk.travel.meet(desk.store, { isChosen: true });
  expect(desk.travel.isChosen).toBe(true);
});

test('a token that the pulse didn’t sign is rejected, so a forged file costs nobody their vote', async () => {
  const { drive, route, device, issuer } = await begin();
  const id = route.ballots.pulse;
  const token = { token: 'bm90aGluZw', signature: issuer.sign('AAAA') };
  drive.file = await printWallets([{ kind: 'pulse', id, until: route.closesAt, token }]);
  const desk = await device();
  expect(await desk.open()).toBe('admitted');
  expect(desk.signed()?.token).not.toBe(token.token);
  expect(drive.file).toContain(desk.signed()?.token);
});

test('a refused device finds the token once another has saved it, and leaves none of its own', async () => {
  const { drive, device, empty } = await begin();
  drive.file = undefined;
  const [desk, phone] = [await device(), await device()];
  expect([await desk.open(), await phone.open()]).toEqual(['admitted', 'already_admitted']);
  expect([desk.travel.state(), drive.file]).toEqual(['offered', undefined]);
  await phone.travel.meet(phone.store, { isChosen: true });
  expect([phone.travel.state(), drive.file]).toEqual(['missing', empty]);
  await desk.travel.meet(desk.store);
  await phone.travel.meet(phone.store);
  expect(phone.signed()).toEqual(desk.signed());
});
