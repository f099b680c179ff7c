import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { built } from './begin.ts';

/** Tests that open a page or start a process need the build that `begin.ts` has begun. */
let how = read();
while (how === '') {
  await setTimeout(100);
  how = read();
}
if (how !== built) throw new Error(`The build failed: ${how}`);

function read(): string {
  try {
    return readFileSync(process.env['BUILD_ENDED'] ?? '', 'utf8');
  } catch {
    return '';
  }
}
