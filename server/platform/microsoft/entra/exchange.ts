import {
  ConfidentialClientApplication,
  ManagedIdentityApplication,
  type Configuration,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-node';
import type { Logger } from 'pino';
import { readCertificate } from '../../../core/certificate.ts';
import type { Config, Credential } from '../../../core/config.ts';
import { AppError } from '../../../core/errors.ts';
import { ConsentNeeded, type GraphToken } from '../consent.ts';
import { EntraRefused, EntraUnavailable, inOurWords } from './entraRefusal.ts';
import { boundedHttp } from '../http.ts';
import { createRests, pauseAskedBy } from '../retryAfter.ts';
import { entra } from './signingKeys.ts';

const exchangeTimeLimitMs = 10_000;

/**
 * The on-behalf-of flow: exchanges a caller's token for a Graph token. `claims`: the challenge with which Graph
 * refused the previous one. Throws `ConsentNeeded`, and `AppError` with the codes of `entraRefusal.ts`.
 */
export function tokenExchange(config: Config, log: Logger): GraphToken {
  const clients = new Map<string, ConfidentialClientApplication>();
  const identity = identityOf(config.credential);
  const rests = createRests();
  let exchanges = 0;

  return async (caller, scope, claims) => {
    const who = `${caller.tenant} ${caller.id}`;
    const retryAfterSeconds = rests.secondsLeft(who);
    if (retryAfterSeconds > 0)
      throw new AppError('chat_unavailable', 'Entra has asked this person to wait', { retryAfterSeconds });
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
    } catch (failure) {
      const problem = inOurWords(failure, scope);
      // Consent that is missing is no failure.
      const level = problem instanceof ConsentNeeded ? 'info' : 'warn';
      if (problem.cause instanceof EntraRefused) log[level]({ ...problem.cause.facts, scope }, 'Entra refused');
      if (failure instanceof EntraUnavailable && failure.status === 429)
        rests.begin(who, failure.retryAfterSeconds ?? 0);
      throw problem;
    }
  };
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
function managedIdentity(identity: string): () => Promise<string> {
  const application = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: identity },
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

/** Throws unless Entra takes the server's credential. The token is for nobody and may do nothing; it is dropped. */
export async function authenticateApplication(config: Config, tenant: string): Promise<void> {
  const client = confidentialClient(config, identityOf(config.credential), tenant);
  await client.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] });
}

/** Entra's URL is configurable; its name in tokens and metadata is not. */
export function entraClient(entraUrl: string): INetworkModule {
  const client = networkClient();
  const send = async <T>(answering: Promise<NetworkResponse<T>>) => {
    const { status, body, headers } = await answering;
    // After one such response, or one with Retry-After, MSAL would refuse everybody of the tenant (msal-common's
    // ThrottlingUtils).
    if (status === 429 || status >= 500) throw unavailable(status, headers);
    const { 'retry-after': _, ...kept } = headers;
    return { status, body, headers: kept };
  };
  const to = (url: string) => url.replace(entra, entraUrl);
  return {
    sendGetRequestAsync: (url, options) => send(client.sendGetRequestAsync(to(url), options)),
    sendPostRequestAsync: (url, options) => send(client.sendPostRequestAsync(to(url), options)),
  };
}

function unavailable(status: number, headers: Record<string, string>): EntraUnavailable {
  const retryAfterSeconds = pauseAskedBy({ status, headers });
  const requestId = headers['x-ms-request-id'];
  return new EntraUnavailable(status, {
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(requestId !== undefined && { requestId }),
  });
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
