import * as z from 'zod/mini';
import type { Permission } from '#contract/wire/problem.ts';
import type { Config } from '../../core/config.ts';
import { unseen, type Read } from './directory.ts';
import { fine, look, wrong, type Finding } from './finding.ts';

/** What doesn't work without each permission. */
const permissions: Record<Exclude<Permission, 'TeamsActivity.Send' | 'GroupMember.Read.All'>, string> = {
  'Chat.ReadBasic': 'nobody can open the panel',
  'ChatMessage.Send': 'no card is posted',
  'Chat.ReadWrite': 'no card is corrected',
  'Chat.Read': 'a card whose post got no answer is never found again',
};
const coOrganizers = { 'OnlineMeetings.Read': 'co-organizers are attendees' };

/** People are asked for these when they use what needs them. */
const optional = {
  'TeamsActivity.Send': 'notifications in Teams',
  'Files.ReadWrite.AppFolder': 'rating on any device',
  'GroupMember.Read.All': 'units from Entra groups',
};

const grant = 'Entra › App registrations › Bookend › API permissions › Grant admin consent.';
const consentTodo = `An administrator presses ${grant}`;

const principal = z.object({ id: z.string(), accountEnabled: z.nullish(z.boolean()) });
const grants = z.object({ value: z.array(z.object({ consentType: z.string(), scope: z.nullish(z.string()) })) });

/** Whether the application is enabled, and who has granted each permission. */
export async function checkConsents(config: Config, read: Read): Promise<Finding[]> {
  const needed = { ...permissions, ...(config.readsCoOrganizers && coOrganizers) };
  const select = '$select=id,accountEnabled';
  const there = await read(`/servicePrincipals(appId='${config.clientId}')?${select}`, principal);
  if (there === 'missing') return [wrong('Consent', 'nobody has ever granted anything here.', consentTodo)];
  const found = there && (await read(`/servicePrincipals/${there.id}/oauth2PermissionGrants`, grants));
  if (found === undefined || found === 'missing')
    return Object.keys({ ...needed, ...optional }).map((name) => unseen(consentTo(name), 'Directory.Read.All'));
  const scopes = (type: string) =>
    found.value.filter(({ consentType }) => consentType === type).flatMap(({ scope }) => (scope ?? '').split(' '));
  const granted: Granted = { everybodys: scopes('AllPrincipals'), some: scopes('Principal') };
  const disabled = wrong('Application', 'it is disabled.', 'Enable it under Enterprise applications › Bookend.');
  return [
    ...(there?.accountEnabled === false ? [disabled] : []),
    ...Object.entries(needed).map(([name, loss]) => consent(name, loss, granted)),
    ...Object.entries(optional).map(([name, gain]) => optionalConsent(name, gain, granted)),
  ];
}

interface Granted {
  everybodys: string[];
  some: string[];
}

const consentTo = (permission: string) => `Consent to ${permission}`;
const forEverybody = 'an administrator has granted it for everybody.';

function consent(name: string, loss: string, { everybodys, some }: Granted): Finding {
  const about = consentTo(name);
  if (everybodys.includes(name)) return fine(about, forEverybody);
  if (some.includes(name)) return look(about, `only some people have granted it; for others ${loss}.`, consentTodo);
  return wrong(about, `nobody has granted it: ${loss}.`, consentTodo);
}

function optionalConsent(name: string, gain: string, { everybodys, some }: Granted): Finding {
  const about = consentTo(name);
  if (everybodys.includes(name)) return fine(about, forEverybody);
  if (some.includes(name)) return fine(about, `optional; people grant it when they first use ${gain}.`);
  const todo = `Leave it, or, if people here may not consent themselves, press ${grant}`;
  return look(about, `optional; nobody has granted it, so nobody has ${gain}.`, todo);
}
