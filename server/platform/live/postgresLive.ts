import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import { backOff } from '#contract/rules/wire/backOff.ts';
import type { Notice } from '#contract/wire/live.ts';
import { chatAtOf } from '../../core/scope.ts';
import type { Database } from '../database/database.ts';
import { addressOf, toDelivery, toNotice, type Address, type Live, type LocalLive, type Recipients } from './live.ts';

const channel = 'bookend';
const reconnect = { fromMs: 200, toMs: 5_000 };

const askEveryMs = 10_000;
const answerMs = 5_000;
const mostUnsaid = 1_000;

/** PostgreSQL limits a NOTIFY payload to 8,000 bytes. */
const mostBytes = 7_500;

interface Message {
  /** Named for compatibility with the previous version during a rolling update. */
  series: Address;
  notice: Notice | null;
  audience: Recipients;
  /** Ignored by the previous version, whose panels then refetch once too often. */
  except?: string | undefined;
}

interface Connected {
  db: Database;
  log: Logger;
  stopping: AbortSignal;
}

/**
 * Sends notices to the panels of all processes by PostgreSQL's LISTEN and NOTIFY, over a dedicated connection.
 * Notices sent while it is down are lost, so after a reconnect every panel of this process reconnects and refetches
 * everything.
 */
export function acrossProcesses(url: string, here: LocalLive, connected: Connected): Live {
  const me = randomUUID();
  const outbox = createOutbox(me, connected);
  void keepListening(url, connected, {
    hear: (payload) => deliverFromOthers(here, me, payload),
    sendWaiting: outbox.sendWaiting,
    reconnectPanels: () => here.sendAway(),
  });
  return {
    ...here,
    announce(at, topic, recipients = 'everyone') {
      const [series, notice] = [addressOf(at, topic), toNotice(at, topic)];
      const delivery = toDelivery(recipients);
      here.deliver(series, notice, delivery);
      void outbox.send({ series, notice, audience: delivery.to, except: delivery.except });
    },
    async review(at) {
      const others = outbox.send({ series: { tenant: at.tenant, id: at.chat }, notice: null, audience: 'everyone' });
      await Promise.all([here.review(at), others]);
    },
  };
}

function deliverFromOthers(here: LocalLive, me: string, payload: string): void {
  if (payload.startsWith(me)) return;
  const messages: Message[] = JSON.parse(payload.slice(me.length));
  for (const { series, notice, audience, except } of messages) {
    if (notice) here.deliver(series, notice, { to: audience, except });
    else void here.review(chatAtOf({ tenant: series.tenant, series: series.id }));
  }
}

interface Outbox {
  send: (message: Message) => Promise<void>;
  sendWaiting: () => Promise<void>;
}

function createOutbox(me: string, { db, log }: Connected): Outbox {
  let waiting: string[] = [];
  let sending = Promise.resolve();
  let next: Promise<void> | undefined;

  /** Batches what arrives while the previous batch is being sent: one commit for all of it. */
  function sendWaiting(): Promise<void> {
    next ??= sending = sending.then(async () => {
      next = undefined;
      const batch = waiting;
      waiting = [];
      try {
        await notify(db, me, batch);
      } catch (err) {
        log.warn({ err }, 'a notice waits to reach other processes');
        // Notices only say what to refetch: of very many, the latest are enough.
        waiting = [...batch, ...waiting].slice(-mostUnsaid);
      }
    });
    return next;
  }

  return {
    sendWaiting,
    send(message) {
      waiting.push(JSON.stringify(message));
      return sendWaiting();
    },
  };
}

async function notify(db: Database, me: string, messages: string[]): Promise<void> {
  if (messages.length === 0) return;
  const payloads = packed(messages).map((pack) => `${me}[${pack.join()}]`);
  // No fsync needed: a database crash also cuts every listener's connection, and panels then refetch everything.
  await sql`
    select pg_notify(${channel}, payload), set_config('synchronous_commit', 'off', true)
    from unnest(${payloads}::text[]) as payload`.execute(db);
}

interface Listening {
  hear: (payload: string) => void;
  sendWaiting: () => Promise<void>;
  reconnectPanels: () => void;
}

async function keepListening(url: string, { log, stopping }: Connected, listening: Listening): Promise<void> {
  let failures = 0;
  let wasHere = false;
  const onOpen = () => {
    failures = 0;
    if (wasHere) listening.reconnectPanels();
    wasHere = true;
    void listening.sendWaiting();
  };
  while (!stopping.aborted) {
    await listen(url, stopping, { ...listening, onOpen }).catch((err: unknown) =>
      log.warn({ err }, 'notices do not reach other processes'),
    );
    if (stopping.aborted) return;
    const pauseMs = backOff(++failures, { ...reconnect, random: Math.random() });
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

async function listen(
  url: string,
  stopping: AbortSignal,
  { hear, sendWaiting, onOpen }: Pick<Listening, 'hear' | 'sendWaiting'> & { onOpen: () => void },
): Promise<void> {
  const timeouts = { connectionTimeoutMillis: answerMs, query_timeout: answerMs };
  const client = new pg.Client({ connectionString: url, keepAlive: true, ...timeouts });
  const ended = new Promise<void>((resolve) => {
    client.on('end', resolve);
    client.on('error', () => resolve());
  });
  client.on('notification', ({ payload = '' }) => hear(payload));
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
  } catch (error) {
    void client.end();
    throw error;
  }
  onOpen();
  const asking = setInterval(() => {
    client.query('select 1').then(sendWaiting, () => client.end());
  }, askEveryMs);
  const close = () => void client.end();
  stopping.addEventListener('abort', close);
  if (stopping.aborted) close();
  await ended;
  clearInterval(asking);
  stopping.removeEventListener('abort', close);
}

function packed(messages: string[]): string[][] {
  const packs: string[][] = [];
  let left = 0;
  for (const message of messages) {
    const bytes = Buffer.byteLength(message) + 1;
    if (bytes > left) {
      packs.push([]);
      left = mostBytes;
    }
    packs.at(-1)?.push(message);
    left -= bytes;
  }
  return packs;
}
