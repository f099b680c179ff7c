import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Window } from './journey.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations that axe finds. `onlyColours` is enough for further themes, which differ only in colours. */
export async function violations(window: Window, onlyColours = false): Promise<string[]> {
  const frame = await window.frame();
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe);
  const options: RunOptions = onlyColours ? { runOnly: ['color-contrast'] } : {};
  const { violations: found } = await frame.evaluate(async (how: RunOptions): Promise<AxeResults> => {
    const { run } = Reflect.get(globalThis, 'axe') as { run: (options: RunOptions) => Promise<AxeResults> };
    return run({ resultTypes: ['violations'], ...how });
  }, options);
  return found.flatMap(({ id, nodes }) =>
    // Fluent's focus guards (Tabster) are focusable and hidden on purpose.
    nodes.filter(({ html }) => !html.includes('data-tabster-dummy')).map(({ html }) => `${id}: ${html}`),
  );
}
