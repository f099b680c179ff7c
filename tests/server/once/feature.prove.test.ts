import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { compile, copyOfRepository, root } from '../../support/copyOfRepository.ts';
import { announcedToChat, changedLines, sample, script, tablesWithoutLifecycle } from '../../support/sampleFeature.ts';
import { testInTurns } from '../../support/proof.ts';

const test = testInTurns(2);

const list = 'server/features.ts';

test(
  'a new feature needs its own files and three lines; deletion and erasing cover its rows',
  { timeout: 180_000 },
  () => {
    const copy = copyOfRepository();
    write(copy, sample);
    expect(addLines(copy, changedLines)).toBe(3);
    expect(changedFiles(copy)).toEqual([...Object.keys(changedLines), ...Object.keys(sample)].toSorted());
    expect(compile(copy)).toBe('');

    writeFileSync(join(copy, 'tests/sample.ts'), script);
    const run = spawnSync(process.execPath, ['tests/sample.ts'], { cwd: copy, encoding: 'utf8', timeout: 110_000 });
    expect([run.stdout.trim(), run.stderr.trim()]).toEqual(['served, heard, renamed, deleted, too old', '']);
  },
);

test(
  'no table without a lifecycle compiles, no unlisted feature, no notice with the wrong scope',
  { timeout: 180_000 },
  () => {
    const copy = copyOfRepository();
    const [routes, tables] = ['server/features/sample/routes.ts', 'server/features/sample/tables.ts'];
    const faults = {
      [tables]: tablesWithoutLifecycle(sample[tables] ?? ''),
      [routes]: announcedToChat(sample[routes] ?? ''),
    };
    write(copy, { ...sample, ...faults });
    const { [list]: _unlisted, ...topic } = changedLines;
    addLines(copy, topic);
    const errors = compile(copy).split(/\n(?=server)/);
    const at = (file: string, what: string) => errors.filter((error) => error.startsWith(file) && error.includes(what));
    expect(at(tables, "'forgotten' is missing")).toHaveLength(1);
    expect(at(tables, "'text' is missing")).toHaveLength(1);
    expect(at(list, 'sample')).toHaveLength(1);
    expect(at(routes, "'ChatAt' is not assignable")).toHaveLength(1);
    expect(errors).toHaveLength(4);
  },
);

function write(copy: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), text);
  }
}

/** Returns how many. */
function addLines(copy: string, lines: typeof changedLines): number {
  let added = 0;
  for (const [file, changes] of Object.entries(lines)) {
    const before = readFileSync(join(copy, file), 'utf8');
    const changed = changes.reduce((text, [after, line]) => text.replace(after, () => after + line), before);
    writeFileSync(join(copy, file), changed);
    added += changed.split('\n').length - before.split('\n').length;
  }
  return added;
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
