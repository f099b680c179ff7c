import { appRoles, type AppRole } from '#contract/wire/audience.ts';
import type { Notice } from '#contract/wire/live.ts';
import { topics, type Topic } from '#contract/rules/wire/live.ts';
import type { At, ChatAt, Self, TenantAt } from '../../core/scope.ts';

/** Saves most people a useless request. A list contains the recipients' ids. */
export type Recipients = 'everyone' | 'hosts' | readonly string[];

/** `except`: the panel that saved and already has the new values. */
export interface Delivery {
  to: Recipients;
  except?: string | undefined;
}

interface Viewer {
  id: string;
  panel?: string | undefined;
  isHost: boolean;
  roles: ReadonlySet<AppRole>;
  take(frame: string): void;
  review(): Promise<void>;
  /** The panel reconnects and refetches everything. */
  sendAway(): void;
  /** No reconnect: the user has too many open panels, so this one pauses until it becomes visible. */
  sendToRest(): void;
}

/** Per person and chat, and outside any chat; one more pauses the oldest. */
export const streamsEach = 10;

/** A topic about a meeting can't be announced with only a chat. */
export type ScopeOf<T extends Topic> = TenantAt &
  ('meeting' extends (typeof topics)[T] ? At : unknown) &
  ('chat' extends (typeof topics)[T] ? ChatAt : unknown) &
  ('person' extends (typeof topics)[T] ? Self : unknown);

export type RecipientsOf<T extends Topic> = (typeof topics)[T] extends 'meeting' | 'chat'
  ? Recipients | Delivery
  : 'everyone';

export interface Address {
  tenant: string;
  id: string;
}

export interface Live {
  /** Call after commit, never inside a transaction. */
  announce<T extends Topic>(at: ScopeOf<NoInfer<T>>, topic: T, recipients?: RecipientsOf<NoInfer<T>>): void;
  review(at: ChatAt): Promise<void>;
  /** Also receives notices for its viewer and their tenant. Returns how to leave. */
  join(at: ChatAt | Self, viewer: Viewer): () => void;
  sendAway(): void;
  viewers(): number;
}

export interface LocalLive extends Live {
  deliver(address: Address, notice: Notice, delivery: Delivery): void;
}

export function inMemoryLive(): LocalLive {
  const rooms = createRooms();
  const viewers = new Set<Viewer>();
  const reviewAll = onceForAll(async (key) => {
    await Promise.all([...rooms.viewersIn(key)].map((viewer) => viewer.review()));
  });
  const deliver: LocalLive['deliver'] = (address, notice, delivery) => {
    const room = rooms.viewersIn(roomOf(address, notice.topic));
    if (room.size === 0) return;
    const frame = `data: ${JSON.stringify(notice)}\n\n`;
    for (const viewer of room) {
      if (mayHear(notice.topic, viewer) && isFor(delivery, viewer)) viewer.take(frame);
    }
  };
  return {
    deliver,
    announce(at, topic, recipients = 'everyone') {
      deliver(addressOf(at, topic), toNotice(at, topic), toDelivery(recipients));
    },
    review: (at) => reviewAll(roomAt(at)),
    join(at, viewer) {
      const place = roomAt(at);
      const names = [place, personRoom({ tenant: at.tenant, id: viewer.id }), tenantRoom(at)];
      const leave = (one: Viewer) => {
        if (!viewers.delete(one)) return;
        for (const name of names) rooms.exit(name, one);
      };
      const own = [...rooms.viewersIn(place)].filter(({ id }) => id === viewer.id);
      for (const name of names) rooms.enter(name, viewer);
      viewers.add(viewer);
      // These have the same place and person, so they are in the same rooms.
      for (const oldest of own.slice(0, Math.max(0, own.length + 1 - streamsEach))) {
        leave(oldest);
        oldest.sendToRest();
      }
      return () => leave(viewer);
    },
    sendAway() {
      for (const viewer of viewers) viewer.sendAway();
    },
    viewers: () => viewers.size,
  };
}

const nobody: ReadonlySet<Viewer> = new Set();

function createRooms() {
  const rooms = new Map<string, Set<Viewer>>();
  return {
    viewersIn: (name: string): ReadonlySet<Viewer> => rooms.get(name) ?? nobody,
    enter(name: string, viewer: Viewer): void {
      rooms.set(name, (rooms.get(name) ?? new Set()).add(viewer));
    },
    exit(name: string, viewer: Viewer): void {
      const room = rooms.get(name);
      room?.delete(viewer);
      if (room?.size === 0) rooms.delete(name);
    },
  };
}

interface ScopeParts extends Pick<TenantAt, 'tenant'> {
  chat?: string;
  meeting?: string;
  id?: string;
}

export function toNotice({ tenant, chat, meeting, id }: ScopeParts, topic: Topic): Notice {
  const ids = { meeting, chat, person: id, tenant, coach: tenant, comms: tenant, hr: tenant };
  return { topic, id: ids[topics[topic]] ?? '' };
}

export function addressOf({ tenant, chat, id }: ScopeParts, topic: Topic): Address {
  const ids = { meeting: chat, chat, person: id, tenant: '', coach: '', comms: '', hr: '' };
  return { tenant, id: ids[topics[topic]] ?? '' };
}

/**
 * Coalesces calls during a run into one run after it, so that a hundred clicks don't re-check every panel a hundred
 * times.
 */
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

export function toDelivery(recipients: Recipients | Delivery): Delivery {
  return typeof recipients === 'object' && 'to' in recipients ? recipients : { to: recipients };
}

function isFor({ to, except }: Delivery, { id, panel, isHost }: Viewer): boolean {
  if (panel !== undefined && panel === except) return false;
  if (to === 'hosts') return isHost;
  return to === 'everyone' || to.includes(id);
}

function mayHear(topic: Topic, { roles }: Viewer): boolean {
  const scope = topics[topic];
  return !(scope in appRoles) || roles.has(appRoles[scope as keyof typeof appRoles]);
}

/** Also true for topics that only another version knows, during a rolling update. */
function isOfChat(topic: Topic): boolean {
  const scope = topics[topic] as (typeof topics)[Topic] | undefined;
  return scope === undefined || scope === 'meeting' || scope === 'chat';
}

function roomOf(address: Address, topic: Topic): string {
  if (isOfChat(topic)) return chatRoom(address);
  return topics[topic] === 'person' ? personRoom(address) : tenantRoom(address);
}

function roomAt(at: ChatAt | Self): string {
  return 'chat' in at ? chatRoom({ tenant: at.tenant, id: at.chat }) : `home ${at.tenant} ${at.id}`;
}

const chatRoom = ({ tenant, id }: Address) => `chat ${tenant} ${id}`;
const personRoom = ({ tenant, id }: Address) => `person ${tenant} ${id}`;
const tenantRoom = ({ tenant }: Pick<Address, 'tenant'>) => `tenant ${tenant}`;
