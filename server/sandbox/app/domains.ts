const shared = new Set([
  'com',
  'net',
  'org',
  'azurewebsites.net',
  'azurestaticapps.net',
  'github.io',
  'ngrok.io',
  'web.app',
]);

/**
 * A wildcard stands for whole labels before a dot, and not for a domain that many people can register below. Source:
 * msteams-docs, resources/schema/manifest-schema.md, validDomains.
 */
export function domainProblem(domain: string): string | undefined {
  if (/[/?#]/.test(domain)) return `${domain}: validDomains are hosts, without scheme or path`;
  if (!domain.includes('*')) return undefined;
  if (!/^(\*\.)+[^*]+$/.test(domain)) return `${domain}: a wildcard stands for whole labels in front`;
  return shared.has(domain.replace(/^(\*\.)+/, ''))
    ? `${domain}: anybody can have a host below this domain`
    : undefined;
}

/** A regular expression of the hosts that an entry of `validDomains` admits. */
export function domainPattern(domain: string): string {
  const labels = domain.split('.').map((label) => (label === '*' ? '[^.]+' : RegExp.escape(label)));
  return `^${labels.join('\\.')}$`;
}
