import { defineConfig } from 'oxlint';

/** The import rules of docs/architecture.md: what a folder may import besides the contract, packages and itself. */
interface Roof {
  folder: string;
  mayImport: readonly string[];
  message: string;
}

const onServer: Roof[] = [
  { folder: 'core', mayImport: [], message: 'The ground imports nothing but the contract.' },
  {
    folder: 'platform',
    mayImport: ['core'],
    message: 'The platform would serve any product: it knows the contract, core and itself.',
  },
  {
    folder: 'meeting',
    mayImport: ['core', 'platform'],
    message: 'A meeting stands on core and platform. Gate and features come above it.',
  },
  {
    folder: 'gate',
    mayImport: ['core', 'platform', 'meeting'],
    message: 'The gate stands on core, platform and meeting. Features come above it.',
  },
];

const transport = ['host', 'storage', 'loading', 'words'];
const engine = ['api', 'drafts', 'admission', ...transport, 'ui'];

const inPanel: Roof[] = [
  { folder: 'loading', mayImport: [], message: 'Loading knows nothing of what it loads.' },
  { folder: 'words', mayImport: ['loading'], message: 'Words stand on the contract alone.' },
  { folder: 'host', mayImport: [], message: 'The host is what Bookend needs of Teams, and knows nothing of Bookend.' },
  { folder: 'storage', mayImport: [], message: 'Storage keeps anything, for anybody.' },
  { folder: 'api', mayImport: transport, message: 'The transport does not know who uses it.' },
  {
    folder: 'drafts',
    mayImport: ['api', 'storage', 'ui', 'words'],
    message: 'Drafts stand on the transport, the controls and the words.',
  },
  {
    folder: 'admission',
    mayImport: ['api', 'storage', 'loading'],
    message: 'The wallet does not know what its tokens are for.',
  },
  { folder: 'ui', mayImport: [], message: 'src/ui could ship in another product: Fluent and its own siblings.' },
  {
    folder: 'shell',
    mayImport: ['api', 'drafts', 'host', 'ui', 'words', 'loading'],
    message: 'The shell does not know the screens that it frames.',
  },
  {
    folder: 'screens',
    mayImport: [...engine, 'features', 'shell'],
    message: 'Screens are composed by src/mount and src/main.tsx alone.',
  },
  {
    folder: 'mount',
    mayImport: [...engine, 'features', 'shell', 'screens'],
    message: 'src/mount is started by src/main.tsx.',
  },
];

type Refusal = ({ group: string[] } | { regex: string }) & { allowTypeImports?: boolean; message: string };

const panel = {
  group: ['**/src/**', '**/tests/**', 'react', 'react-dom', '@fluentui/*', '@microsoft/teams-js'],
  message: 'The server does not know the panel.',
};
const server = {
  group: [
    '**/server/**',
    '#words/serverWords.ts',
    '#words/*/{card,fileWords,insightsFile,itemBank,legal,owners,server,signedAddress}.ts',
  ],
  message: 'The panel knows the server only through #contract/* and its own texts in #words/*.',
};
const values = {
  // All but rules/. Oxlint's regular expressions have no lookahead, and a negated group would end the list of patterns.
  regex: '^#contract/(?:[^r]|r[^u])',
  allowTypeImports: true,
  message: 'By type only: a value would load zod. What the panel computes is in #contract/rules.',
};
const sandbox = {
  group: ['**/sandbox/**', '**/translate/**'],
  message: 'Nobody imports the sandbox, nor the translators’ tools: production does not contain them.',
};

function rule(files: string, ...patterns: Refusal[]) {
  return { files: [files], rules: { 'no-restricted-imports': ['error', { patterns }] as ['error', object] } };
}

/** Matches imports that leave a folder upwards by `up` ("../../"), except those into `allowed`. */
function leaving(up: string, allowed: readonly string[]): string[] {
  return [`${up}*/**`, `${up}*.ts`, `${up}*.tsx`, ...allowed.map((folder) => `!${up}${folder}/**`)];
}

const isWordless = (folder: string) => folder === 'core' || folder === 'platform';

const depths = [0, 1, 2, 3];

/**
 * A relative import depends on how deep its file lies, so each depth needs its own rule. `depth`: folders between
 * `folder` and the file. Deeper files may import nothing.
 */
function atEachDepth(folder: string, name: string, patternsAt: (depth: number) => Refusal[]) {
  return [
    rule(`${folder}/**/${name}`, { regex: '.', message: 'Too deep: the rules of oxlint.config.ts end above.' }),
    ...depths.map((depth) => rule(`${folder}/${'*/'.repeat(depth)}${name}`, ...patternsAt(depth))),
  ];
}

function roof(root: 'server' | 'src', { folder, mayImport, message }: Roof) {
  return atEachDepth(`${root}/${folder}`, '*.{ts,tsx}', (depth) => [
    ...(root === 'server' ? [panel] : [server, values]),
    sandbox,
    ...(folder === 'ui' ? [{ group: ['#contract/**', '#words/**'], message }] : []),
    { group: [...leaving('../'.repeat(depth + 1), mayImport), ...(isWordless(folder) ? ['#words/**'] : [])], message },
  ]);
}

/** Features never import each other. */
function features(root: 'server' | 'src', message: string, mayImport: readonly string[]) {
  return atEachDepth(`${root}/features/*`, '*.{ts,tsx}', (depth) => {
    const feature = '../'.repeat(depth + 1);
    const top = `../${feature}`;
    const microsoft = [`${top}platform/microsoft/**`, `!${top}platform/microsoft/microsoft.ts`];
    const group = [`${feature}*/**`, ...leaving(top, mayImport), ...(root === 'server' ? microsoft : [])];
    return [...(root === 'server' ? [panel] : [server, values]), sandbox, { group, message }];
  });
}

function pure(day: string): Refusal {
  return {
    group: ['./**', '!./owners.ts', '../**', `!${day}`, 'node:*', 'express', 'kysely'],
    message: "Rules decide from their arguments: no clock, no I/O, only the contract's types.",
  };
}

const belowFeatures = ['core', 'platform', 'meeting', 'gate'];
const aServerFeature =
  'A feature does not import another feature: they meet in needs.ts. Below it are the contract, core, platform, meeting and the gate. Microsoft is reached through services.outside.';
const aPanelFeature = 'A feature does not import another feature, nor the screens that compose it.';

const aStore = "A store is SQL: the database, the contract's types, and the scope that the gate hands over.";

const noSchema = 'Rules are constants and pure functions: no schema.';

// If several rules match a file, only the last one applies.
const importRules = [
  rule('server/**', panel, sandbox),
  rule('server/sandbox/**', panel),
  ...atEachDepth('server/contract', '*.ts', (depth) => [
    {
      group: [`${'../'.repeat(depth + 1)}**`, '#words/**', 'node:*', 'express', 'kysely'],
      message: 'The contract is plain data: zod and its own siblings.',
    },
  ]),
  rule('server/contract/wire/**', {
    group: ['../../**', ...leaving('../', ['rules']), 'node:*', 'express', 'kysely'],
    message: 'The wire knows no feature.',
  }),
  ...atEachDepth('server/contract/rules', '*.ts', (depth) => {
    const contract = '../'.repeat(depth + 1);
    return [
      values,
      { group: [`${contract}../**`, 'node:*', 'express', 'kysely', 'zod', 'zod/**'], message: noSchema },
      { group: [`${contract}**`], allowTypeImports: true, message: noSchema },
    ];
  }),
  ...atEachDepth('server/words', '*.ts', (depth) => [
    {
      group: [...leaving('../'.repeat(depth + 1), []), 'node:*', 'express', 'kysely', 'zod', 'react', '@fluentui/*'],
      message: 'Words are plain data and pure functions: the contract and their own siblings.',
    },
  ]),
  ...onServer.flatMap((one) => roof('server', one)),
  ...features('server', aServerFeature, belowFeatures),
  rule('server/meeting/rules.ts', panel, sandbox, pure('../core/day.ts')),
  ...atEachDepth('server/features/*', 'rules.ts', (depth) => [
    panel,
    sandbox,
    pure(`${'../'.repeat(depth + 2)}core/day.ts`),
  ]),
  ...atEachDepth('server/features/*', '{store,exportSeries,eraseName}.ts', (depth) => {
    const feature = '../'.repeat(depth + 1);
    const database = `!../${feature}platform/database/**`;
    return [
      panel,
      sandbox,
      {
        group: [`${feature}*/**`, ...leaving(`../${feature}`, ['core', 'meeting']), database, 'express'],
        message: aStore,
      },
    ];
  }),
  rule('src/**', server, values, sandbox),
  rule('src/sandbox/**', {
    group: [...server.group, '!**/server/sandbox/switches.ts'],
    message: 'Of the server the page knows only #contract/*, and what both can switch.',
  }),
  ...inPanel.flatMap((one) => roof('src', one)),
  ...features('src', aPanelFeature, engine),
];

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'import', 'react', 'jsx-a11y', 'promise', 'vitest'],
  categories: { correctness: 'error', perf: 'error' },
  options: { typeAware: true, denyWarnings: true },
  rules: {
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'eslint/no-console': ['error', { allow: ['warn', 'error'] }],
    'eslint/no-await-in-loop': 'off',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-import-type-side-effects': 'error',
    'vitest/require-mock-type-parameters': 'off',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'sees', 'isGone'] }],
    // `testInTurns` makes a `test` of its own.
    'vitest/no-standalone-expect': [
      'error',
      { additionalTestBlockFunctions: ['test', 'test.runIf', 'test.for', 'test.each'] },
    ],
    'typescript/no-generated-empty-object-type': 'off',
  },
  overrides: [
    {
      files: ['tests/bench/{main,soak}.ts', 'server/commands/**', 'server/translate/main.ts', 'appPackage/package.ts'],
      rules: { 'eslint/no-console': 'off' },
    },
    {
      files: ['*.config.ts', 'tests/vitest.config.ts', 'tests/support/build/begin.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    ...importRules,
  ],
});
