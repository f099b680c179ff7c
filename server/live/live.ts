import type { Notice } from '#contract/live.ts';

/** Limits notices that would cost most people a useless request. A list contains the ids of the people it is for. */
export type Audience = 'everyone' | 'hosts' | readonly string[];

interface Viewer {
  /** Whose panel it is. */
  id: string;
  /** Changes while the stream is open: the chair is handed over. */
  isHost: boolean;
  /** Receives one serialized frame of an event stream. */
  take(frame: string): void;
  /** Re-checks this viewer's authorization and role. */
  review(): Promise<void>;
  /** Ends the stream: its panel reconnects and reads everything again. */
  sendAway(): void;
  /** Ends the stream without a reconnect: its person has too many open panels, so this one pauses until it is looked
   * at. */
  sendToRest(): void;
}

/** Streams per person and series; one more pauses the oldest. */
export const streamsEach = 10;

export interface SeriesKey {
  tenant: string;
  id: string;
}

/** Tells open panels what to read again. */
export interface Live {
  /** Call after commit, never inside a transaction. */
  announce(series: SeriesKey, notice: Notice, audience?: Audience): void;
  /** The host has changed: from now on each stream gets the notices for its viewer's new role. */
  review(series: SeriesKey): Promise<void>;
  /** Returns a function that leaves. */
  join(series: SeriesKey, viewer: Viewer): () => void;
  /** Notices may have been missed: every panel open here reconnects. */
  sendAway(): void;
  /** The number of panels open in this process. */
  viewers(): number;
}

/** In one process's memory: a notice reaches only the panels connected to this process. */
export function inMemoryLive(): Live {
  const rooms = new Map<string, Set<Viewer>>();
  let viewers = 0;
  const reviewAll = onceForAll(async (key) => {
    await Promise.all([...(rooms.get(key) ?? [])].map((viewer) => viewer.review()));
  });
  return {
    announce(series, notice, audience = 'everyone') {
      const room = rooms.get(keyOf(series));
      if (!room) return;
      const frame = `data: ${JSON.stringify(notice)}\n\n`;
      for (const viewer of room) {
        if (isFor(audience, viewer)) viewer.take(frame);
      }
    },
    review: (series) => reviewAll(keyOf(series)),
    join(series, viewer) {
      const key = keyOf(series);
      const room = rooms.get(key) ?? new Set();
      const leave = (one: Viewer) => {
        if (room.delete(one)) viewers--;
        if (room.size === 0) rooms.delete(key);
      };
      const own = [...room].filter(({ id }) => id === viewer.id);
      rooms.set(key, room.add(viewer));
      viewers++;
      for (const oldest of own.slice(0, Math.max(0, own.length + 1 - streamsEach))) {
        leave(oldest);
        oldest.sendToRest();
      }
      return () => leave(viewer);
    },
    sendAway() {
      for (const room of rooms.values()) for (const viewer of room) viewer.sendAway();
    },
    viewers: () => viewers,
  };
}

/** Coalesces calls made during a run into one run after it, so that a hundred clicks don't re-check every panel a hundred times. */
function onceForAll(run: (key: string) => Promise<void>): (key: string) => Promise<void> {
  const runs = new Map<string, { running: Promise<void>; next: Promise<void> | undefined }>();
  const begin = (key: string): Promise<void> => {
    const one: { running: Promise<void>; next: Promise<void> | undefined } = { running: run(key), next: undefined };
    runs.set(key, one);
    const end = () => {
      if (one.next === undefined) runs.delete(key);
    };
    one.running.then(end, end);
    return one.running;
  };
  return (key) => {
    const now = runs.get(key);
    if (!now) return begin(key);
    return (now.next ??= now.running.then(
      () => begin(key),
      () => begin(key),
    ));
  };
}

function isFor(audience: Audience, { id, isHost }: Viewer): boolean {
  if (audience === 'hosts') return isHost;
  return audience === 'everyone' || audience.includes(id);
}

const keyOf = ({ tenant, id }: SeriesKey) => `${tenant} ${id}`;
