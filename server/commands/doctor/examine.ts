import { ConfigError, readConfig, type Config } from '../../core/config.ts';
import { checkAddress } from './address.ts';
import { checkCertificate, checkCertificateFile } from './certificate.ts';
import { checkDatabase } from './database.ts';
import { checkEntra } from './entra.ts';
import { fine, wrong, type Finding } from './finding.ts';
import { checkRegistration } from './registration.ts';

/** With the server's settings. `GRAPH_TOKEN`: optionally an administrator's, for what only they may read. */
export async function examine(env: NodeJS.ProcessEnv, now: () => number = Date.now): Promise<Finding[]> {
  const config = settingsOf(env);
  if (!('clientId' in config)) return [config];
  const token = env['GRAPH_TOKEN'] === '' ? undefined : env['GRAPH_TOKEN'];
  const groups = await Promise.all([
    checkAddress(config, now),
    checkCertificate(config, now),
    checkDatabase(config),
    checkEntra(config, now),
    checkRegistration(config, { token, now }),
  ]);
  return [fine('Settings', 'nothing is missing.'), ...checkCertificateFile(config, now), ...groups.flat()];
}

function settingsOf(env: NodeJS.ProcessEnv): Config | Finding {
  try {
    return readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const lines = error.message.split('\n').filter((line) => line.startsWith('  '));
    const says = lines.map((line) => line.trim()).join('; ');
    return wrong('Settings', `${says}.`, 'Set them as the server has them; docs/operate.md lists them.');
  }
}
