import { expect, test } from 'vitest';
import { startMicrosoft } from '../../../server/sandbox/microsoft.ts';
import { principalOf } from '../../../server/sandbox/people.ts';

test('the sandbox’s Entra gives tokens for a device code once, after it was confirmed', async () => {
  await using microsoft = await startMicrosoft();
  const { entraUrl, tenant, people, entra } = microsoft;
  const post = async (path: string, form: Record<string, string>): Promise<Record<string, unknown>> => {
    const client_id = '14d82eec-204b-4c2f-b7e8-296a70dab67e';
    const body = new URLSearchParams({ client_id, ...form });
    return (await fetch(`${entraUrl}/${tenant}/oauth2/v2.0/${path}`, { method: 'POST', body })).json();
  };
  const code = await post('devicecode', { scope: 'https://graph.microsoft.com/Chat.Create openid' });
  const grant_type = 'urn:ietf:params:oauth:grant-type:device_code';
  const poll = (device_code = String(code['device_code'])) => post('token', { grant_type, device_code });
  expect(await poll()).toMatchObject({ error: 'authorization_pending', error_codes: [70_016] });
  expect(await poll()).toMatchObject({ error: 'slow_down' });
  expect(await poll('another')).toMatchObject({ error: 'bad_verification_code' });
  const form = { code: String(code['user_code']), account: principalOf(people.ada), decision: 'continue' };
  const page = String(code['verification_uri']);
  expect((await fetch(page, { method: 'POST', body: new URLSearchParams({ ...form, code: 'WRONG' }) })).status).toBe(
    400,
  );
  const headers = { origin: 'https://evil.example' };
  expect((await fetch(page, { method: 'POST', headers, body: new URLSearchParams(form) })).status).toBe(403);
  expect(await (await fetch(page)).text()).toContain('Enter code');
  expect((await fetch(page, { method: 'POST', body: new URLSearchParams(form) })).status).toBe(200);
  const tokens = await poll();
  expect(await entra.readGraphToken(String(tokens['access_token']))).toMatchObject({
    id: people.ada.id,
    scopes: ['Chat.Create'],
  });
  expect(await poll()).toMatchObject({ error: 'bad_verification_code' });
});

test('the sandbox’s Graph creates a chat only for known people, each named once, and the caller', async () => {
  await using microsoft = await startMicrosoft();
  const { graphUrl, people, visitors, mint } = microsoft;
  const token = (scp: string) => mint(people.ada, { aud: 'https://graph.microsoft.com', scp });
  const create = async (names: string[], { chatType = 'group', scp = 'Chat.Create' } = {}) => {
    const members = names.map((name) => ({
      '@odata.type': '#microsoft.graph.aadUserConversationMember',
      roles: ['owner'],
      'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${name}')`,
    }));
    const headers = { authorization: `Bearer ${token(scp)}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ chatType, topic: 'Lunch', members });
    return (await fetch(`${graphUrl}/chats`, { method: 'POST', headers, body })).status;
  };
  const { ada, bo } = people;
  expect(await create([ada.id, principalOf(bo), visitors.gil.id])).toBe(201);
  expect(await create([ada.id, bo.id], { scp: 'Chat.Read' })).toBe(403);
  expect(await create([bo.id])).toBe(400);
  expect(await create([ada.id, ada.id])).toBe(400);
  expect(await create([ada.id, crypto.randomUUID()])).toBe(400);
  expect(await create([ada.id, bo.id], { chatType: 'meeting' })).toBe(400);
});
