import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { identityOf } from '../../../server/sandbox/app/identity.ts';
import { readApp } from '../../../server/sandbox/app/manifest.ts';
import { startMicrosoft, type Microsoft } from '../../../server/sandbox/microsoft.ts';
import { anyManifest } from '../../support/anyTab.ts';
import { posted } from '../../support/meeting/card.ts';
import { action, begin, share } from '../../support/meeting/meeting.ts';
import { exchange } from '../../support/sandbox/exchange.ts';
import { startServer } from '../../support/server/server.ts';

test('another app has its own name, scopes and notifications in the sandbox', async () => {
  await using tab = await anyApp();
  const { microsoft } = tab;
  const { entra, signIn, people, chat, clientId, graphUrl } = microsoft;
  const scope = `api://${clientId}/Notes.Read`;
  const ask = () =>
    entra.answerBridge(people.bo, { method: 'GetToken', requestId: '1', tokenParams: { clientId, scope } });
  expect(ask()).toMatchObject({ error: { status: 'USER_INTERACTION_REQUIRED' } });
  expect(await tab.window(scope)).toContain('Notes would like, as Bo');
  signIn.consent('Notes.Read', true);
  const { access_token } = z.object({ access_token: z.string() }).parse(ask()['token']);
  expect(decodeJwt(access_token)['scp']).toBe('Notes.Read');
  signIn.refusal = 50_105;
  expect(await tab.window(scope)).toContain("the application Notes ('");

  signIn.refusal = undefined;
  const notify = async (activityType: string) => {
    const authorization = `Bearer ${microsoft.mint(people.ada, { aud: 'https://graph.microsoft.com', scp: 'TeamsActivity.Send' })}`;
    const body = JSON.stringify({
      topic: { source: 'text', value: 'Notes', webUrl: 'https://teams.microsoft.com/l/entity/x/y' },
      activityType,
      previewText: { content: 'Seven lines' },
      recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: people.bo.id },
    });
    const headers = { authorization, 'content-type': 'application/json' };
    return (await fetch(`${graphUrl}/chats/${chat.id}/sendActivityNotification`, { method: 'POST', headers, body }))
      .status;
  };
  expect([await notify('noteShared'), await notify('rateMeeting')]).toEqual([204, 400]);
  expect(microsoft.feed().map(({ reason }) => reason.en)).toEqual([`${people.ada.name} shared a note`]);
});

test('an exchange returns the tokens that its scopes ask for, and `common` names every issuer', async () => {
  await using microsoft = await startMicrosoft();
  const { entraUrl, tenant, signIn } = microsoft;
  const graph = 'https://graph.microsoft.com';
  const { body: plain } = await exchange(microsoft, `${graph}/Chat.Read`);
  expect(Object.keys(plain).toSorted()).toEqual([
    'access_token',
    'expires_in',
    'ext_expires_in',
    'scope',
    'token_type',
  ]);
  const { body: whole } = await exchange(microsoft, `${graph}/Chat.Read openid profile offline_access`, {
    client_info: '1',
  });
  expect(whole).toMatchObject({ refresh_token: expect.any(String), scope: `${graph}/Chat.Read` });
  const { id: oid } = microsoft.people.ada;
  expect(decodeJwt(String(whole['id_token']))).toMatchObject({ aud: microsoft.clientId, oid, tid: tenant });
  expect(JSON.parse(Buffer.from(String(whole['client_info']), 'base64url').toString())).toEqual({
    uid: oid,
    utid: tenant,
  });
  signIn.grantsAll = true;
  const { body: all } = await exchange(microsoft, `${graph}/Chat.Read`);
  expect(decodeJwt(String(all['access_token']))['scp']).toContain('ChatMessage.Send');

  const issuer = async (authority: string) => {
    const response = await fetch(`${entraUrl}/${authority}/v2.0/.well-known/openid-configuration`);
    return z.object({ issuer: z.string() }).parse(await response.json()).issuer;
  };
  const login = 'https://login.microsoftonline.com';
  expect(await issuer('common')).toBe(`${login}/{tenantid}/v2.0`);
  expect(await issuer(tenant)).toBe(`${login}/${tenant}/v2.0`);
});

test('a recap is shared and corrected even if Entra’s tokens list more than was requested', async () => {
  await using server = await startServer();
  const { signIn, people } = server.microsoft;
  signIn.grantsAll = true;
  for (const one of ['ChatMessage.Send', 'Chat.ReadWrite']) signIn.consent(one, false);
  const host = server.as(people.ada);
  const meeting = await begin(host);
  for (const one of ['ChatMessage.Send', 'Chat.ReadWrite']) signIn.consent(one, true);
  await share(host, meeting, { actions: [action('Book the room')], questions: [] });
  await expect.poll(() => posted(server).map(({ text }) => text)).toEqual([expect.stringContaining('Book the room')]);
  await share(host, meeting, { actions: [action('Book the hall')], questions: [] }, 1);
  await expect.poll(() => posted(server).map(({ text }) => text)).toEqual([expect.stringContaining('Book the hall')]);
});

/** With the application of `anyManifest`, as `--app` loads it. */
async function anyApp(): Promise<
  AsyncDisposable & { microsoft: Microsoft; window: (scope: string) => Promise<string> }
> {
  const origin = 'https://notes.contoso.example';
  const app = await readApp(JSON.stringify(anyManifest), { declared: origin, actual: origin });
  const microsoft = await startMicrosoft({ app: identityOf(app), ...(app.client && { clientId: app.client.id }) });
  const { entra, entraUrl, tenant, clientId, people } = microsoft;
  entra.register(origin);
  return {
    microsoft,
    async window(scope) {
      const query = new URLSearchParams({
        client_id: clientId,
        response_type: 'code',
        redirect_uri: `${origin}/auth/end`,
        scope,
        login_hint: `${people.bo.key}@contoso.example`,
      });
      return (await fetch(`${entraUrl}/${tenant}/oauth2/v2.0/authorize?${query.toString()}`)).text();
    },
    [Symbol.asyncDispose]: () => microsoft[Symbol.asyncDispose](),
  };
}
