import { seededRandom } from '../../support/seededRandom.ts';
import { percentile } from './row.ts';
import { assumed, service } from './scaleFigures.ts';

/** Meetings that start at nine on one process, which answers requests one after another. */
export interface Peak {
  panels: number;
  /** Until all reads of an opening panel are answered. */
  opening: { p50: number; p99: number };
  /** From a change until an attendee has read it. */
  rereadP99: number;
  saveP99: number;
  /** The work that arrives in the busiest ten seconds, as a share of them. */
  busiest: number;
}

export const peakSizes = [1_000, ...[1, 2, 4, 8].map((times) => times * assumed.streamsAProcess)];

type Kind = 'opening' | 'reread' | 'save';

interface Request {
  at: number;
  kind: Kind;
  panel: number;
  ms: number;
}

/** Milliseconds around nine o'clock. */
const [from, until] = [-300_000, 600_000];
const bucketMs = 10_000;
const seed = 9;

/** Queues the requests of that quarter of an hour; service times are exponential around the measured ones. */
export function mondayPeak(panels: number): Peak {
  const requests = requestsOf(panels).toSorted((one, other) => one.at - other.at);
  const waits: Record<Kind, number[]> = { opening: [], reread: [], save: [] };
  const opened = new Map<number, number>();
  const work = new Map<number, number>();
  let free = from;
  for (const { at, kind, panel, ms } of requests) {
    free = Math.max(free, at) + ms;
    const bucket = Math.floor(at / bucketMs);
    work.set(bucket, (work.get(bucket) ?? 0) + ms);
    if (kind === 'opening') opened.set(panel, Math.max(opened.get(panel) ?? 0, free - at));
    else waits[kind].push(free - at);
  }
  waits.opening = [...opened.values()];
  return {
    panels,
    opening: { p50: percentile(waits.opening, 0.5), p99: percentile(waits.opening, 0.99) },
    rereadP99: percentile(waits.reread, 0.99),
    saveP99: percentile(waits.save, 0.99),
    busiest: Math.max(...work.values()) / bucketMs,
  };
}

function requestsOf(panels: number): Request[] {
  const { uniform, normal } = seededRandom(seed);
  const exponential = (mean: number) => -Math.log(uniform()) * mean;
  const requests: Request[] = [];
  const add = (at: number, kind: Kind, panel: number, mean: number) => {
    requests.push({ at, kind, panel, ms: exponential(mean) });
  };
  /** Changes of a running meeting, at random moments. */
  const moments = (inAMeeting: number) => {
    const times: number[] = [];
    const mean = (assumed.minutes * 60_000) / inAMeeting;
    for (let time = exponential(mean); time < until; time += exponential(mean)) times.push(time);
    return times;
  };
  for (let first = 0; first < panels; first += assumed.attendees) {
    const own = Array.from({ length: Math.min(assumed.attendees, panels - first) }, (_, index) => first + index);
    const openedAt = own.map(() => Math.max(from, normal() * assumed.arrivalSpreadMs));
    for (const [index, panel] of own.entries()) {
      const time = openedAt[index] ?? from;
      for (let read = 0; read < assumed.readsOnOpening; read++) add(time, 'opening', panel, service.readMs);
    }
    for (const time of moments(assumed.savesAMeeting)) add(time, 'save', first, service.saveMs);
    for (const time of moments(assumed.visibleAMeeting))
      for (const [index, panel] of own.entries())
        if (time > (openedAt[index] ?? from)) add(time, 'reread', panel, service.readMs);
  }
  return requests;
}
