import {
  AuthError,
  ConfidentialClientApplication,
  InteractionRequiredAuthError,
  ManagedIdentityApplication,
  type Configuration,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-node';
import { readCertificate } from '../../core/certificate.ts';
import type { Config, Credential } from '../../core/config.ts';
import { AppError } from '../../core/errors.ts';
import { ConsentNeeded, type GraphToken, type Scope } from './consent.ts';
import { boundedHttp } from './http.ts';
import { entra } from './signingKeys.ts';

const exchangeTimeLimitMs = 10_000;

const assertionExpired = 'AADSTS500133';

/**
 * Misconfiguration: a wrong, expired or unknown secret, certificate or federated credential; an unregistered
 * application or permission.
 */
const ours = /AADSTS(7000215|7000222|700027|70021|700016|700213|65005|500011)\b/;

/**
 * The on-behalf-of flow: exchanges a caller's token for a Graph token. `claims`: the challenge with which Graph
 * refused the previous one. Throws `ConsentNeeded`, and `AppError` with `signed_out` (the token has just expired),
 * `not_set_up` (Entra refuses the application, not the person) or `chat_unavailable`.
 */
export function tokenExchange(config: Config): GraphToken {
  const clients = new Map<string, ConfidentialClientApplication>();
  const identity = identityOf(config.credential);
  let exchanges = 0;

  return async (caller, scope, claims) => {
    const client = clients.get(caller.tenant) ?? confidentialClient(config, identity, caller.tenant);
    clients.set(caller.tenant, client);
    // MSAL caches every exchanged token and never evicts expired ones.
    if (++exchanges % 1000 === 0) client.clearCache();
    try {
      const result = await client.acquireTokenOnBehalfOf({
        oboAssertion: caller.token,
        scopes: [`https://graph.microsoft.com/${scope}`],
        ...(claims !== undefined && { claims, skipCache: true }),
      });
      if (!result) throw new Error('Entra answered without a token');
      return result.accessToken;
    } catch (cause) {
      throw inOurWords(cause, scope);
    }
  };
}

function inOurWords(cause: unknown, scope: Scope): Error {
  if (cause instanceof InteractionRequiredAuthError)
    return new ConsentNeeded(scope, cause.claims === '' ? undefined : cause.claims, { cause });
  const said = cause instanceof AuthError ? cause.errorMessage : '';
  if (said.includes(assertionExpired)) return new AppError('signed_out', 'The token has just ended', { cause });
  if (ours.test(said)) return new AppError('not_set_up', 'Entra does not take Bookend for what it is', { cause });
  return new AppError('chat_unavailable', 'Entra gives no token for Graph', { cause });
}

type Identity = Pick<Configuration['auth'], 'clientSecret' | 'clientCertificate' | 'clientAssertion'>;

function identityOf(credential: Credential): Identity {
  switch (credential.kind) {
    case 'secret':
      return { clientSecret: credential.secret };
    case 'certificate':
      return { clientCertificate: readCertificate(credential.file) };
    case 'managed-identity':
      return { clientAssertion: managedIdentity(credential.identity) };
  }
}

/** Azure issues the managed identity's token, which serves as a federated credential; msal-node caches it. */
function managedIdentity(identity: string | null): () => Promise<string> {
  const application = new ManagedIdentityApplication({
    ...(identity !== null && { managedIdentityIdParams: { userAssignedClientId: identity } }),
    system: { networkClient: networkClient() },
  });
  return async () => (await application.acquireToken({ resource: 'api://AzureADTokenExchange' })).accessToken;
}

/**
 * The authority is the caller's own tenant: `common` can't exchange. `CP1` declares that we handle claims challenges.
 */
function confidentialClient(config: Config, identity: Identity, tenant: string): ConfidentialClientApplication {
  return new ConfidentialClientApplication({
    auth: { clientId: config.clientId, authority: `${entra}/${tenant}`, clientCapabilities: ['CP1'], ...identity },
    system: { networkClient: entraClient(config.entraUrl) },
  });
}

/** Entra's URL is configurable; its name in tokens and metadata is not. */
function entraClient(entraUrl: string): INetworkModule {
  const client = networkClient();
  const send = async <T>(answering: Promise<NetworkResponse<T>>) => {
    const answer = await answering;
    // After one such response MSAL would refuse the whole tenant for a minute.
    if (answer.status >= 500) throw new Error(`Entra answered ${answer.status}`);
    return answer;
  };
  const to = (url: string) => url.replace(entra, entraUrl);
  return {
    sendGetRequestAsync: (url, options) => send(client.sendGetRequestAsync(to(url), options)),
    sendPostRequestAsync: (url, options) => send(client.sendPostRequestAsync(to(url), options)),
  };
}

/** MSAL's own HTTP client has no time or size limits. */
function networkClient(): INetworkModule {
  const http = boundedHttp(exchangeTimeLimitMs);
  const send = async <T>(method: 'get' | 'post', url: string, options?: NetworkRequestOptions) => {
    const { status, headers, data } = await http.request<T>({
      method,
      url,
      ...(options?.headers && { headers: options.headers }),
      ...(options?.body !== undefined && { data: options.body }),
    });
    if (status >= 300 && status < 400) throw new Error(`A redirect is not an answer: ${status}`);
    const flat: Record<string, string> = {};
    for (const [name, value] of Object.entries(headers)) flat[name] = String(value);
    return { status, headers: flat, body: data };
  };
  return {
    sendGetRequestAsync: (url, options) => send('get', url, options),
    sendPostRequestAsync: (url, options) => send('post', url, options),
  };
}
