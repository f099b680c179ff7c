import type { Config } from '../../core/config.ts';
import { authenticateApplication } from '../../platform/microsoft/exchange.ts';
import { ask } from './ask.ts';
import { checkClock } from './clock.ts';
import { fine, unknown, wrong, type Finding } from './finding.ts';

/** Each tenant's keys, this machine's clock, and whether Entra takes the application's credential. */
export async function checkEntra(config: Config, now: () => number): Promise<Finding[]> {
  const findings = await Promise.all(
    config.tenants.map(async (tenant, index) => {
      const about = config.tenants.length === 1 ? 'Tenant' : `Tenant ${index + 1}`;
      const keys = await ask(`${config.entraUrl}/${tenant}/discovery/v2.0/keys`, { now });
      if (typeof keys === 'string')
        return [wrong(about, `Entra can’t be reached: ${keys}.`, 'Let the server reach login.microsoftonline.com.')];
      if (keys.status !== 200)
        return [wrong(about, 'Entra doesn’t know it.', 'Correct TENANTS: Entra’s overview page shows the id.')];
      const known = fine(about, 'Entra knows it.');
      return [known, ...(index === 0 ? [checkClock(keys)] : []), await credential(config, tenant, about)];
    }),
  );
  return findings.flat();
}

async function credential(config: Config, tenant: string, about: string): Promise<Finding> {
  try {
    await authenticateApplication(config, tenant);
    return fine(`${about}, sign-in`, 'Entra takes the server for Bookend.');
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const code = /AADSTS(\d+)/.exec(said)?.[1];
    return refused(`${about}, sign-in`, code, config);
  }
}

function refused(about: string, code: string | undefined, { credential: { kind } }: Config): Finding {
  const known = refusals.find(({ codes }) => code !== undefined && codes.includes(code));
  if (known) return wrong(about, `${known.says} (AADSTS${code}).`, known.todo);
  if (code !== undefined)
    return wrong(about, `Entra refuses the server (AADSTS${code}).`, 'Microsoft’s list of AADSTS codes explains it.');
  if (kind === 'managed-identity')
    return unknown(about, 'no managed identity answers here.', 'Run this on the server: only it has the identity.');
  return wrong(about, 'Entra doesn’t answer.', 'Let the server reach login.microsoftonline.com.');
}

/** Source: entra-docs, reference-error-codes.md. */
const refusals = [
  {
    codes: ['7000215'],
    says: 'the client secret is not the registration’s',
    todo: 'Copy the secret’s value, not its id, into CLIENT_SECRET.',
  },
  {
    codes: ['7000222'],
    says: 'the client secret has ended',
    todo: 'Make a new one under Certificates & secrets, set CLIENT_SECRET, restart.',
  },
  {
    codes: ['700027'],
    says: 'the registration doesn’t know the certificate, or it has ended',
    todo: 'Upload the certificate of CLIENT_CERTIFICATE_FILE under Certificates & secrets.',
  },
  {
    codes: ['70021', '700211', '700212', '700213', '700214'],
    says: 'no federated credential of the registration trusts the managed identity',
    todo: 'Add one under Certificates & secrets › Federated credentials › Managed identity (docs/tenant.md).',
  },
  {
    codes: ['700016', '7000229'],
    says: 'CLIENT_ID isn’t an application of this tenant',
    todo: 'Correct CLIENT_ID or TENANTS, or grant admin consent there, which adds the application.',
  },
  {
    codes: ['7000112'],
    says: 'the application is disabled',
    todo: 'Enable it under Enterprise applications › Bookend › Properties.',
  },
];
