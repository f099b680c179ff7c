import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import tls from 'node:tls';
import { expect, test } from 'vitest';
import { examine } from '../../../../server/commands/doctor/examine.ts';
import { selfSigned } from '../../../../server/sandbox/certificate.ts';
import { newRegistration } from '../../../../server/sandbox/graph/directory.ts';
import type { Config } from '../../../../server/core/config.ts';
import { writeCertificate } from '../../../support/server/certificate.ts';
import { environment } from '../../../support/server/process.ts';
import { startServer, type TestServer } from '../../../support/server/server.ts';

/** One: OpenSSL would take the first of two with the same name for both. */
const { options, pem } = makeCertificate();

test('the doctor reports a sound installation as sound, and prints no secret', { timeout: 120_000 }, async () => {
  await using clinic = await openClinic();
  const { env } = clinic;
  const authority = join(tmpdir(), `bookend-authority-${crypto.randomUUID()}.pem`);
  await writeFile(authority, pem);
  const run = (more: NodeJS.ProcessEnv = {}) =>
    doctor({ ...env, ...more, NODE_EXTRA_CA_CERTS: authority, PATH: process.env['PATH'] });
  const [whole, ill] = await Promise.all([run(), run({ CLIENT_SECRET: 'quiet words' })]);
  expect([whole.status, whole.said.split('\n').filter((line) => !/^fine |^$/.test(line))]).toEqual([
    0,
    ['Nothing is wrong.'],
  ]);
  expect(ill.status).toBe(1);
  expect(ill.said).toContain(
    'WRONG    Tenant, sign-in: the client secret doesn’t belong to the registration (AADSTS7000215).',
  );
  expect(ill.said).toContain('→ Copy the secret’s value, not its id, into CLIENT_SECRET.');
  for (const said of [whole.said, ill.said])
    for (const secret of ['quiet words', env['CLIENT_SECRET'], env['GRAPH_TOKEN'], 'Ada'])
      expect(said).not.toContain(secret);
});

test('the doctor names each fault that an installation can have, and only that', { timeout: 120_000 }, async () => {
  await using clinic = await openClinic();
  const { server, front } = clinic;
  const { microsoft } = server;
  const look = async (env: NodeJS.ProcessEnv = {}, now?: () => number) => {
    const findings = await examine({ ...clinic.env, ...env }, now);
    return findings.filter(({ verdict }) => verdict !== 'fine').map(({ verdict, about }) => `${verdict} ${about}`);
  };
  expect(await look()).toEqual([]);
  const day = 86_400_000;
  const certificateEnds = Date.UTC(2049, 11, 31, 23, 59, 59);

  expect(await look({ TENANTS: undefined, CLIENT_ID: 'ours' })).toEqual(['wrong Settings']);
  expect(await look({ PUBLIC_URL: 'https://localhost:1' })).toContain('wrong Public address');
  expect(await look({ TENANTS: crypto.randomUUID() })).toContain('wrong Tenant');
  expect(await look({ DATABASE_URL: 'file:package.json' })).toEqual(['wrong Database']);
  expect(await look({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })).toEqual(['wrong Database']);
  expect(await look({ CLIENT_SECRET: undefined, CLIENT_ASSERTION: 'managed-identity' })).toEqual(['wrong Settings']);
  expect(await look({ TEAMS_CATALOG_APP_ID: undefined })).toEqual(['wrong Running settings', 'wrong Catalogue id']);
  expect(await look({ GRAPH_TOKEN: '' })).toEqual([
    'unknown Registration',
    'unknown Client secret',
    ...['Chat.ReadBasic', 'ChatMessage.Send', 'Chat.ReadWrite', 'Chat.Read', ...optional].map(
      (name) => `unknown Consent to ${name}`,
    ),
    'unknown Catalogue id',
  ]);
  const late = (before: number) => () => certificateEnds - before;
  expect(await look({}, late(3 * day))).toEqual(expect.arrayContaining(['look Certificate', 'look Client secret']));
  expect(await look({}, late(-3 * day))).toEqual(expect.arrayContaining(['wrong Certificate', 'wrong Client secret']));
  expect(await look({}, () => Date.now() + 90_000)).toEqual(['wrong Server clock', 'wrong Clock']);

  const machine = { CLIENT_ASSERTION: 'managed-identity', MANAGED_IDENTITY_CLIENT_ID: crypto.randomUUID() };
  expect(await look({ CLIENT_SECRET: undefined, ...machine })).toEqual(['unknown Tenant, sign-in']);
  const file = join(await mkdtemp(join(tmpdir(), 'bookend-doctor-')), 'client.pem');
  const key = await writeCertificate(file);
  const certified = { CLIENT_SECRET: undefined, CLIENT_CERTIFICATE_FILE: file };
  expect(await look(certified)).toEqual(['wrong Tenant, sign-in']);
  microsoft.entra.trustCertificate(key);
  expect(await look(certified)).toEqual([]);
  expect(await look(certified, late(3 * day))).toContain('look Client certificate');

  front.headers = { 'x-frame-options': 'DENY' };
  expect(await look()).toEqual(['wrong Frame']);
  front.headers = { date: new Date(Date.now() - 20_000).toUTCString() };
  expect(await look()).toEqual(['look Server clock']);
  front.headers = {};
  front.status = 502;
  expect(await look()).toContain('wrong Public address');
  front.status = undefined;

  microsoft.signIn.consent('Chat.ReadWrite', false);
  expect(await look()).toEqual(['wrong Consent to Chat.ReadWrite']);
  microsoft.registration.grantedBySome.push('Chat.ReadWrite');
  expect(await look()).toEqual(['look Consent to Chat.ReadWrite']);
  microsoft.signIn.consent('Chat.ReadWrite', true);
  for (const one of optional) {
    microsoft.signIn.consent(one, false);
    expect(await look()).toEqual([`look Consent to ${one}`]);
    microsoft.registration.grantedBySome.push(one);
    expect(await look()).toEqual([]);
  }
  const { preAuthorizedApplications, oauth2PermissionScopes } = microsoft.registration.api;
  const teamsForDesktop = preAuthorizedApplications.splice(1, 1);
  expect(await look()).toEqual(['wrong Pre-authorization']);
  preAuthorizedApplications.push(...teamsForDesktop.map((one) => ({ ...one, delegatedPermissionIds: [] })));
  expect(await look()).toEqual(['wrong Pre-authorization']);
  preAuthorizedApplications.push(...teamsForDesktop);
  expect(await look()).toEqual([]);
  for (const scope of oauth2PermissionScopes) scope.isEnabled = false;
  expect(await look()).toEqual(['wrong Pre-authorization']);
  for (const scope of oauth2PermissionScopes) scope.isEnabled = true;
  microsoft.registration.spa.redirectUris.pop();
  microsoft.registration.api.requestedAccessTokenVersion = null;
  microsoft.registration.accountEnabled = false;
  expect(await look()).toEqual(['wrong Registration', 'wrong Token version', 'wrong Application']);
});

const optional = ['TeamsActivity.Send', 'Files.ReadWrite.AppFolder', 'GroupMember.Read.All'];

interface Clinic extends AsyncDisposable {
  server: TestServer;
  env: NodeJS.ProcessEnv;
  /** The operator's proxy: what it adds to every answer, or answers itself. */
  front: { headers: Record<string, string>; status: number | undefined };
}

/** A running Bookend behind https, registered, published and consented to. */
async function openClinic(): Promise<Clinic> {
  const server = await startServer();
  const { microsoft } = server;
  const front: Clinic['front'] = { headers: {}, status: undefined };
  const proxy = await startProxy(server.url, front);
  const { port } = proxy.address() as AddressInfo;
  const config: Config = { ...server.config, publicUrl: `https://localhost:${port}` };
  Object.assign(microsoft.registration, newRegistration(microsoft.clientId, `localhost:${port}`));
  microsoft.teamsApp.manifestId = config.teamsAppId;
  for (const one of optional) microsoft.signIn.consent(one, true);
  const scp = 'Application.Read.All Directory.Read.All AppCatalog.Read.All';
  const token = microsoft.mint(microsoft.people.ada, { aud: 'https://graph.microsoft.com', scp });
  return {
    server,
    front,
    env: { ...environment(config), GRAPH_TOKEN: token },
    async [Symbol.asyncDispose]() {
      const closed = once(proxy, 'close');
      proxy.close();
      proxy.closeAllConnections();
      await closed;
      await server[Symbol.asyncDispose]();
    },
  };
}

function makeCertificate(): { options: ServerOptions; pem: string } {
  const { privateKey, certificate: der } = selfSigned('localhost');
  const base64 = der.toString('base64').match(/.{1,64}/g) ?? [];
  const pem = `-----BEGIN CERTIFICATE-----\n${base64.join('\n')}\n-----END CERTIFICATE-----\n`;
  // This process trusts it too, for examinations without a process of their own.
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), pem]);
  return { options: { key: privateKey.export({ type: 'pkcs8', format: 'pem' }), cert: pem }, pem };
}

async function startProxy(to: string, front: Clinic['front']): Promise<Server> {
  const handOn = async ({ url }: IncomingMessage, response: ServerResponse) => {
    const answer = await fetch(`${to}${url}`);
    // The body arrives here unzipped and whole.
    const headers = new Headers(answer.headers);
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection']) headers.delete(name);
    response.writeHead(front.status ?? answer.status, { ...Object.fromEntries(headers), ...front.headers });
    response.end(front.status === undefined ? await answer.text() : 'Bad gateway');
  };
  const proxy = createServer(options, (request, response) => void handOn(request, response));
  proxy.listen(0, 'localhost');
  await once(proxy, 'listening');
  return proxy;
}

async function doctor(env: NodeJS.ProcessEnv): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, ['server/commands/doctor.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, failed, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status, said: said + failed };
}
