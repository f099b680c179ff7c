import { expect, test } from 'vitest';
import { readRoom } from '#contract/meeting.ts';
import { saveDraft, shareRecap } from '#contract/recap.ts';
import { action, begin } from '../support/meeting.ts';
import { startProcess } from '../support/process.ts';
import { personAt, startServer } from '../support/server.ts';

test('the log tells what failed, and no token, name, chat or text of anybody', async () => {
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
  microsoft.trouble.failMembers(true);
  await personAt(() => running.url, microsoft, microsoft.outsider).refused(readRoom, {});

  // An HTTP client's own error carries the request's headers along, and with them a token.
  await using lonely = await startProcess({ ...config, graphUrl: 'http://127.0.0.1:1/v1.0', logLevel: 'debug' });
  await personAt(() => lonely.url, microsoft, microsoft.people.ada).refused(readRoom, {});

  const log = running.printed() + lonely.printed();
  expect(log).toContain('card not delivered');
  expect(log).toContain('Graph answered 500');
  expect(log).toContain('ECONNREFUSED');
  for (const secret of [
    'Bearer',
    host.token.slice(0, 20),
    microsoft.clientSecret,
    'Ada',
    'mole',
    'launch date',
    '@thread.v2',
  ]) {
    expect([secret, log.includes(secret)]).toEqual([secret, false]);
  }
});
