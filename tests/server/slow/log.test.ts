import { expect, test, vi } from 'vitest';
import { previewUnits } from '#contract/organization/insights.ts';
import { readRoom } from '#contract/meeting/meeting.ts';
import { saveDraft, shareRecap } from '#contract/meeting/recap.ts';
import { action, admission, begin, sendBallot, share } from '../../support/meeting/meeting.ts';
import { startProcess } from '../../support/server/process.ts';
import { askRaw } from '../../support/database/raw.ts';
import { ballotOf } from '../../support/attacks/voter.ts';
import { personAt, startServer } from '../../support/server/server.ts';

test('the log says what failed, without any token, name, chat or text', async () => {
  await using server = await startServer();
  await server.stop();
  const { microsoft, config } = server;
  await using running = await startProcess({ ...config, logLevel: 'debug' });
  const host = personAt(() => running.url, microsoft, microsoft.people.ada);
  const meeting = await begin(host);
  const content = { actions: [action('Fire the mole')], questions: [] };
  await host.ask(saveDraft, { meeting, body: { version: 0, content } });
  microsoft.trouble.set('broken');
  await host.ask(shareRecap, { meeting, body: { version: 1, language: 'en' } });
  microsoft.signIn.consent('GroupMember.Read.All', true);
  const hidden = [...microsoft.groups.values()].find(({ hides }) => hides !== 'nothing')?.id ?? '';
  const file = Buffer.from(`Group;Unit\n${hidden};Moles`).toString('base64');
  await personAt(() => running.url, microsoft, microsoft.colleagues.hugo).ask(previewUnits, { body: { file } });
  microsoft.trouble.failMembers(true);
  await personAt(() => running.url, microsoft, microsoft.outsider).refused(readRoom, {});
  microsoft.signIn.exchange = 50_105;
  await personAt(() => running.url, microsoft, microsoft.visitors.gil).refused(readRoom, {});
  microsoft.signIn.exchange = 'none';
  const refusedId = microsoft.graphRequests.find(({ method }) => method === 'POST')?.clientRequestId;

  await vi.waitFor(() => expect(running.printed()).toContain('card not delivered'), { timeout: 10_000 });
  await running.kill('SIGTERM');
  // HTTP clients' errors include the request's headers, and with them a token.
  await using lonely = await startProcess({ ...config, graphUrl: 'http://127.0.0.1:1/v1.0', logLevel: 'debug' });
  await personAt(() => lonely.url, microsoft, microsoft.people.ada).refused(readRoom, {});

  const printed = () => running.printed() + lonely.printed();
  const ids = [`"clientRequestId":"${refusedId}"`, '"graphRequestId":"', '"entraRequestId":"', '"correlationId":"'];
  for (const expected of [
    'Graph answered 500',
    '/groups/…/transitiveMembers',
    'ECONNREFUSED',
    '"code":"AADSTS50105"',
    ...ids,
  ])
    await vi.waitFor(() => expect(printed()).toContain(expected), { timeout: 10_000 });
  const log = printed();
  for (const secret of [
    'Bearer',
    host.token.slice(0, 20),
    microsoft.clientSecret,
    'Ada',
    'contoso.example',
    microsoft.outsider.id,
    'mole',
    hidden,
    'Moles',
    'launch date',
    '@thread.v2',
  ]) {
    expect([secret, log.includes(secret)]).toEqual([secret, false]);
  }
});

test('a rating that fails leaves a line with its day and what went wrong, and nothing finer', async () => {
  await using server = await startServer();
  await server.stop();
  const { microsoft, config } = server;
  await using running = await startProcess({ ...config, logLevel: 'debug' });
  const at = () => running.url;
  const host = personAt(at, microsoft, microsoft.people.ada);
  const meeting = await begin(host);
  await share(host, meeting, { actions: [], questions: [] });
  const signed = await admission(personAt(at, microsoft, microsoft.people.bo), meeting);
  if ('reason' in signed) throw new Error(signed.reason);
  await askRaw(config.databaseUrl, 'drop table spent');
  const { pulse, ...token } = signed;
  const comment = 'Nobody may know that I said this';
  const answer = await sendBallot(running.url, pulse, ballotOf(token, { clarity: 1, safety: 2, comment }));
  expect([answer.status, (await answer.json()).code]).toEqual([500, 'unexpected']);

  await vi.waitFor(() => expect(running.printed()).toContain('request failed'), { timeout: 10_000 });
  const lines = running
    .printed()
    .trim()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line));
  const [line, ...others] = lines.filter(({ msg }) => msg === 'request failed');
  expect(others).toEqual([]);
  expect(line).toMatchObject({
    day: new Date().toISOString().slice(0, 10),
    err: { message: expect.stringContaining('spent') },
  });
  expect(Object.keys(line ?? {}).toSorted()).toEqual(['code', 'day', 'err', 'hostname', 'level', 'msg', 'pid']);
  for (const secret of ['Nobody may know', pulse, token.token]) expect(running.printed()).not.toContain(secret);
});
