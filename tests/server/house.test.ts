import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One line that breaks a rule of the house, and the words that the rule's message has. */
const violations = [
  [
    'server/recap/planted.ts',
    `import { openPulse } from '../pulse/routes.ts';\nopenPulse.call(undefined);`,
    'A feature does not import another feature',
  ],
  [
    'server/recap/planted.ts',
    `import { microsoft } from '../outside/graph.ts';\nmicrosoft.call(undefined);`,
    'It reaches Microsoft through services.outside',
  ],
  [
    'server/data/planted.ts',
    `import { openPulse } from '../pulse/routes.ts';\nopenPulse.call(undefined);`,
    'A feature does not import another feature',
  ],
  [
    'server/planted.ts',
    `import { startSandbox } from './sandbox/sandbox.ts';\nstartSandbox.call(undefined);`,
    'Nobody imports the sandbox',
  ],
  [
    'server/planted.ts',
    `import { call } from '../src/api/call.ts';\ncall.call(undefined);`,
    'The server does not know the panel',
  ],
  [
    'server/contract/planted.ts',
    `import { readConfig } from '../config.ts';\nreadConfig.call(undefined);`,
    'The contract is plain data',
  ],
  [
    'server/core/planted.ts',
    `import { serve } from '../http/serve.ts';\nserve.call(undefined);`,
    'The core is what every feature stands on',
  ],
  [
    'src/planted.ts',
    `import { readConfig } from '../server/config.ts';\nreadConfig.call(undefined);`,
    'only through #contract',
  ],
  [
    'src/features/recap/planted.ts',
    `import { x } from '../pulse/queries.ts';\nx.call(undefined);`,
    'A feature does not import another feature',
  ],
  [
    'src/ui/planted.ts',
    `import { room } from '#contract/meeting.ts';\nroom.parse({});`,
    'could ship in another product',
  ],
] as const;

test.for(violations)('lint sees a planted import that breaks the house: %s', ([file, code, message]) => {
  const path = `${root}${file}`;
  try {
    writeFileSync(path, `${code}\n`);
    const { status, stdout } = spawnSync('oxlint', [path], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(stdout).toContain(message);
    expect(status).not.toBe(0);
  } finally {
    rmSync(path, { force: true });
  }
});
