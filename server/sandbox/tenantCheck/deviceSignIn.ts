import { AuthError, PublicClientApplication } from '@azure/msal-node';
import { EntraUnavailable } from '../../platform/microsoft/entra/entraRefusal.ts';
import { entraClient } from '../../platform/microsoft/entra/exchange.ts';
import { entra } from '../../platform/microsoft/entra/signingKeys.ts';
import { CheckFailed, Unreachable } from './failures.ts';
import type { CheckOptions } from './options.ts';

/** Asked for without a window, after the sign-in: some tenants have consent to them, most don't. */
export const optionalScopes = ['OnlineMeetings.Read', 'Files.ReadWrite.AppFolder'] as const;
export type OptionalScope = (typeof optionalScopes)[number];

export interface Tokens {
  chats: string;
  optional: ReadonlyMap<OptionalScope, string>;
}

export interface Me {
  id: string;
  name: string;
  tenant: string;
}

const inGraph = (scope: string) => `https://graph.microsoft.com/${scope}`;
export const chatScopes = ['Chat.Create', 'Chat.ReadWrite', 'ChatMessage.Send'];

/** Throws `CheckFailed`. The tokens stay in memory. */
export async function signInByDevice(
  { tenant, client }: Pick<CheckOptions, 'tenant' | 'client'>,
  { entraUrl, say }: { entraUrl: string; say: (line: string) => void },
): Promise<{ me: Me; tokens: Tokens }> {
  const application = new PublicClientApplication({
    auth: { clientId: client, authority: `${entra}/${tenant}` },
    system: { networkClient: entraClient(entraUrl) },
  });
  const result = await application
    .acquireTokenByDeviceCode({
      scopes: chatScopes.map(inGraph),
      deviceCodeCallback({ userCode, message }) {
        // MSAL would poll without a code.
        if (!userCode) throw new CheckFailed('Entra issues no code: it doesn’t know this tenant or this application.');
        say(message);
      },
    })
    .catch(inWords);
  const account = result?.account;
  if (!result || !account) throw new CheckFailed('Entra answered without an account.');
  const optional = new Map<OptionalScope, string>();
  for (const scope of optionalScopes) {
    const silent = application.acquireTokenSilent({ account, scopes: [inGraph(scope)] });
    const token = await silent.catch(withoutConsent);
    if (token) optional.set(scope, token.accessToken);
  }
  const me = { id: account.localAccountId, name: account.name ?? '', tenant: account.tenantId };
  return { me, tokens: { chats: result.accessToken, optional } };
}

/** By the OAuth error, which is all that MSAL passes on of a refused poll. */
const reasons: Record<string, string> = {
  authorization_declined:
    'The sign-in was declined. If it said “Need admin approval”, an administrator has to consent.',
  expired_token: 'The code has expired. Run the command again, and enter the new code within 15 minutes.',
  device_code_expired: 'The code has expired. Run the command again, and enter the new code within 15 minutes.',
  invalid_client:
    'This application isn’t a public client. Register another one with “Allow public client flows”, or leave --client out. Bookend’s own registration must stay confidential.',
};

function inWords(failure: unknown): never {
  if (!(failure instanceof AuthError)) throw failure;
  const { errorCode, errorMessage } = failure;
  if (errorCode === 'network_error' || failure instanceof EntraUnavailable) throw new Unreachable('Entra');
  const known = Object.keys(reasons).find((reason) => errorCode === reason || errorMessage.includes(reason));
  const words = known === undefined ? undefined : reasons[known];
  throw new CheckFailed(words ?? `Entra refused the sign-in: ${errorCode} ${codesIn(errorMessage)}`, {
    cause: failure,
  });
}

/** Without Entra's words, which may name people. */
function codesIn(said: string): string {
  return [...said.matchAll(/AADSTS\d+|\b[a-z]+_[a-z_]+\b/g)].map(([code]) => code).join(' ');
}

function withoutConsent(failure: unknown): undefined {
  if (failure instanceof AuthError) return undefined;
  throw failure;
}
