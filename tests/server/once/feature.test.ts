import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { script, sample, tablesWithoutLifecycle } from '../../support/sampleFeature.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const list = 'server/features.ts';

test('a new feature needs its own files and two lines; deletion and erasing cover its rows', () => {
  const copy = copyOfRepository();
  write(copy, sample);
  const before = readFileSync(join(copy, list), 'utf8');
  writeFileSync(join(copy, list), listed(before));
  expect(changedFiles(copy)).toEqual([list, ...Object.keys(sample)].toSorted());
  expect(listed(before).split('\n').length - before.split('\n').length).toBe(2);
  expect(compile(copy)).toBe('');

  writeFileSync(join(copy, 'tests/sample.ts'), script);
  const run = spawnSync(process.execPath, ['tests/sample.ts'], { cwd: copy, encoding: 'utf8', timeout: 50_000 });
  expect([run.stdout.trim(), run.stderr.trim()]).toEqual(['served, renamed, deleted, too old', '']);
});

test('without a lifecycle no table or column compiles, nor does a feature that isn’t listed', () => {
  const copy = copyOfRepository();
  write(copy, { ...sample, 'server/features/sample/tables.ts': tablesWithoutLifecycle });
  const errors = compile(copy).split(/\n(?=server)/);
  const at = (file: string, what: string) => errors.filter((error) => error.startsWith(file) && error.includes(what));
  expect(at('server/features/sample/tables.ts', "'forgotten' is missing")).toHaveLength(1);
  expect(at('server/features/sample/tables.ts', "'text' is missing")).toHaveLength(1);
  expect(at(list, 'sample')).toHaveLength(1);
  expect(errors).toHaveLength(3);
});

function copyOfRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'bookend-feature-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  const tracked = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const of = ['server', 'tests', 'appPackage', 'package.json', 'tsconfig.json'];
  const files = execFileSync('git', [...tracked, ...of], { cwd: root, encoding: 'utf8' });
  for (const file of files.split('\0').filter((name) => /\.(?:[jt]sx?|json)$/.test(name)))
    cpSync(join(root, file), join(copy, file));
  for (const made of ['node_modules', 'dist']) symlinkSync(join(root, made), join(copy, made), 'junction');
  return copy;
}

function write(copy: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), text);
  }
}

function listed(text: string): string {
  return text
    .replace('import ', "import { sample } from './features/sample/feature.ts';\nimport ")
    .replace('features = [\n', 'features = [\n  sample,\n');
}

function changedFiles(copy: string): string[] {
  const found = spawnSync('git', ['diff', '--no-index', '--name-only', join(root, 'server'), join(copy, 'server')], {
    encoding: 'utf8',
  });
  return found.stdout
    .trim()
    .split('\n')
    .map((file) => file.slice(file.indexOf('/server/') + 1))
    .toSorted();
}

function compile(copy: string): string {
  const { stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', 'server', '--pretty', 'false'], {
    cwd: copy,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return `${stdout}${stderr}`.trim();
}
