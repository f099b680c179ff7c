import * as z from 'zod/mini';
import { signedInPath } from '#contract/rules/panel.ts';
import type { Config } from '../../core/config.ts';
import { checkConsents } from './consents.ts';
import { directoryReader, unseen, type Read } from './directory.ts';
import { ending, fine, look, unknown, wrong, type Finding } from './finding.ts';

const secretAbout = 'Client secret';
const secretTodo = 'Make a new one under Certificates & secrets, set CLIENT_SECRET, restart.';
const earlyDays = 30;

/**
 * The registration, its consents and the catalogue, read with an administrator's Graph token. Without one they are
 * unknown: the application itself may not read them.
 */
export async function checkRegistration(
  config: Config,
  { token, now }: { token: string | undefined; now: () => number },
): Promise<Finding[]> {
  const read = directoryReader(config, token, now);
  const groups = [registered(config, read, now), checkConsents(config, read), catalogued(config, read)];
  return (await Promise.all(groups)).flat();
}

const application = z.object({
  identifierUris: z.array(z.string()),
  spa: z.object({ redirectUris: z.array(z.string()) }),
  web: z.object({ redirectUris: z.array(z.string()) }),
  passwordCredentials: z.array(z.object({ endDateTime: z.string() })),
  api: z.object({
    requestedAccessTokenVersion: z.nullish(z.number()),
    oauth2PermissionScopes: z.array(z.object({ id: z.string(), value: z.nullish(z.string()), isEnabled: z.boolean() })),
    preAuthorizedApplications: z.array(z.object({ appId: z.string(), delegatedPermissionIds: z.array(z.string()) })),
  }),
});

async function registered(config: Config, read: Read, now: () => number): Promise<Finding[]> {
  const select = '$select=identifierUris,spa,web,api,passwordCredentials';
  const found = await read(`/applications(appId='${config.clientId}')?${select}`, application);
  const about = 'Registration';
  if (found === undefined) return [unseen(about, 'Application.Read.All'), ...unseenSecret(config)];
  if (found === 'missing') return [wrong(about, 'this tenant has no such registration.', 'Correct CLIENT_ID.')];
  const endsAt = Math.max(0, ...found.passwordCredentials.map(({ endDateTime }) => Date.parse(endDateTime)));
  const secret = { about: secretAbout, endsAt, now: now(), earlyDays, todo: secretTodo };
  return [
    ...addresses(config, found),
    ...tokenVersion(config, found),
    preAuthorized(config, found),
    ...(config.credential.kind === 'secret' ? [ending(secret)] : []),
  ];
}

type Application = z.infer<typeof application>;

function addresses({ clientId, publicUrl }: Config, { identifierUris, spa, web }: Application): Finding[] {
  const { host, origin } = new URL(publicUrl);
  const found = new Set([...identifierUris, ...spa.redirectUris, ...web.redirectUris]);
  const wanted = [
    `api://${clientId}`,
    `api://${host}/${clientId}`,
    `brk-multihub://${host}`,
    `${origin}${signedInPath}`,
  ];
  const missing = wanted.filter((address) => !found.has(address));
  if (missing.length === 0) return [fine('Registration', 'it names this public address everywhere.')];
  const todo = `Add ${missing.join(' and ')} (docs/operate.md, “Signing in”).`;
  return [wrong('Registration', `it lacks ${missing.length} of 4 addresses, so signing in fails.`, todo)];
}

/** Null is version 1. Source: microsoft-graph-docs, resources/apiapplication.md. */
function tokenVersion({ tokenVersions }: Config, { api }: Application): Finding[] {
  const version = api.requestedAccessTokenVersion ?? 1;
  if (tokenVersions.some((one) => Number(one) === version)) return [];
  const todo = 'Set requestedAccessTokenVersion to 2 in the registration’s manifest.';
  return [wrong('Token version', `the registration asks for version ${version}, which TOKEN_VERSIONS refuses.`, todo)];
}

/** Teams for desktop and phones, and for the web. Source: msteams-docs, tab-sso-register-aad.md. */
const teamsClients = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'];

/** Source: microsoft-graph-docs, resources/preauthorizedapplication.md: they need no consent. */
function preAuthorized({ clientId }: Config, { api }: Application): Finding {
  const about = 'Pre-authorization';
  const scope = api.oauth2PermissionScopes.find(({ value, isEnabled }) => value === 'access_as_user' && isEnabled);
  if (!scope) {
    const todo = 'Add and enable access_as_user under Expose an API.';
    return wrong(about, 'the registration has no access_as_user, so nobody can sign in.', todo);
  }
  const isAllowed = (client: string) =>
    api.preAuthorizedApplications.some(
      ({ appId, delegatedPermissionIds }) => appId === client && delegatedPermissionIds.includes(scope.id),
    );
  const missing = [clientId, ...teamsClients].filter((client) => !isAllowed(client));
  if (missing.length === 0) return fine(about, 'Bookend and Teams may use access_as_user without consent.');
  const todo = `Expose an API › Add a client application: ${missing.join(' and ')}, each with access_as_user.`;
  const says = `it lacks ${missing.length} of 3 applications, so people must consent before they can sign in.`;
  return wrong(about, says, todo);
}

function unseenSecret({ credential }: Config): Finding[] {
  if (credential.kind !== 'secret') return [];
  const todo = 'Look under Certificates & secrets, and put the day into your calendar.';
  return [unknown(secretAbout, 'its end can’t be seen from here.', todo)];
}

const catalogue = z.object({ value: z.array(z.object({ id: z.string() })) });

/** Source: microsoft-graph-docs, appcatalogs-list-teamsapps: `externalId` is the manifest's id. */
async function catalogued(config: Config, read: Read): Promise<Finding[]> {
  const about = 'Catalogue id';
  const { teamsAppId, catalogAppId } = config;
  const filter = encodeURIComponent(`externalId eq '${teamsAppId}'`);
  const found = await read(`/appCatalogs/teamsApps?$filter=${filter}`, catalogue);
  if (found === undefined || found === 'missing') return [unseenCatalogue(about, config)];
  const [app] = found.value;
  if (app?.id === catalogAppId) return [fine(about, 'links use the id that Teams opens.')];
  if (app)
    return [
      wrong(
        about,
        'links use a different id from the catalogue’s, so buttons in cards open nothing.',
        `Set TEAMS_CATALOG_APP_ID=${app.id} and restart. Correcting a recap gives its card the new links.`,
      ),
    ];
  if (teamsAppId === catalogAppId)
    return [look(about, 'the app isn’t in the catalogue.', 'Set TEAMS_CATALOG_APP_ID once it is published.')];
  return [wrong(about, 'no app with TEAMS_APP_ID is in the catalogue.', 'Publish it, or unset TEAMS_CATALOG_APP_ID.')];
}

function unseenCatalogue(about: string, { teamsAppId, catalogAppId }: Config): Finding {
  const todo = 'Compare it with Teams admin center › Manage apps › Bookend › App ID.';
  if (teamsAppId !== catalogAppId) return unknown(about, 'it is set, and can’t be compared from here.', todo);
  return unknown(
    about,
    'links name the manifest’s id, which is right only before the app is published.',
    'Once published: set TEAMS_CATALOG_APP_ID to Teams admin center › Manage apps › Bookend › App ID.',
  );
}
