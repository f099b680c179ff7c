import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import config from '../../../oxlint.config.ts';
import { circlesIn, importsUnder } from '../../support/circles.ts';

const imports: [file: string, from: string, message: string | null][] = [
  ['server/contract/planted.ts', '../core/config.ts', 'The contract is plain data'],
  ['server/contract/planted.ts', './meeting/recap.ts', null],
  ['server/contract/meeting/planted.ts', '../../core/config.ts', 'The contract is plain data'],
  ['server/contract/new/planted.ts', '#words/en/terms.ts', 'The contract is plain data'],
  ['server/contract/new/planted.ts', '../meeting/recap.ts', null],
  ['server/contract/wire/planted.ts', '../lifecycle.ts', 'The wire knows no feature'],
  ['server/contract/wire/planted.ts', '../meeting/recap.ts', 'The wire knows no feature'],
  ['server/contract/wire/planted.ts', '../rules/text.ts', null],
  ['server/contract/rules/planted.ts', '../lifecycle.ts', 'Rules are constants and pure functions'],
  ['server/contract/rules/planted.ts', 'zod/mini', 'Rules are constants and pure functions'],
  ['server/contract/rules/planted.ts', '../wire/problem.ts', 'Rules are constants and pure functions'],
  ['server/contract/rules/planted.ts', './text.ts', null],
  ['server/contract/rules/new/planted.ts', '../../meeting/recap.ts', 'Rules are constants and pure functions'],
  ['server/contract/rules/new/planted.ts', '../../wire/problem.ts', 'Rules are constants and pure functions'],
  ['server/contract/rules/new/planted.ts', '../../../core/day.ts', 'Rules are constants and pure functions'],
  ['server/contract/rules/new/planted.ts', '#contract/meeting/recap.ts', 'By type only'],
  ['server/contract/rules/new/planted.ts', 'zod/mini', 'Rules are constants and pure functions'],
  ['server/contract/rules/new/planted.ts', '../text.ts', null],
  ['server/contract/rules/new/planted.ts', '../wire/paths.ts', null],
  ['server/contract/rules/new/and/even/deeper/planted.ts', '../../wire/paths.ts', 'Too deep'],
  ['server/words/planted.ts', '../core/day.ts', 'Words are plain data and pure functions'],
  ['server/words/new/planted.ts', '../../features/recap/rules.ts', 'Words are plain data and pure functions'],
  ['server/words/en/meeting/planted.ts', '../../../core/day.ts', 'Words are plain data and pure functions'],
  ['server/words/en/planted.ts', 'node:fs', 'Words are plain data and pure functions'],
  ['server/words/en/meeting/planted.ts', '#contract/meeting/recap.ts', null],
  ['server/words/de/meeting/planted.ts', '../../en/meeting/recap.ts', null],
  ['server/words/de/meeting/new/and/planted.ts', '../terms.ts', 'Too deep'],
  ['server/core/planted.ts', '../platform/services.ts', 'The ground imports nothing but the contract'],
  ['server/core/planted.ts', '#contract/meeting/recap.ts', null],
  ['server/core/planted.ts', '#words/en/terms.ts', 'The ground imports nothing but the contract'],
  ['server/platform/http/planted.ts', '#words/format.ts', 'The platform would serve any product'],
  ['server/platform/planted.ts', '../meeting/store.ts', 'The platform would serve any product'],
  ['server/platform/http/planted.ts', '../../gate/serve.ts', 'The platform would serve any product'],
  ['server/platform/new/planted.ts', '../../features/pulse/rules.ts', 'The platform would serve any product'],
  ['server/platform/database/new/planted.ts', '../../../gate/serve.ts', 'The platform would serve any product'],
  ['server/platform/database/migrations/new/planted.ts', '../../../../meeting/store.ts', 'The platform would serve'],
  ['server/platform/database/migrations/new/planted.ts', '#words/format.ts', 'The platform would serve any product'],
  ['server/platform/database/migrations/new/planted.ts', '../table.ts', null],
  ['server/platform/database/migrations/new/and/planted.ts', './table.ts', 'Too deep'],
  ['server/platform/http/planted.ts', '../../core/errors.ts', null],
  ['server/meeting/planted.ts', '../gate/serve.ts', 'A meeting stands on core and platform'],
  ['server/gate/planted.ts', '../features/recap/store.ts', 'The gate stands on core, platform and meeting'],
  ['server/features/recap/planted.ts', '../pulse/routes.ts', 'A feature does not import another feature'],
  ['server/features/new/planted.ts', '../pulse/routes.ts', 'A feature does not import another feature'],
  ['server/features/recap/card/planted.ts', '../../pulse/routes.ts', 'A feature does not import another feature'],
  [
    'server/features/recap/card/new/planted.ts',
    '../../../pulse/routes.ts',
    'A feature does not import another feature',
  ],
  ['server/features/recap/a/b/c/planted.ts', '../../../../pulse/routes.ts', 'A feature does not import another'],
  ['server/features/recap/a/b/c/planted.ts', '../../../../../gate/serve.ts', null],
  ['server/features/recap/a/b/c/d/planted.ts', '#contract/meeting/recap.ts', 'Too deep'],
  ['server/features/recap/planted.ts', '../../services.ts', 'A feature does not import another feature'],
  ['server/features/recap/planted.ts', '../../gate/serve.ts', null],
  ['server/features/recap/planted.ts', '../../platform/microsoft/graph.ts', 'through services.outside'],
  ['server/features/recap/planted.ts', '../../platform/microsoft/microsoft.ts', null],
  ['server/features/new/rules.ts', '../../meeting/store.ts', 'Rules decide from their arguments'],
  ['server/features/new/rules.ts', '../../core/day.ts', null],
  ['server/features/recap/new/rules.ts', '../../../meeting/store.ts', 'Rules decide from their arguments'],
  ['server/features/recap/new/rules.ts', '../../../core/day.ts', null],
  ['server/features/new/store.ts', '../../gate/serve.ts', 'A store is SQL'],
  ['server/features/recap/new/store.ts', '../../../gate/serve.ts', 'A store is SQL'],
  ['server/features/recap/new/store.ts', '../../../platform/database/database.ts', null],
  ['server/planted.ts', './sandbox/sandbox.ts', 'Nobody imports the sandbox'],
  ['server/planted.ts', './translate/text.ts', 'nor the translators’ tools'],
  ['server/planted.ts', '../src/api/call.ts', 'The server does not know the panel'],
  ['src/planted.ts', '../server/core/config.ts', 'only through #contract'],
  ['src/features/recap/planted.ts', '#words/en/legal.ts', 'only through #contract'],
  ['src/words/planted.ts', '#words/serverWords.ts', 'only through #contract'],
  ['src/features/recap/planted.ts', '#words/lines/called.ts', null],
  ['src/features/recap/planted.ts', '../pulse/queries.ts', 'A feature does not import another feature'],
  ['src/features/recap/planted.ts', '../../shell/Title.tsx', 'nor the screens'],
  ['src/features/recap/paste/planted.ts', '../../decision/queries.ts', 'A feature does not import another feature'],
  ['src/features/recap/a/b/planted.ts', '../../../pulse/queries.ts', 'A feature does not import another feature'],
  ['src/features/recap/a/b/c/planted.ts', '../../../../../shell/Title.tsx', 'nor the screens'],
  ['src/features/recap/a/b/c/d/planted.ts', 'react', 'Too deep'],
  ['src/features/recap/planted.ts', '../../drafts/useDraft.ts', null],
  ['src/features/new/planted.ts', '#contract/lifecycle.ts', 'By type only'],
  ['src/features/new/planted.ts', '#contract/meeting/recap.ts', 'By type only'],
  ['src/features/new/planted.ts', '#contract/new/and/deeper.ts', 'By type only'],
  ['src/features/new/planted.ts', '#contract/wire/problem.ts', 'By type only'],
  ['src/features/new/planted.ts', '#contract/rules/text.ts', null],
  ['src/features/new/planted.ts', '#contract/rules/meeting/recap/action.ts', null],
  ['src/screens/host/planted.ts', '../../mount/mountPanel.tsx', 'Screens are composed by'],
  ['src/shell/planted.ts', '../screens/routes.ts', 'does not know the screens'],
  ['src/drafts/planted.ts', '../features/recap/queries.ts', 'Drafts stand on the transport'],
  ['src/api/planted.ts', '../drafts/draft.ts', 'does not know who uses it'],
  ['src/words/planted.ts', '../api/call.ts', 'Words stand on the contract'],
  ['src/ui/planted.ts', '#contract/rules/text.ts', 'could ship in another product'],
  ['src/ui/planted.ts', '#words/en/ui.ts', 'could ship in another product'],
  ['src/sandbox/controls/planted.ts', '../../../server/sandbox/switches.ts', null],
  ['src/sandbox/controls/planted.ts', '../../../server/sandbox/control.ts', 'and what both can switch'],
  ['src/sandbox/planted.ts', '../../server/core/config.ts', 'and what both can switch'],
  ['src/sandbox/planted.ts', '#words/serverWords.ts', 'and what both can switch'],
  ['src/ui/a/b/c/d/planted.ts', '../list.ts', 'Too deep'],
];

test('lint refuses imports that go up or across layers, in new folders too', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'bookend-house-'));
  try {
    const withoutTypes = { ...config, options: { denyWarnings: true } };
    await writeFile(join(copy, '.oxlintrc.json'), JSON.stringify(withoutTypes));
    const planted = imports.map(([file, from], number) => {
      const path = file.replace('planted', `planted${number}`);
      return { path: file.includes('planted') ? path : `${dirname(file)}${number}/${file.split('/').at(-1)}`, from };
    });
    for (const { path, from } of planted) {
      await mkdir(join(copy, dirname(path)), { recursive: true });
      await writeFile(join(copy, path), `import { it } from '${from}';\nit();\n`);
    }
    const { stdout } = spawnSync('oxlint', ['--format', 'json', '.'], {
      cwd: copy,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const { diagnostics }: { diagnostics: { filename: string; help?: string; code: string }[] } = JSON.parse(stdout);
    const results = planted.map(({ path, from }) => ({
      path,
      from,
      said: diagnostics.filter(({ filename, code }) => filename === path && code.includes('no-restricted-imports')),
    }));
    for (const [number, { path, from, said }] of results.entries()) {
      const message = imports[number]?.[2] ?? null;
      const helps = said.map(({ help = '' }) => help).join(' ');
      expect([path, from, message === null ? helps : helps.includes(message)]).toEqual([
        path,
        from,
        message === null ? '' : true,
      ]);
    }
  } finally {
    await rm(copy, { recursive: true });
  }
});

test('in each folder, files and folders import each other one way only', () => {
  const imports = importsUnder('server', 'src');
  expect(circlesIn(imports)).toEqual([]);

  const backwards = [
    { from: 'src/screens/meeting/new/Planted.tsx', to: 'src/screens/host/HostMeeting.tsx' },
    { from: 'server/platform/http/planted.ts', to: 'server/platform/services.ts' },
  ];
  expect(circlesIn([...imports, ...backwards]).toSorted()).toEqual([
    'server/platform: http, services.ts',
    'src/screens: host, meeting',
  ]);
});

const mostFiles = 22;

test('no folder has more files than one glance takes in', () => {
  const files = globSync('{server,src,tests,docs,infra,appPackage,env}/**/*.*').filter(
    // Numbered files that are read as one list.
    (file) => !/^docs.decisions|fixtures/.test(file),
  );
  expect(files.length).toBeGreaterThan(1000);
  expect(crowded(files)).toEqual([]);

  const planted = Array.from({ length: mostFiles + 1 }, (_, number) => `src/new/planted${number}.ts`);
  expect(crowded([...files, ...planted])).toEqual(['src/new: 23']);
});

function crowded(files: readonly string[]): string[] {
  return [...Map.groupBy(files, (file) => dirname(file))]
    .filter(([, { length }]) => length > mostFiles)
    .map(([folder, { length }]) => `${folder}: ${length}`);
}

test('no name that used to mean several things is used again', () => {
  const types = 'Asked|Said|Saying|Kept|Place|Part|Held|Typed|Here|Mine|Writing|Look';
  const functions = 'nameOf|keyOf|viewOf|cardOf|whatIs\\w+|whomItConcerns|mayBeTold|toldBy';
  const names = new RegExp(`\\b(?:interface|type|class|function|const) (${types}|${functions})\\b`, 'g');
  const found = globSync('{server,src,tests}/**/*.{ts,tsx}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(names)].map(([, name]) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});
