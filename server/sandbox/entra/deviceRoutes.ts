import { Router, urlencoded, type Request, type Response } from 'express';
import { z } from 'zod';
import { fromOurPage } from '../fromOurPage.ts';
import type { SandboxPerson } from '../people.ts';
import { graphCommandLineTools } from './devices.ts';
import { granted, refusal, type Answer } from './onBehalf.ts';
import { openIdScopes } from './signIn.ts';
import type { EntraState } from './state.ts';
import { about, clientInfo, graphPermission, signToken } from './tokens.ts';

/** Where `microsoft.com/devicelogin` leads. */
const pagePath = '/common/oauth2/deviceauth';

const asked = z.object({ client_id: z.string(), scope: z.string() });
const entered = z.object({ code: z.string(), account: z.string(), decision: z.enum(['continue', 'cancel']) });

/** Source: MicrosoftDocs/entra-docs `v2-oauth2-device-code.md`. */
export function deviceRoutes(entra: EntraState, find: (hint: string) => SandboxPerson | undefined): Router {
  const router = Router();
  const form = urlencoded({ extended: false });
  router.post('/:tenant/oauth2/v2.0/devicecode', form, (request, response) => giveCode(entra, request, response));
  router.get(pagePath, (_request, response) => void response.type('html').send(page));
  router.post(pagePath, fromOurPage, form, (request, response) => {
    const { code, account, decision } = entered.parse(request.body);
    const person = find(account);
    const userCode = code.trim().toUpperCase();
    const scope = entra.devices.scopeOf(userCode);
    if (!person || scope === undefined) return void response.status(400).type('text').send('Check code and account.');
    const isAccepted = decision === 'continue';
    if (isAccepted) for (const one of graphScopes(scope)) entra.devices.given.add(graphPermission(one));
    entra.devices.decide(userCode, isAccepted ? person : null);
    response.type('text').send('You may close this window.');
  });
  return router;
}

function giveCode(entra: EntraState, request: Request<{ tenant: string }>, response: Response) {
  const { devices } = entra;
  const { client_id, scope } = asked.parse(request.body);
  const refused = refusedCode(entra, request.params.tenant, client_id);
  if (refused) return void response.status(refused.status).json(refused.body);
  const { deviceCode, userCode } = devices.begin(scope);
  const verification_uri = `${request.protocol}://${request.get('host')}${request.baseUrl}${pagePath}`;
  response.json({
    device_code: deviceCode,
    user_code: userCode,
    verification_uri,
    expires_in: devices.lifetimeSeconds,
    interval: devices.intervalSeconds,
    message: `To sign in, use a web browser to open the page ${verification_uri} and enter the code ${userCode} to authenticate.`,
  });
}

function refusedCode({ clientId, keys }: EntraState, tenant: string, client: string): Answer | undefined {
  if (!keys.published(tenant)) return refusal(400, { error: 'invalid_request', code: 90_002 });
  if (client === graphCommandLineTools || client === clientId) return undefined;
  return refusal(400, { error: 'unauthorized_client', code: 700_016 });
}

/** Tokens for the public client. MSAL names the grant without its urn (msal-common `Constants.mjs`). */
export function redeem(entra: EntraState, form: Record<string, string>): Answer {
  const { devices } = entra;
  const grant = form['grant_type'];
  if (grant === 'refresh_token') return refreshed(entra, form);
  if (grant !== 'device_code' && grant !== 'urn:ietf:params:oauth:grant-type:device_code')
    return refusal(400, { error: 'unsupported_grant_type', code: 70_003 });
  const answer = devices.poll(form['device_code'] ?? '');
  if (typeof answer !== 'string') return tokensFor(entra, answer.person, answer.scope);
  return refusal(400, { error: answer, code: pollCodes[answer] });
}

/** Microsoft documents no code for the second and the last. */
const pollCodes = {
  authorization_pending: 70_016,
  authorization_declined: 65_004,
  bad_verification_code: 70_018,
  expired_token: 70_019,
  slow_down: 70_016,
};

function refreshed(entra: EntraState, { refresh_token = '', scope = '' }: Record<string, string>): Answer {
  const person = entra.devices.refresh(refresh_token);
  if (!person) return refusal(400, { error: 'invalid_grant', code: 70_000 });
  if (graphScopes(scope).some((one) => !entra.devices.given.has(graphPermission(one))))
    return refusal(400, { error: 'invalid_grant', code: 65_001, more: { suberror: 'consent_required' } });
  return tokensFor(entra, person, scope);
}

function tokensFor({ devices, keys }: EntraState, person: SandboxPerson, scope: string): Answer {
  const claims = about(person);
  const { status, body } = granted(claims, graphScopes(scope), { sign: (payload) => signToken(keys, payload) });
  return {
    status,
    body: {
      ...body,
      refresh_token: devices.refreshToken(person),
      id_token: signToken(keys, { ...claims, aud: graphCommandLineTools }),
      client_info: clientInfo(claims),
    },
  };
}

function graphScopes(scope: string): string[] {
  return scope.split(' ').filter((one) => one !== '' && !openIdScopes.has(one));
}

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Enter code (sandbox)</title>
<body style="font-family:sans-serif;padding:2rem"><h1>Enter code to allow access</h1>
<form method="post">
<p><label>Code <input name="code" autocomplete="off" required></label></p>
<p><label>Account <input name="account" placeholder="ada@contoso.example" required></label></p>
<button name="decision" value="continue">Continue</button> <button name="decision" value="cancel">Cancel</button>
</form></body></html>`;
