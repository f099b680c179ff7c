import { readFileSync } from 'node:fs';
import { Router, type Request } from 'express';
import { z } from 'zod';
import type { Entra } from '../entra/entra.ts';
import { graphTokenOf } from './graphToken.ts';
import { answerRefusal, Refusal } from './refusal.ts';

const principal = 'b00c0000-0000-4000-8000-000000000500';
const scopeId = 'b00c0000-0000-4000-8000-000000005c0e';

const shipped = z.object({
  api: z.object({
    requestedAccessTokenVersion: z.number(),
    oauth2PermissionScopes: z.array(z.object({ id: z.string(), value: z.string(), isEnabled: z.boolean() })),
    preAuthorizedApplications: z.array(z.object({ appId: z.string(), delegatedPermissionIds: z.array(z.string()) })),
  }),
});

/** The application as Entra and the Teams catalogue know it; tests change it. */
export interface Registration {
  identifierUris: string[];
  spa: { redirectUris: string[] };
  web: { redirectUris: string[] };
  passwordCredentials: { endDateTime: string }[];
  /** Source: microsoft-graph-docs, resources/apiapplication.md. */
  api: {
    requestedAccessTokenVersion: number | null;
    oauth2PermissionScopes: { id: string; value: string; isEnabled: boolean }[];
    preAuthorizedApplications: { appId: string; delegatedPermissionIds: string[] }[];
  };
  accountEnabled: boolean;
  /** Permissions granted by single people; an administrator's grants are in `entra.signIn.given`. */
  grantedBySome: string[];
}

interface DirectoryOptions {
  entra: Entra;
  registration: Registration;
  teamsApp: { manifestId: string; catalogId: string };
}

export function newRegistration(clientId: string, host: string): Registration {
  return {
    identifierUris: [`api://${clientId}`, `api://${host}/${clientId}`],
    spa: { redirectUris: [`brk-multihub://${host}`] },
    web: { redirectUris: [`https://${host}/auth/end`] },
    passwordCredentials: [{ endDateTime: '2049-12-31T00:00:00Z' }],
    api: shippedApi(clientId),
    accountEnabled: true,
    grantedBySome: [],
  };
}

/** As `provision` registers it. */
function shippedApi(clientId: string): Registration['api'] {
  const text = readFileSync(new URL('../../../aad.manifest.json', import.meta.url), 'utf8');
  const filled = text.replaceAll(/\$\{\{(\w+)\}\}/g, (_, name: string) => (name === 'CLIENT_ID' ? clientId : scopeId));
  return shipped.parse(JSON.parse(filled)).api;
}

/** Graph's directory, for an administrator. Source: microsoft-graph-docs, application-get and its neighbours. */
export function directoryRoutes({ entra, registration, teamsApp }: DirectoryOptions): Router {
  const router = Router();
  router.get(byAppId('applications'), async (request, response) => {
    await mayRead(entra, request, ['Application.Read.All']);
    mustBe(request.params[0], entra.clientId);
    const { identifierUris, spa, web, api, passwordCredentials } = registration;
    response.json({ identifierUris, spa, web, api, passwordCredentials });
  });
  router.get(byAppId('servicePrincipals'), async (request, response) => {
    await mayRead(entra, request, ['Application.Read.All', 'Directory.Read.All']);
    mustBe(request.params[0], entra.clientId);
    response.json({ id: principal, accountEnabled: registration.accountEnabled });
  });
  router.get('/servicePrincipals/:id/oauth2PermissionGrants', async (request, response) => {
    await mayRead(entra, request, ['Directory.Read.All']);
    mustBe(request.params.id, principal);
    const everybodys = { consentType: 'AllPrincipals', scope: [...entra.signIn.given].join(' ') };
    const some = registration.grantedBySome.map((scope) => ({ consentType: 'Principal', scope: ` ${scope}` }));
    response.json({ value: [everybodys, ...some] });
  });
  router.get('/appCatalogs/teamsApps', async (request, response) => {
    await mayRead(entra, request, ['AppCatalog.Read.All']);
    const isAsked = request.query['$filter'] === `externalId eq '${teamsApp.manifestId}'`;
    const app = { id: teamsApp.catalogId, externalId: teamsApp.manifestId, distributionMethod: 'organization' };
    response.json({ value: isAsked ? [app] : [] });
  });
  router.use(answerRefusal);
  return router;
}

export async function mayRead(entra: Entra, request: Pick<Request, 'headers'>, scopes: string[]): Promise<void> {
  const token = await graphTokenOf(entra, request);
  if (scopes.some((scope) => token.scopes.includes(scope))) return;
  throw new Refusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

/** OData's alternate key: `/applications(appId='…')`. */
const byAppId = (set: string) => new RegExp(`^/${set}\\(appId='([\\da-f-]+)'\\)$`);

function mustBe(given: string | undefined, known: string): void {
  if (given !== known) throw new Refusal(404, 'Request_ResourceNotFound', 'Resource does not exist.');
}
