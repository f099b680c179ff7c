import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changesIn, writeChanges } from '../../../server/translate/change.ts';
import { checkLanguage } from '../../../server/translate/check.ts';
import { startLanguage } from '../../../server/translate/newLanguage.ts';
import { readPo, writePo } from '../../../server/translate/poFile.ts';
import { readUnits } from '../../../server/translate/units.ts';
import { compile, copyOfRepository } from '../../support/copyOfRepository.ts';
import { polish, polishScript } from '../../support/newLanguage.ts';
import { isProof } from '../../support/proof.ts';

test(
  'another language is a folder and two lines; older rows are read in the next best',
  { timeout: 180_000 },
  async () => {
    const copy = copyOfRepository();
    for (const [file, line] of Object.entries(await startLanguage(copy, 'pl'))) addLine(join(copy, file), line);
    const found = checkLanguage(copy, 'pl');
    expect(found.length).toBeGreaterThan(2000);
    expect(found.filter(({ kind }) => kind !== 'english')).toEqual([]);

    const units = readUnits(copy, 'pl');
    const { entries } = readPo(writePo('pl', units, ({ file }) => file).toString());
    expect(entries.filter(({ target }) => target === '').length).toBeGreaterThan(2000);
    const translated = entries.map((entry) => ({ ...entry, target: polish[entry.id] ?? entry.target }));
    const { changes, refusals } = changesIn('pl', translated, units);
    expect([changes.length, refusals]).toEqual([Object.keys(polish).length, []]);
    await writeChanges(copy, changes);
    expect(checkLanguage(copy, 'pl').length).toBe(found.length - changes.length);

    // Compiling takes two thirds of the time.
    expect((isProof ? ['server', 'src'] : []).map((project) => compile(copy, project)).join('')).toBe('');
    writeFileSync(join(copy, 'tests/polish.ts'), polishScript);
    const run = spawnSync(process.execPath, ['tests/polish.ts'], { cwd: copy, encoding: 'utf8', timeout: 90_000 });
    expect([run.stdout.trim(), run.stderr.trim()]).toEqual(['page, card, behaviour, pulse, guide, panel', '']);
  },
);

/** As in the list: before its end, or after the last export. */
function addLine(file: string, line: string): void {
  const code = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    code.includes('} as const;') ? code.replace('} as const;', `${line}\n} as const;`) : `${code}${line}\n`,
  );
}
