import { Router } from 'express';
import { z } from 'zod';
import { escapeHtml } from '#contract/rules/typedText.ts';
import { fromOurPage } from '../fromOurPage.ts';
import type { SandboxPerson } from '../people.ts';
import type { SignIn } from './signIn.ts';

const query = z.object({
  client_id: z.string(),
  redirect_uri: z.url(),
  scope: z.string(),
  login_hint: z.optional(z.string()),
  claims: z.optional(z.string()),
  state: z.optional(z.string()),
  decision: z.optional(z.enum(['accept', 'cancel'])),
});

/** Entra's consent window. Nobody redeems the code that it returns. */
export function authorizePage(
  clientId: string,
  signIn: SignIn,
  find: (hint: string) => SandboxPerson | undefined,
): Router {
  const router = Router();
  const path = '/:tenant/oauth2/v2.0/authorize';
  router.get(path, (request, response, next) => {
    // Anybody may open the window; decisions are accepted only from the window itself.
    if (request.query['decision'] === undefined) next();
    else fromOurPage(request, response, next);
  });
  router.get(path, (request, response) => {
    const asked = query.parse(request.query);
    if (asked.client_id !== clientId) {
      response.status(400).type('text').send('AADSTS700016: The application was not found in the directory.');
      return;
    }
    const person = find(asked.login_hint ?? '');
    if (asked.decision === undefined) {
      response.type('html').send(page(asked, person?.name ?? 'somebody'));
      return;
    }
    const isAccepted = asked.decision === 'accept';
    signIn.decide(person, {
      scope: asked.scope,
      isAccepted,
      ...(asked.claims !== undefined && { claims: asked.claims }),
    });
    const back = new URL(asked.redirect_uri);
    const answer = isAccepted
      ? { code: 'nobody-redeems-this' }
      : { error: 'access_denied', error_description: 'AADSTS65004: User declined to consent to access the app.' };
    for (const [name, value] of Object.entries(answer)) back.searchParams.set(name, value);
    if (asked.state !== undefined) back.searchParams.set('state', asked.state);
    response.redirect(back.href);
  });
  return router;
}

function page(asked: z.infer<typeof query>, name: string): string {
  const isChallenge = asked.claims !== undefined;
  const fields = Object.entries(asked).map(
    ([field, value]) => `<input type="hidden" name="${field}" value="${escapeHtml(String(value))}">`,
  );
  const question = isChallenge
    ? `${escapeHtml(name)}, is it you?`
    : `Bookend would like, as ${escapeHtml(name)}: ${escapeHtml(asked.scope)}`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign in (sandbox)</title>
<body style="font-family:sans-serif;padding:2rem"><h1>Sandbox sign-in</h1><p>${question}</p>
<form method="get">${fields.join('')}
<button name="decision" value="accept">${isChallenge ? 'Yes, it is me' : 'Accept'}</button>
<button name="decision" value="cancel">Cancel</button></form></body></html>`;
}
