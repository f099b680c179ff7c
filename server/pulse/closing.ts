import { randomUUID } from 'node:crypto';
import { questions as questionsSchema } from '#contract/pulse.ts';
import { forgetHistory, transaction } from '../database/database.ts';
import type { Services } from '../services.ts';
import { pool, release, type Counters } from './rules.ts';
import * as store from './store.ts';

const sweepMs = 60_000;

type Key = Parameters<typeof store.findPulse>[1];

/** Closes one pulse and, where the series' pool now has enough answers, releases it: once, and then never again. */
export async function closePulse({ db, live, now }: Services, key: Key): Promise<void> {
  const at = now();
  const hasClosed = await transaction(db, async (trx) => {
    const closed = await store.closePulse(trx, key, at);
    if (!closed) return false;
    const batch = await store.findPool(trx, key, closed.host);
    const asked = batch.flatMap((pulse) => questionsSchema.parse(JSON.parse(pulse.questions_json)).seen);
    const times = (item: string) => asked.filter((one) => one === item).length;
    const said = { purpose: times('purpose'), frame: times('frame'), dissent: times('dissent') };
    const counters = pool(batch.map((pulse): Counters => JSON.parse(pulse.counters_json)));
    const content = release(counters, { at, meetings: batch.length, said });
    if (content) await store.saveRelease(trx, randomUUID(), batch, content);
    return true;
  });
  if (!hasClosed) return;
  await forgetHistory(db);
  live.announce({ tenant: key.tenant, id: key.series }, { topic: 'pulse', id: key.meeting });
}

/** Closes what is due, so that keys and receipts go even where nobody looks. Ends with the server. */
export function closeOnTime(services: Services): void {
  const sweep = async () => {
    for (const key of await store.findDue(services.db, services.now())) {
      // One that cannot be closed must not keep the others open.
      await closePulse(services, key).catch((err: unknown) => services.log.error({ err }, 'pulse not closed on time'));
    }
  };
  const timer = setInterval(() => {
    sweep().catch((err: unknown) => services.log.error({ err }, 'pulses not closed on time'));
  }, sweepMs);
  timer.unref();
  services.stopping.addEventListener('abort', () => clearInterval(timer), { once: true });
}
