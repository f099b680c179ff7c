import { expect, test } from 'vitest';
import { examine } from '../../../server/commands/doctor/examine.ts';
import { environment } from '../../support/server/process.ts';
import { startServer } from '../../support/server/server.ts';

const superuserUrl = process.env['TEST_SUPERUSER_URL'] ?? '';

test.skipIf(superuserUrl === '')('the doctor says which PostgreSQL answers, and why it can’t be used', async () => {
  await using server = await startServer();
  const at = async (change: (url: URL) => void) => {
    const url = new URL(server.config.databaseUrl);
    change(url);
    const findings = await examine({ ...environment(server.config), DATABASE_URL: url.href });
    return findings.find(({ about }) => about === 'Database')?.says;
  };
  expect(await at(() => undefined)).toMatch(
    /^PostgreSQL \d+.* responds, and the role can’t bypass row-level security\.$/,
  );
  expect(await at((url) => (url.pathname = '/nowhere'))).toBe('PostgreSQL has no such database.');
  expect(await at((url) => (url.username = 'nobody'))).toBe('PostgreSQL refuses the login.');
  expect(await at((url) => (url.port = '1'))).toBe('PostgreSQL can’t be reached (ECONNREFUSED).');
  const { username } = new URL(superuserUrl);
  expect(await at((url) => (url.username = username))).toContain('could bypass row-level security');
});
