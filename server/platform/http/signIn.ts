import { Router } from 'express';
import * as z from 'zod/mini';
import { admittedPath, signedInPath, signInPath } from '#contract/rules/panel.ts';
import { permission } from '#contract/wire/problem.ts';
import type { Config } from '../../core/config.ts';
import { AppError } from '../../core/errors.ts';

const signInQuery = z.object({
  tenant: z.guid(),
  hint: z.optional(z.string()),
  claims: z.optional(z.string().check(z.maxLength(4_000))),
  permission: z.optional(permission),
});

/**
 * Redirects Teams' sign-in window to Entra for consent, and from there to `signedInPath`. The authorization code is
 * never redeemed: only the consent matters, and Teams' next token reflects it.
 */
export function signInWindow(config: Config): Router {
  const router = Router();
  router.get(signInPath, (request, response) => {
    const read = signInQuery.safeParse(request.query);
    const tenant = read.data?.tenant.toLowerCase() ?? '';
    if (!read.success || !config.tenants.includes(tenant)) throw new AppError('not_found', 'Nobody signs in like this');
    const { hint, claims, permission: wanted } = read.data;
    const scope =
      wanted === undefined ? `api://${config.clientId}/access_as_user` : `https://graph.microsoft.com/${wanted}`;
    const query = new URLSearchParams({
      client_id: config.clientId,
      response_type: 'code',
      response_mode: 'query',
      redirect_uri: `${config.publicUrl}${signedInPath}`,
      scope: `openid ${scope}`,
      // "Popup origin check done": otherwise Entra's opener policy cuts the window off from Teams (msal-browser,
      // `utils/PopupOriginCheck.ts`). Only Teams hears the window, and its outcome is no secret.
      pocd: '1',
      ...(hint !== undefined && { login_hint: hint }),
      ...(claims !== undefined && { claims }),
    });
    response.set('cache-control', 'no-store');
    response.redirect(`${config.entraUrl}/${tenant}/oauth2/v2.0/authorize?${query.toString()}`);
  });
  router.get(admittedPath, ({ query }, response) => {
    const { data: tenant } = z.guid().safeParse(query['tenant']);
    response.set('cache-control', 'no-store');
    response.json({ isAdmitted: tenant !== undefined && config.tenants.includes(tenant.toLowerCase()) });
  });
  return router;
}
