import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { escapeHtml } from '#contract/rules/typedText.ts';
import { fromOurPage } from '../fromOurPage.ts';
import { isOurAddress } from '../page/names.ts';
import type { SandboxPerson } from '../people.ts';
import { describeRefusal } from './refusals.ts';
import { describeRefusalTo, refusedTo } from './refusedTo.ts';
import type { EntraState } from './state.ts';

const query = z.object({
  client_id: z.string(),
  response_type: z.optional(z.string()),
  redirect_uri: z.string(),
  scope: z.string(),
  login_hint: z.optional(z.string()),
  claims: z.optional(z.string()),
  state: z.optional(z.string()),
  pocd: z.optional(z.string()),
  /** Where Teams' own window ends: no browser follows a `brk-multihub` address. */
  end: z.optional(z.string()),
  decision: z.optional(z.enum(['accept', 'cancel'])),
});
type AuthorizeRequest = z.infer<typeof query>;

/** Entra's consent window. Nobody redeems the code that it returns. */
export function authorizePage(entra: EntraState, find: (hint: string) => SandboxPerson | undefined): Router {
  const router = Router();
  const path = '/:tenant/oauth2/v2.0/authorize';
  router.get(path, (request, response, next) => {
    // Anybody may open the window; decisions are accepted only from the window itself.
    if (request.query['decision'] === undefined) next();
    else fromOurPage(request, response, next);
  });
  router.get(path, (request, response) => {
    const asked = query.parse(request.query);
    // The page that opened the window loses it, unless MSAL says that it has checked the opener (msal-browser,
    // `utils/PopupOriginCheck.ts`); behind Defender for Cloud Apps always (microsoft-teams-library-js #3037).
    if (asked.pocd !== '1' || entra.signIn.losesOpener) response.set('cross-origin-opener-policy', 'same-origin');
    const person = find(asked.login_hint ?? '');
    const refusal = refusedInWords(entra, request, { asked, person });
    if (refusal !== undefined) response.status(400).type('text').send(refusal);
    else if (asked.decision !== undefined) decide(entra, { asked, person }, response);
    else response.type('html').send(page(entra, asked, person?.name ?? 'somebody'));
  });
  return router;
}

function refusedInWords(
  entra: EntraState,
  request: Request,
  { asked, person }: { asked: AuthorizeRequest; person: SandboxPerson | undefined },
): string | undefined {
  const wrongRequest = misdirected(entra, request, asked);
  if (wrongRequest !== undefined) return describeRefusal(wrongRequest);
  if (!person) return undefined;
  const code = refusedTo(entra, person);
  return code === undefined ? undefined : describeRefusalTo(entra, person, code);
}

/** Errors that Entra shows in the window, because it returns nobody to an address that it doesn't know. */
function misdirected(
  { clientId, tenant, signIn }: EntraState,
  request: Request,
  asked: AuthorizeRequest,
): number | undefined {
  if (asked.client_id !== clientId || request.params['tenant'] !== tenant) return 700_016;
  if (!signIn.redirects.has(asked.redirect_uri)) return 50_011;
  if (asked.end !== undefined && !isOurAddress(asked.end)) return 50_011;
  if (asked.response_type === undefined) return 900_144;
  return asked.response_type === 'code' ? undefined : 700_054;
}

/** The consent that only administrators may give. Source: MC1163922, Microsoft-managed consent policy. */
function needsApproval({ signIn }: EntraState, { scope }: AuthorizeRequest): boolean {
  return signIn.approval !== 'none' && !signIn.hasConsent(scope);
}

function decide(
  entra: EntraState,
  { asked, person }: { asked: AuthorizeRequest; person: SandboxPerson | undefined },
  response: Response,
): void {
  const { signIn } = entra;
  const isRefused = needsApproval(entra, asked);
  const isAccepted = asked.decision === 'accept' && !isRefused && signIn.windowError === undefined;
  signIn.decide(person, {
    scope: asked.scope,
    isAccepted,
    ...(asked.claims !== undefined && { claims: asked.claims }),
  });
  const back = new URL(asked.end ?? asked.redirect_uri);
  const error_description = describeRefusal(isRefused && signIn.approval === 'told' ? 90_094 : 65_004);
  const refused = signIn.windowError ? { error: signIn.windowError } : { error: 'access_denied', error_description };
  const answer = isAccepted ? { code: 'nobody-redeems-this' } : refused;
  for (const [name, value] of Object.entries(answer)) back.searchParams.set(name, value);
  if (asked.state !== undefined) back.searchParams.set('state', asked.state);
  response.redirect(back.href);
}

function page(entra: EntraState, asked: AuthorizeRequest, person: string): string {
  const fields = Object.entries(asked).map(
    ([field, value]) => `<input type="hidden" name="${field}" value="${escapeHtml(String(value))}">`,
  );
  const app = escapeHtml(entra.app.name);
  const who = escapeHtml(person);
  const { question, buttons } = needsApproval(entra, asked) ? approvalPage(app) : consentPage(asked, app, who);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign in (sandbox)</title>
<body style="font-family:sans-serif;padding:2rem"><h1>Sandbox sign-in</h1><p>${question}</p>
<form method="get">${fields.join('')}
${buttons}</form></body></html>`;
}

/** Source: MicrosoftDocs/SupportArticles-docs `troubleshoot-consent-issues.md`, "Need admin approval". */
const approvalPage = (app: string) => ({
  question: `Need admin approval. ${app} needs permission that only an admin can grant.`,
  buttons: '<button name="decision" value="cancel">Return to the application without granting consent</button>',
});

function consentPage(asked: AuthorizeRequest, app: string, who: string) {
  const isChallenge = asked.claims !== undefined;
  return {
    question: isChallenge ? `${who}, is it you?` : `${app} would like, as ${who}: ${escapeHtml(asked.scope)}`,
    buttons: `<button name="decision" value="accept">${isChallenge ? 'Yes, it is me' : 'Accept'}</button>
<button name="decision" value="cancel">Cancel</button>`,
  };
}
