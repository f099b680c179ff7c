import { AppManifestUtils, TeamsManifestConverter } from '@microsoft/app-manifest';
import { z } from 'zod';
import { domainPattern, domainProblem } from './domains.ts';

const tab = z.object({
  entityId: z.string(),
  name: z.optional(z.string()),
  contentUrl: z.optional(z.string()),
  websiteUrl: z.optional(z.string()),
  scopes: z.array(z.string()),
  context: z.optional(z.array(z.string())),
});

const configurableTab = z.object({
  configurationUrl: z.string(),
  canUpdateConfiguration: z.optional(z.boolean()),
  scopes: z.array(z.string()),
  context: z.optional(z.array(z.string())),
});

const manifest = z.object({
  manifestVersion: z.string(),
  id: z.string(),
  name: z.object({ short: z.string() }),
  staticTabs: z.optional(z.array(tab)),
  configurableTabs: z.optional(z.array(configurableTab)),
  validDomains: z.optional(z.array(z.string())),
  activities: z.optional(
    z.object({ activityTypes: z.optional(z.array(z.object({ type: z.string(), templateText: z.string() }))) }),
  ),
  webApplicationInfo: z.optional(z.object({ id: z.string(), resource: z.optional(z.string()) })),
  authorization: z.optional(
    z.object({
      permissions: z.optional(
        z.object({ resourceSpecific: z.optional(z.array(z.object({ name: z.string(), type: z.string() }))) }),
      ),
    }),
  ),
});
type Manifest = z.infer<typeof manifest>;

/** An app as the sandbox knows it: by its manifest. */
export interface SandboxApp {
  id: string;
  manifestVersion: string;
  name: string;
  tabs: z.infer<typeof tab>[];
  configurable: z.infer<typeof configurableTab> | null;
  /** Regular expressions of host names. */
  domains: string[];
  /** Resource-specific permissions. */
  permissions: string[];
  client: { id: string; resource: string | null } | null;
  activityTypes: { type: string; templateText: string }[];
}

export interface Origins {
  /** As the manifest's placeholders are filled: Teams takes https only. */
  declared: string;
  /** Where the app runs. */
  actual: string;
}

export class ManifestError extends Error {}

/** Throws `ManifestError` for what Teams wouldn't install. */
export async function readApp(text: string, origins: Origins, values: NodeJS.ProcessEnv = {}): Promise<SandboxApp> {
  const filled = fill(text, origins, values);
  const problems = await problemsBySchema(filled);
  if (problems.length > 0) throw new ManifestError(problems.join('\n'));
  const read = manifest.parse(JSON.parse(filled));
  const more = problemsOf(read);
  if (more.length > 0) throw new ManifestError(more.join('\n'));
  return appOf(read, origins);
}

async function problemsBySchema(filled: string): Promise<string[]> {
  try {
    return await AppManifestUtils.validateAgainstSchema(TeamsManifestConverter.jsonToManifest(filled));
  } catch (cause) {
    // Not JSON, or another shape than the version's.
    throw new ManifestError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** As `readApp`, for a manifest that has been checked already. */
export function readCheckedApp(text: string, origins: Origins, values: NodeJS.ProcessEnv): SandboxApp {
  return appOf(manifest.parse(JSON.parse(fill(text, origins, values))), origins);
}

/** Fills `${{NAME}}`. Values missing from the environment are guessed from the name, as the Agents Toolkit names them. */
function fill(text: string, { declared }: Origins, values: NodeJS.ProcessEnv): string {
  return text.replaceAll(/\$\{\{\s*(\w+)\s*\}\}/g, (_whole, name: string) => {
    const value = values[name];
    if (value !== undefined) return value;
    if (/DOMAIN|HOST/.test(name)) return new URL(declared).host;
    if (/URL|ENDPOINT|ORIGIN/.test(name)) return declared;
    return name.endsWith('_ID') ? crypto.randomUUID() : '';
  });
}

function appOf(read: Manifest, { declared, actual }: Origins): SandboxApp {
  const { staticTabs = [], configurableTabs = [], validDomains = [], webApplicationInfo } = read;
  const moved = (address: string) => (isAt(address, declared) ? actual + address.slice(declared.length) : address);
  const [configurable] = configurableTabs;
  return {
    id: read.id,
    manifestVersion: read.manifestVersion,
    name: read.name.short,
    tabs: staticTabs.map((one) => ({ ...one, ...(one.contentUrl && { contentUrl: moved(one.contentUrl) }) })),
    configurable: configurable ? { ...configurable, configurationUrl: moved(configurable.configurationUrl) } : null,
    domains: [...validDomains, new URL(actual).host].map(domainPattern),
    permissions: read.authorization?.permissions?.resourceSpecific?.map(({ name }) => name) ?? [],
    client: webApplicationInfo ? clientOf(webApplicationInfo, { declared, actual }) : null,
    activityTypes: read.activities?.activityTypes ?? [],
  };
}

function clientOf({ id, resource }: NonNullable<Manifest['webApplicationInfo']>, { declared, actual }: Origins) {
  const host = `api://${new URL(declared).host}/`;
  const moved = resource?.startsWith(host) ? `api://${new URL(actual).host}/${resource.slice(host.length)}` : resource;
  return { id, resource: moved ?? null };
}

function isAt(address: string, origin: string): boolean {
  return address === origin || (address.startsWith(origin) && /^[/?#]/.test(address.slice(origin.length)));
}

/** Rules beyond the schema. Source: msteams-docs, resources/schema/manifest-schema.md. */
function problemsOf({ staticTabs = [], configurableTabs = [], validDomains = [] }: Manifest): string[] {
  // The configuration page's own domain needs no entry.
  const implied = configurableTabs.flatMap(({ configurationUrl }) => URL.parse(configurationUrl)?.host ?? []);
  const domains = [...validDomains, ...implied].map(domainPattern);
  const isListed = (address: string) => domains.some((one) => new RegExp(one).test(URL.parse(address)?.host ?? ''));
  const ids = staticTabs.map(({ entityId }) => entityId);
  const addresses = [
    ...staticTabs.flatMap(({ contentUrl }) => contentUrl ?? []),
    ...configurableTabs.map(({ configurationUrl }) => configurationUrl),
  ];
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `Two tabs have the entityId ${id}`),
    ...validDomains.flatMap((domain) => domainProblem(domain) ?? []),
    ...addresses.filter((address) => !address.startsWith('https:')).map((address) => `${address} is not https`),
    ...addresses.filter((address) => !isListed(address)).map((address) => `${address} is not in the validDomains`),
    ...(addresses.length === 0 ? ['It has no tab: the sandbox plays tabs only'] : []),
  ];
}
