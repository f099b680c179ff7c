import type { Config } from '../../core/config.ts';
import { aadstsIn } from '../../platform/microsoft/entra/entraRefusal.ts';
import { authenticateApplication } from '../../platform/microsoft/entra/exchange.ts';
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
    const [code] = aadstsIn(error instanceof Error ? error.message : '');
    return refused(`${about}, sign-in`, code, config);
  }
}

function refused(about: string, code: string | undefined, { credential: { kind } }: Config): Finding {
  const known = refusals.find(({ codes }) => code !== undefined && codes.includes(code));
  if (known) return wrong(about, `${known.says} (${code}).`, known.todo);
  if (code !== undefined)
    return wrong(about, `Entra refuses the server (${code}).`, 'Microsoft’s list of AADSTS codes explains it.');
  if (kind === 'managed-identity')
    return unknown(about, 'no managed identity responds here.', 'Run this on the server: only it has the identity.');
  return wrong(about, 'Entra doesn’t respond.', 'Let the server reach login.microsoftonline.com.');
}

/** Source: entra-docs, reference-error-codes.md. */
const refusals = [
  {
    codes: ['AADSTS7000215'],
    says: 'the client secret doesn’t belong to the registration',
    todo: 'Copy the secret’s value, not its id, into CLIENT_SECRET.',
  },
  {
    codes: ['AADSTS7000222'],
    says: 'the client secret has expired',
    todo: 'Create a new one under Certificates & secrets, set CLIENT_SECRET, restart.',
  },
  {
    codes: ['AADSTS700027'],
    says: 'the registration doesn’t have the certificate, or it has expired',
    todo: 'Upload the certificate of CLIENT_CERTIFICATE_FILE under Certificates & secrets.',
  },
  {
    codes: ['AADSTS70021', 'AADSTS700211', 'AADSTS700212', 'AADSTS700213', 'AADSTS700214'],
    says: 'no federated credential of the registration trusts the managed identity',
    todo: 'Add one under Certificates & secrets › Federated credentials › Managed identity (docs/tenant.md).',
  },
  {
    codes: ['AADSTS700016', 'AADSTS7000229'],
    says: 'CLIENT_ID isn’t an application of this tenant',
    todo: 'Correct CLIENT_ID or TENANTS, or grant admin consent there, which adds the application.',
  },
  {
    codes: ['AADSTS7000112'],
    says: 'the application is disabled',
    todo: 'Enable it under Enterprise applications › Bookend › Properties.',
  },
];
