import { parseArgs } from 'node:util';
import { buildProduct } from '../../server/sandbox/build.ts';
import { acknowledging } from './acknowledge.ts';
import { blinding } from './blinding.ts';
import { bytesOfMeetings } from './support/bytes.ts';
import { deliveries } from './delivery.ts';
import { draftSaves } from './drafts.ts';
import { heavyLoad } from './heavy.ts';
import { historyOfMany } from './history.ts';
import { homeOpened } from './home.ts';
import { insightsAtSize } from './insights.ts';
import { keystrokes } from './support/keystrokes.ts';
import { liveViewers } from './live.ts';
import { noticesAcross } from './support/notices.ts';
import { panelLoad } from './panel.ts';
import { twoProcesses } from './processes.ts';
import { pulseOfThousands } from './pulse.ts';
import { reflectionWritten } from './reflection.ts';
import { serverStart } from './start.ts';
import type { Row } from './support/row.ts';

/** Figures are ratios within one run, because these are stable across machines. */
const parts = {
  drafts: draftSaves,
  live: liveViewers,
  acknowledge: acknowledging,
  panel: panelLoad,
  home: homeOpened,
  reflection: reflectionWritten,
  typing: keystrokes,
  start: serverStart,
  delivery: deliveries,
  pulse: pulseOfThousands,
  blinding,
  bytes: bytesOfMeetings,
  notices: noticesAcross,
  processes: twoProcesses,
  history: historyOfMany,
  heavy: heavyLoad,
  insights: insightsAtSize,
};

await buildProduct();
const { positionals } = parseArgs({ allowPositionals: true });
const chosen = Object.entries(parts).filter(([name]) => positionals.length === 0 || positionals.includes(name));
const rows: Row[] = [];
for (const [name, measure] of chosen) {
  console.warn(`measuring ${name} …`);
  rows.push(...(await measure()));
}
console.table(
  rows.map(({ what, figure, bound, holds }) => ({
    what,
    figure,
    bound: bound ?? '',
    holds: holds === undefined ? '' : holds ? 'yes' : 'NO',
  })),
);
process.exit(rows.some(({ holds }) => holds === false) ? 1 : 0);
