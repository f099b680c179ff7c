import { topics, type Notice, type Topic } from '#contract/live.ts';
import type { At, ChatAt } from '../../core/scope.ts';

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

/** Streams per person and chat; one more pauses the oldest. */
export const streamsEach = 10;

/** The scope that a topic needs: a topic about a meeting can't be announced with only a chat. */
export type ScopeOf<T extends Topic> = 'meeting' extends (typeof topics)[T] ? At : ChatAt;

/** Tells open panels what to read again. */
export interface Live {
  /** Call after commit, never inside a transaction. */
  announce<T extends Topic>(at: ScopeOf<NoInfer<T>>, topic: T, audience?: Audience): void;
  /** The host has changed: from now on each stream gets the notices for its viewer's new role. */
  review(at: ChatAt): Promise<void>;
  /** Returns a function that leaves. */
  join(at: ChatAt, viewer: Viewer): () => void;
  /** Notices may have been missed: every panel open here reconnects. */
  sendAway(): void;
  /** The number of panels open in this process. */
  viewers(): number;
}

/** The notices of one process, which can deliver those of others too. */
export interface LocalLive extends Live {
  deliver(at: ChatAt, notice: Notice, audience: Audience): void;
}

/** In one process's memory: a notice reaches only the panels connected to this process. */
export function inMemoryLive(): LocalLive {
  const rooms = new Map<string, Set<Viewer>>();
  let viewers = 0;
  const reviewAll = onceForAll(async (key) => {
    await Promise.all([...(rooms.get(key) ?? [])].map((viewer) => viewer.review()));
  });
  const deliver: LocalLive['deliver'] = (at, notice, audience) => {
    const room = rooms.get(roomName(at));
    if (!room) return;
    const frame = `data: ${JSON.stringify(notice)}\n\n`;
    for (const viewer of room) {
      if (isFor(audience, viewer)) viewer.take(frame);
    }
  };
  return {
    deliver,
    announce: (at, topic, audience = 'everyone') => deliver(at, toNotice(at, topic), audience),
    review: (at) => reviewAll(roomName(at)),
    join(at, viewer) {
      const key = roomName(at);
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

/** The notice as it goes over the wire: with the id of the topic's scope. */
export function toNotice<T extends Topic>(at: ScopeOf<T>, topic: T): Notice {
  return { topic, id: topics[topic] === 'meeting' && 'meeting' in at ? at.meeting : at.chat };
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

const roomName = ({ tenant, chat }: ChatAt) => `${tenant} ${chat}`;
