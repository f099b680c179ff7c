import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { beginMeeting, moveTo, readRoom, saveOpening } from '#contract/meeting/meeting.ts';
import { opening } from '../../support/meeting/meeting.ts';
import { chaos } from '../../support/server/chaos.ts';
import { startCluster } from '../../support/server/cluster.ts';
import { openPanel } from '../../support/browser/panel.ts';
import { personAt, startServer } from '../../support/server/server.ts';
import { testInTurns } from '../../support/proof.ts';

const test = testInTurns(2);

const { CLUSTER_KILLS } = process.env;
const kills = Number(CLUSTER_KILLS ?? 1);
const rightWithinMs = 5_000;

test.runIf(CLUSTER_KILLS !== undefined)(
  'while three processes are killed, hosts share, and no card is doubled or lost',
  { timeout: 300_000 + kills * 6_000 },
  async () => {
    const outcome = await chaos({ shares: 2 * kills, kills, processes: 3 });
    expect(outcome).toMatchObject({ messages: 2 * kills, doubled: 0, lost: 0 });
  },
);

test(
  'killing three processes in turn loses nothing acknowledged, and every panel catches up',
  { timeout: 120_000 + kills * 6_000 },
  async () => {
    await using server = await startServer();
    const { microsoft, config } = server;
    await server.stop();
    await using cluster = await startCluster(config, 3);
    const [host, ...attendees] = microsoft.cast.map((person) => personAt(() => cluster.url, microsoft, person));
    if (!host) throw new Error('Nobody is in the chat');
    const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'UTC' } });
    await host.ask(moveTo, { meeting, body: { stage: 'meet' } });

    const panels = attendees.map((attendee) => openPanel({ url: cluster.url, microsoft }, attendee));
    let version = 0;
    let isKilling = true;
    const saving = (async () => {
      while (isKilling) {
        const content = { ...opening, purpose: `Purpose ${version + 1}` };
        const saved = await host.ask(saveOpening, { meeting, body: { version, content } }).catch(() => undefined);
        // Acknowledged saves are there; others may be.
        const kept = saved?.version ?? (await versionKept(host.ask(readRoom, {}))) ?? version;
        expect(kept).toBeGreaterThanOrEqual(version);
        version = kept;
      }
    })();
    for (let kill = 0; kill < kills; kill++) {
      await sleep(100 + Math.random() * 400);
      await cluster.killOne();
    }
    isKilling = false;
    await saving;
    const shown = () => panels.map((panel) => panel.shown);
    await expect.poll(shown, { timeout: rightWithinMs }).toEqual(attendees.map(() => `Purpose ${version}`));
    expect(version).toBeGreaterThan(kills);
    await Promise.all(panels.map((panel) => panel.close()));
  },
);

async function versionKept(asked: Promise<{ meeting: { version: number } | null }>): Promise<number | undefined> {
  return asked.then(
    ({ meeting }) => meeting?.version,
    () => undefined,
  );
}
