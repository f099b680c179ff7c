import * as z from 'zod/mini';
import { signedInPath } from '#contract/rules/panel.ts';
import type { Permission } from '#contract/wire/problem.ts';
import type { Config } from '../../core/config.ts';
import { ask } from './ask.ts';
import { ending, fine, look, unknown, wrong, type Finding } from './finding.ts';

/** The loss without each permission. People are asked for the optional one when they switch on what needs it. */
const permissions: Record<Exclude<Permission, 'TeamsActivity.Send'>, string> = {
  'Chat.ReadBasic': 'nobody can open the panel',
  'ChatMessage.Send': 'no card is posted',
  'Chat.ReadWrite': 'no card is corrected',
  'Chat.Read': 'a card whose post got no answer is never found again',
};
const coOrganizers = { 'OnlineMeetings.Read': 'co-organizers are attendees' };

const consentTodo =
  'An administrator presses Entra › App registrations › Bookend › API permissions › Grant admin consent.';

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
  const read: Read = async (path, shape) => {
    if (token === undefined) return undefined;
    const answer = await ask(`${config.graphUrl}${path}`, { now, token });
    if (typeof answer === 'string') return undefined;
    if (answer.status === 404) return 'missing';
    return shape.safeParse(answer.data).data;
  };
  const groups = [registered(config, read, now), consents(config, read), catalogued(config, read)];
  return (await Promise.all(groups)).flat();
}

/** Undefined: this token may not know, or there is none. */
type Read = <Value>(path: string, shape: z.ZodMiniType<Value>) => Promise<Value | 'missing' | undefined>;

const application = z.object({
  identifierUris: z.array(z.string()),
  spa: z.object({ redirectUris: z.array(z.string()) }),
  web: z.object({ redirectUris: z.array(z.string()) }),
  passwordCredentials: z.array(z.object({ endDateTime: z.string() })),
  api: z.object({ requestedAccessTokenVersion: z.nullish(z.number()) }),
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

function unseenSecret({ credential }: Config): Finding[] {
  if (credential.kind !== 'secret') return [];
  const todo = 'Look under Certificates & secrets, and put the day into your calendar.';
  return [unknown(secretAbout, 'its end can’t be seen from here.', todo)];
}

const principal = z.object({ id: z.string(), accountEnabled: z.nullish(z.boolean()) });
const grants = z.object({ value: z.array(z.object({ consentType: z.string(), scope: z.nullish(z.string()) })) });

async function consents(config: Config, read: Read): Promise<Finding[]> {
  const needed = Object.entries({ ...permissions, ...(config.readsCoOrganizers && coOrganizers) });
  const select = '$select=id,accountEnabled';
  const there = await read(`/servicePrincipals(appId='${config.clientId}')?${select}`, principal);
  if (there === 'missing') return [wrong('Consent', 'nobody has ever granted anything here.', consentTodo)];
  const found = there && (await read(`/servicePrincipals/${there.id}/oauth2PermissionGrants`, grants));
  if (found === undefined || found === 'missing')
    return needed.map(([name]) => unseen(`Consent to ${name}`, 'Directory.Read.All'));
  const scopes = (type: string) =>
    found.value.filter(({ consentType }) => consentType === type).flatMap(({ scope }) => (scope ?? '').split(' '));
  const [everybodys, some] = [scopes('AllPrincipals'), scopes('Principal')];
  const disabled = wrong('Application', 'it is disabled.', 'Enable it under Enterprise applications › Bookend.');
  return [
    ...(there?.accountEnabled === false ? [disabled] : []),
    ...needed.map(([name, loss]) => {
      const about = `Consent to ${name}`;
      if (everybodys.includes(name)) return fine(about, 'an administrator has granted it for everybody.');
      if (some.includes(name)) return look(about, `only some people have granted it; for others ${loss}.`, consentTodo);
      return wrong(about, `nobody has granted it: ${loss}.`, consentTodo);
    }),
  ];
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

function unseen(about: string, permission: string): Finding {
  return unknown(about, 'it can’t be seen from here.', `Set GRAPH_TOKEN to an administrator’s, with ${permission}.`);
}
