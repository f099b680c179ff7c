import { expect, test } from 'vitest';
import { readBehaviours } from '#contract/organization/behaviour.ts';
import { readRoom } from '#contract/meeting/meeting.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { personAt, startServer } from '../../support/server/server.ts';

test('only what is large and holds no secret is compressed, and reads the same', async () => {
  await using server = await startServer();
  const { microsoft, url } = server;
  const { token } = personAt(() => url, microsoft, microsoft.people.ada);
  const ask = (path: string, encoding: string) =>
    fetch(url + pathOf(path, { series: microsoft.chat.id }), {
      headers: { authorization: `Bearer ${token}`, 'accept-encoding': encoding },
    });
  const [plain, packed] = [await ask(readBehaviours.path, 'identity'), await ask(readBehaviours.path, 'br')];
  expect([plain, packed].map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'br']);
  expect(packed.headers.get('vary')).toMatch(/accept-encoding/i);
  expect(await packed.json()).toEqual(await plain.json());
  expect((await ask(readRoom.path, 'br')).headers.get('content-encoding')).toBeNull();
});
