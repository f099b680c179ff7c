import { z } from 'zod';
import type { Microsoft } from '../../../server/sandbox/microsoft.ts';

/** Entra's response when Bookend exchanges Ada's token for one with these scopes of Graph. */
export async function exchange(
  { entraUrl, tenant, clientId, clientSecret, tokenFor, people }: Microsoft,
  scope: string,
  more: Record<string, string> = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const form = {
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    requested_token_use: 'on_behalf_of',
    client_id: clientId,
    client_secret: clientSecret,
    assertion: tokenFor(people.ada),
    scope,
    ...more,
  };
  const answer = await fetch(`${entraUrl}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return { status: answer.status, body: z.record(z.string(), z.unknown()).parse(await answer.json()) };
}
