import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { type Router } from 'express';
import { expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { appRoles, type TenantAudience } from '#contract/wire/audience.ts';
import { endpoint } from '#contract/wire/endpoint.ts';
import { chatStream, ownStream } from '#contract/wire/live.ts';
import { ownLivePath } from '#contract/rules/wire/live.ts';
import { done, nothing } from '#contract/wire/values.ts';
import { serve, servePerson, serveTenant, serveUnnamed } from '../../../server/gate/serve.ts';
import { serveOwnStream, serveStream } from '../../../server/gate/stream.ts';
import { streamsEach } from '../../../server/platform/live/live.ts';
import { problemHandler } from '../../../server/platform/http/problems.ts';
import type { Services } from '../../../server/platform/services.ts';
import { sandboxTenant, visitors, type SandboxPerson } from '../../../server/sandbox/people.ts';
import { listen, topics } from '../../support/server/live.ts';
import { startServer } from '../../support/server/server.ts';

const shape = { method: 'get', body: nothing, response: done } as const;
const ofChat = endpoint({ ...shape, path: '/api/series/:series/probe', audience: 'author' });
const ofMeeting = endpoint({ ...shape, path: '/api/series/:series/meetings/:meeting/probe', audience: 'host' });
const ofSelf = endpoint({ ...shape, path: '/api/me/probe', audience: 'self' });
const ofThing = endpoint({
  ...shape,
  method: 'put',
  path: '/api/me/things/:thing',
  audience: 'self',
  body: z.strictObject({ text: z.string() }),
  response: z.strictObject({ whose: z.string(), name: z.string(), isCoach: z.boolean(), thing: z.string() }),
});
const ofTenant = (audience: TenantAudience) =>
  endpoint({
    ...shape,
    path: `/api/organization/${audience}`,
    audience,
    response: z.strictObject({ tenant: z.string() }),
  });
const unnamed = endpoint({ ...shape, method: 'post', path: '/api/probe', audience: 'anonymous', bytes: 2 });

test('an endpoint compiles only with its audience’s gate, path and length', () => {
  // Checked by the compiler, in `npm run check`: an unused directive below is an error.
  expect(gates).toBeTypeOf('function');
});

test('an endpoint for a role admits people who have it in their own tenant, and nobody else', async () => {
  const tenants = [sandboxTenant, visitors.xenia.tenant];
  await using server = await startServer({ config: { tenants } });
  const { ada, bo } = server.microsoft.people;
  const { mint } = server.microsoft;
  const audiences = Object.keys(appRoles) as TenantAudience[];
  await using probe = await startProbe(server.services, (router, services) => {
    for (const audience of audiences)
      serveTenant(router, services, ofTenant(audience), async ({ tenantAt: { tenant } }) => ({ tenant }));
  });
  const answers = async (token: string | null) => {
    const answers = audiences.map(async (audience) => {
      const headers = { ...(token !== null && { authorization: `Bearer ${token}` }) };
      const answer = await (await fetch(`${probe.url}/api/organization/${audience}`, { headers })).json();
      return answer.code ?? answer.tenant;
    });
    return Promise.all(answers);
  };
  const none = audiences.map(() => 'role_needed');
  expect(audiences).toEqual(['coach', 'comms', 'hr']);
  const [ours, theirs] = tenants;
  expect(await answers(mint({ ...ada, roles: ['Coach'] }))).toEqual([ours, 'role_needed', 'role_needed']);
  expect(await answers(mint({ ...ada, roles: ['Playbook.Edit', 'Insights.Read'] }))).toEqual([
    'role_needed',
    ours,
    ours,
  ]);
  expect(await answers(mint(bo))).toEqual(none);
  for (const roles of [[], ['Admin', 'coach', ' Coach'], 'Coach', { Coach: true }, null])
    expect([roles, await answers(mint(bo, { roles }))]).toEqual([roles, none]);
  const coach = { ...visitors.xenia, roles: ['Coach'] as const };
  expect(await answers(mint(coach))).toEqual([theirs, 'role_needed', 'role_needed']);
  expect(await answers(mint(coach, { tid: ours }))).toEqual(audiences.map(() => 'signed_out'));
  expect(await answers(null)).toEqual(audiences.map(() => 'signed_out'));
});

test('a person’s endpoint gets the id in its path, and refuses one that nobody generated', async () => {
  await using server = await startServer();
  const { bo } = server.microsoft.people;
  let handled = 0;
  await using probe = await startProbe(server.services, (router, services) => {
    servePerson(router, services, ofThing, async ({ self, caller, params }) => {
      handled++;
      return { whose: self.id, name: caller.name, isCoach: caller.roles.has('Coach'), thing: params.thing };
    });
  });
  const ask = async (thing: string, token: string | null, body: unknown = { text: '' }) => {
    const headers = { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) };
    const sent = { method: 'PUT', headers, body: JSON.stringify(body) };
    const answer = await (await fetch(`${probe.url}/api/me/things/${thing}`, sent)).json();
    return answer.code ?? answer;
  };
  const token = server.microsoft.mint({ ...bo, roles: ['Coach'] });
  const thing = crypto.randomUUID();
  expect(await ask(thing, token)).toEqual({ whose: bo.id, name: bo.name, isCoach: true, thing });
  for (const madeUp of ['1', '%00', "'%20or%201=1", bo.name, 'x'.repeat(400)])
    expect([madeUp, await ask(madeUp, token)]).toEqual([madeUp, 'not_found']);
  expect([await ask('1', null), await ask('1', token, {}), await ask(thing, token, {})]).toEqual([
    'signed_out',
    'not_found',
    'invalid',
  ]);
  expect(handled).toBe(1);
});

test('a person’s notice reaches only their streams, an organization’s its own people or a role’s', async () => {
  const tenants = [sandboxTenant, visitors.xenia.tenant];
  await using server = await startServer({ config: { tenants } });
  // Only PostgreSQL carries notices between processes.
  await using second = process.env['ENGINE'] === 'postgres' ? await server.startAnother() : undefined;
  const other = second ?? server;
  const { people, mint } = server.microsoft;
  const roles = ['Insights.Read'] as const;
  const [bo, cai, xenia] = [people.bo, { ...people.cai, roles }, { ...visitors.xenia, roles }];
  using adaInChat = await listen(server, server.as(people.ada));
  using boInChat = await listen(other, other.as(bo));
  using boAtHome = await listen(server, server.as(bo), ownLivePath);
  using caiInChat = await listen(server, server.as(cai));
  using caiAtHome = await listen(other, other.as(cai), ownLivePath);
  using theirs = await listen(other, other.as(xenia), ownLivePath);
  const streams = { adaInChat, boInChat, boAtHome, caiInChat, caiAtHome, theirs };
  expect(Object.values(streams).map(({ response }) => response.status)).toEqual([200, 200, 200, 200, 200, 200]);

  const [changeMine, changeInsights] = [{ ...ofSelf, method: 'post' } as const, ofTenant('hr')];
  await using probe = await startProbe(server.services, (router, services) => {
    servePerson(router, services, changeMine, async ({ self }) => {
      services.live.announce(self, 'home');
      return {};
    });
    serveTenant(router, services, changeInsights, async ({ tenantAt }) => {
      services.live.announce(tenantAt, 'insights');
      services.live.announce(tenantAt, 'playbook');
      return tenantAt;
    });
  });
  const ask = async ({ method, path }: { method: string; path: string }, person: SandboxPerson) => {
    const headers = { authorization: `Bearer ${mint(person)}` };
    expect((await fetch(`${probe.url}${path}`, { method, headers })).status).toBe(200);
  };
  await ask(changeMine, bo);
  await ask(changeInsights, cai);
  // The playbook's notice is announced last: once it has arrived, no other is in flight.
  const ofBo = ['home', 'playbook'];
  const ofCai = ['insights', 'playbook'];
  const heard = () => Object.entries(streams).map(([name, stream]) => [name, topics(stream)]);
  const expected = { adaInChat: ['playbook'], boInChat: ofBo, boAtHome: ofBo, caiInChat: ofCai, caiAtHome: ofCai };
  await vi.waitFor(() => expect(heard()).toEqual(Object.entries({ ...expected, theirs: [] })));
  await ask(changeMine, xenia);
  await vi.waitFor(() => expect(heard()).toEqual(Object.entries({ ...expected, theirs: ['home'] })));
  expect(boAtHome.heard.map(({ id }) => id)).toEqual([bo.id, bo.tenant]);
});

test('a stream outside a chat needs a token and GET, and the eleventh pauses the oldest', async () => {
  await using server = await startServer();
  const bo = server.as(server.microsoft.people.bo);
  const address = `${server.url}${ownLivePath}`;
  expect((await fetch(address)).status).toBe(401);
  const headers = { authorization: `Bearer ${bo.token}` };
  expect((await fetch(address, { method: 'HEAD', headers })).status).toBe(405);
  using inChat = await listen(server, bo);
  const own: Awaited<ReturnType<typeof listen>>[] = [];
  for (let number = 0; number <= streamsEach; number++) own.push(await listen(server, bo, ownLivePath));
  await vi.waitFor(() => expect(own.map(({ isToRest }) => isToRest)).toEqual([true, ...Array(10).fill(false)]));
  expect([inChat.isOpen, server.services.live.viewers()]).toEqual([true, streamsEach + 1]);
  for (const stream of [inChat, ...own]) stream[Symbol.dispose]();
  await vi.waitFor(() => expect(server.services.live.viewers()).toBe(0));
});

async function startProbe(services: Services, mount: (router: Router, services: Services) => void) {
  const app = express();
  mount(app, services);
  app.use(problemHandler(services.log));
  const http = app.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
}

function gates(router: Router, services: Services): void {
  const answer = async () => ({});
  const answerTenant = async () => ({ tenant: '' });
  const seen: unknown[] = [];
  serve(router, services, ofMeeting, async ({ at, meeting }) => {
    seen.push(at.meeting, meeting.id);
    return {};
  });
  serve(router, services, ofChat, async ({ at }) => {
    // @ts-expect-error: the path names no meeting.
    seen.push(at.meeting);
    return {};
  });
  servePerson(router, services, ofSelf, async (request) => {
    // @ts-expect-error: outside a chat there is only the person.
    seen.push(request.self, request.chat);
    return {};
  });
  servePerson(router, services, ofThing, async ({ self, caller, params }) => {
    // @ts-expect-error: the path names no meeting.
    seen.push(params.meeting);
    return { whose: self.id, name: caller.name, isCoach: false, thing: params.thing };
  });
  serveTenant(router, services, ofTenant('hr'), async (request) => {
    // @ts-expect-error: an organization's endpoint knows no chat.
    seen.push(request.tenantAt, request.chat);
    return { tenant: request.tenantAt.tenant };
  });
  serveUnnamed(router, services, unnamed, async (request) => {
    // @ts-expect-error: nobody says who they are.
    seen.push(request.body, request.caller);
    return {};
  });

  // @ts-expect-error: a person's endpoint names no chat.
  serve(router, services, ofSelf, answer);
  // @ts-expect-error: the chat's gate would ask who it is.
  serve(router, services, unnamed, answer);
  // @ts-expect-error: the person's gate checks no chat.
  servePerson(router, services, ofChat, answer);
  // @ts-expect-error: the person's gate would ask who it is.
  servePerson(router, services, unnamed, answer);
  // @ts-expect-error: the person's gate checks no role.
  servePerson(router, services, ofTenant('hr'), answerTenant);
  // @ts-expect-error: the organization's gate would ask for a role.
  serveTenant(router, services, ofSelf, answer);
  // @ts-expect-error: the anonymous gate checks nobody.
  serveUnnamed(router, services, ofSelf, answer);
  // @ts-expect-error: the anonymous gate checks nobody.
  serveUnnamed(router, services, ofMeeting, answer);
  // @ts-expect-error: an endpoint answers once.
  serveStream(router, services, ofChat, () => {});
  // @ts-expect-error: a person's stream names no chat.
  serveStream(router, services, ownStream, () => {});
  // @ts-expect-error: the person's gate checks no chat.
  serveOwnStream(router, services, chatStream, () => {});
  // @ts-expect-error: a stream doesn't answer.
  serve(router, services, chatStream, answer);

  // @ts-expect-error: the gate finds the chat in the path.
  endpoint({ ...shape, path: '/api/probe', audience: 'member' });
  // @ts-expect-error: what a chat's members may see is not a person's.
  endpoint({ ...shape, path: '/api/series/:series/probe', audience: 'self' });
  // @ts-expect-error: requests without a name have one length.
  endpoint({ ...shape, path: '/api/probe', audience: 'anonymous' });
  // @ts-expect-error: nobody else's length is fixed.
  endpoint({ ...shape, path: '/api/me/probe', audience: 'self', bytes: 2 });
  // @ts-expect-error: no such audience.
  endpoint({ ...shape, path: '/api/probe', audience: 'everybody' });
}
