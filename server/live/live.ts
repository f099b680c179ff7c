import type { Notice } from '#contract/live.ts';

/** Some notices would tell most people nothing but cost each of them a request: a list is the people they are for. */
export type Audience = 'everyone' | 'hosts' | readonly string[];

interface Viewer {
  /** Whose panel it is. */
  id: string;
  /** Changes while the stream is open: the chair is handed over. */
  isHost: boolean;
  /** Takes one frame of an event stream, already serialised. */
  take(frame: string): void;
  /** Asks the door again who this is. */
  review(): Promise<void>;
  /** Ends the stream: its panel comes back and reads everything again. */
  sendAway(): void;
  /** Ends the stream for good: so many panels of one person are open that this one is to rest until it is looked at. */
  sendToRest(): void;
}

/** So many panels of one person hear of one series; one more sends the oldest to rest. */
export const streamsEach = 10;

export interface SeriesKey {
  tenant: string;
  id: string;
}

/** Tells open panels what to read again. */
export interface Live {
  /** To be called after commit, never inside a transaction. */
  announce(series: SeriesKey, notice: Notice, audience?: Audience): void;
  /** Who hosts has changed: from here on each stream gets the notices of what its viewer is now. */
  review(series: SeriesKey): Promise<void>;
  /** Returns what ends the viewing. */
  join(series: SeriesKey, viewer: Viewer): () => void;
  /** Something may have been missed: every panel that is open here comes anew. */
  sendAway(): void;
  /** How many panels are open here. */
  viewers(): number;
}

/** One process's memory: a notice reaches the panels connected to this one. */
export function inMemoryLive(): Live {
  const rooms = new Map<string, Set<Viewer>>();
  let viewers = 0;
  return {
    announce(series, notice, audience = 'everyone') {
      const room = rooms.get(keyOf(series));
      if (!room) return;
      const frame = `data: ${JSON.stringify(notice)}\n\n`;
      for (const viewer of room) {
        if (isFor(audience, viewer)) viewer.take(frame);
      }
    },
    async review(series) {
      await Promise.all([...(rooms.get(keyOf(series)) ?? [])].map((viewer) => viewer.review()));
    },
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

function isFor(audience: Audience, { id, isHost }: Viewer): boolean {
  if (audience === 'hosts') return isHost;
  return audience === 'everyone' || audience.includes(id);
}

const keyOf = ({ tenant, id }: SeriesKey) => `${tenant} ${id}`;
