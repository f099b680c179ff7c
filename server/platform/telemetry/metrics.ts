import { share } from '#contract/meeting/recap.ts';
import type * as Prometheus from '@prometheus-io/client';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { RefusedUnnamed } from './refusedAnonymous.ts';
import type { Live } from '../live/live.ts';

/** Seconds. A read takes 1 ms, a share waits for Graph. */
const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * privacy.md: no metric may change with a single vote. On an idle server the library's handles, file descriptors, CPU
 * time and event loop metrics would; memory would too, unless rounded to steps of this many bytes.
 */
const memoryStep = 2 ** 24;

const memory = { process_resident_memory_bytes: 'rss', nodejs_heap_size_used_bytes: 'heapUsed' } as const;

const countedMs = 60_000;

export interface Metrics {
  contentType: string;
  /** `route` is a pattern, never a URL. */
  observe(request: { method: string; route: string; status: number; ms: number }): void;
  text(): Promise<string>;
}

interface Watched {
  db: Database;
  live: Live;
  refusedUnnamed: RefusedUnnamed;
}

/** Lazy import of the library: it costs 50 ms and 12 MB. */
export async function openMetrics({ db, live, refusedUnnamed }: Watched): Promise<Metrics> {
  const { Gauge, Histogram, Registry } = await import('@prometheus-io/client');
  const registry = new Registry();
  const registers = [registry];
  watchProcess(Gauge, registers);
  const requests = requestDurations(Histogram, registers);
  watchPanels(Gauge, registers, live);
  watchRefusals(Gauge, registers, refusedUnnamed);
  watchOpenShares(Gauge, registers, db);
  return {
    contentType: registry.contentType,
    observe: ({ method, route, status, ms }) =>
      requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, ms / 1000),
    text: () => registry.metrics(),
  };
}

type GaugeClass = typeof Prometheus.Gauge;
type Registers = Prometheus.Registry[];

function watchProcess(Gauge: GaugeClass, registers: Registers): void {
  new Gauge({
    name: 'process_start_time_seconds',
    help: 'When the process started, in seconds since 1970',
    registers,
  }).set(Math.round(performance.timeOrigin / 1000));
  for (const [name, kind] of Object.entries(memory))
    void new Gauge({
      name,
      help: 'Memory, in steps of 16 MiB',
      registers,
      collect() {
        this.set(Math.round(process.memoryUsage()[kind] / memoryStep) * memoryStep);
      },
    });
}

function requestDurations(Histogram: typeof Prometheus.Histogram, registers: Registers) {
  return new Histogram({
    name: 'bookend_request_duration_seconds',
    help: 'Time from a request to its answer, without casting ratings',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  });
}

function watchPanels(Gauge: GaugeClass, registers: Registers, live: Live): void {
  void new Gauge({
    name: 'bookend_live_viewers',
    help: 'Panels that listen for notices',
    registers,
    collect() {
      this.set(live.viewers());
    },
  });
}

function watchRefusals(Gauge: GaugeClass, registers: Registers, refusedUnnamed: RefusedUnnamed): void {
  void new Gauge({
    name: 'bookend_unnamed_refused',
    help: 'Requests without a name that were refused in the last whole minute, in hundreds',
    registers,
    collect() {
      this.set(refusedUnnamed.lastMinute());
    },
  });
}

function watchOpenShares(Gauge: GaugeClass, registers: Registers, db: Database): void {
  let countedAt = -Infinity;
  void new Gauge({
    name: 'bookend_open_shares',
    help: 'Cards that the chat is still to get: waiting for another attempt, or stopped until somebody presses again',
    labelNames: ['state'],
    registers,
    async collect() {
      if (performance.now() - countedAt < countedMs) return;
      countedAt = performance.now();
      const counted = await openShares(db);
      for (const state of share.shape.state.options)
        if (state !== 'posted') this.set({ state }, counted.get(state) ?? 0);
    },
  });
}

/** Nearly all shares are posted: a partial index excludes them, and matches only this spelling of the state. */
async function openShares(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('share')
    .select(['state', (eb) => eb.fn.countAll<number>().as('shares')])
    .where('state', '<>', sql.lit('posted'))
    .groupBy('state')
    .execute();
  return new Map(rows.map(({ state, shares }) => [state, shares]));
}
