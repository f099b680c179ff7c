import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const parts = [
  'server',
  'src',
  'tests',
  'appPackage',
  'aad.manifest.json',
  'package.json',
  'tsconfig.json',
  '.oxfmtrc.json',
];

/** To change the program in it. Removed after the test. */
export function copyOfRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'bookend-copy-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  const tracked = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', [...tracked, ...parts], { cwd: root, encoding: 'utf8' });
  for (const file of files.split('\0').filter((name) => /\.(?:[jt]sx?|json)$/.test(name)))
    cpSync(join(root, file), join(copy, file));
  for (const made of ['node_modules', 'dist']) symlinkSync(join(root, made), join(copy, made), 'junction');
  return copy;
}

/** The compiler's complaints. */
export function compile(copy: string, project = 'server'): string {
  const { stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', project, '--pretty', 'false'], {
    cwd: copy,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return `${stdout}${stderr}`.trim();
}
