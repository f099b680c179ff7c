import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Notice } from '#contract/live.ts';
import type { Database } from '../database/database.ts';
import type { Audience, Live, SeriesKey } from './live.ts';

const channel = 'bookend';
const backFromMs = 200;
const backToMs = 5_000;

/** A connection that the network has dropped without a word is found within this time. */
const askEveryMs = 10_000;
const answerMs = 5_000;
const mostUnsaid = 1_000;

/** PostgreSQL takes 8,000 bytes at once. */
const mostBytes = 7_500;

/** What one process tells the others: to hand on a notice, or to ask the door again. */
interface Message {
  series: SeriesKey;
  notice: Notice | null;
  audience: Audience;
}

interface Around {
  db: Database;
  log: Logger;
  stopping: AbortSignal;
}

/**
 * Notices to the panels of all processes, by PostgreSQL's LISTEN and NOTIFY over one connection of its own. What was said
 * while that was gone is lost; so when it is back, every panel here comes anew and reads everything again.
 */
export function acrossProcesses(url: string, here: Live, { db, log, stopping }: Around): Live {
  const me = randomUUID();
  /** What the others are still to be told; what the database cannot take stays here until it can. */
  let waiting: string[] = [];
  let saying = Promise.resolve();
  /** Has not begun yet, so that one more can join. */
  let next: Promise<void> | undefined;

  const hear = (payload = '') => {
    if (payload.startsWith(me)) return;
    const messages: Message[] = JSON.parse(payload.slice(me.length));
    for (const { series, notice, audience } of messages) {
      if (notice) here.announce(series, notice, audience);
      else void here.review(series);
    }
  };

  /** Resolves when the connection has ended. */
  const listen = async (onOpen: () => void) => {
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: answerMs,
      query_timeout: answerMs,
    });
    const ended = new Promise<void>((resolve) => {
      client.on('end', resolve);
      client.on('error', () => resolve());
    });
    client.on('notification', ({ payload }) => hear(payload));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch (error) {
      void client.end();
      throw error;
    }
    onOpen();
    const asking = setInterval(() => {
      client.query('select 1').then(sayWaiting, () => client.end());
    }, askEveryMs);
    const close = () => void client.end();
    stopping.addEventListener('abort', close);
    if (stopping.aborted) close();
    await ended;
    clearInterval(asking);
    stopping.removeEventListener('abort', close);
  };

  const keepListening = async () => {
    let pauseMs = backFromMs;
    let wasHere = false;
    while (!stopping.aborted) {
      await listen(() => {
        pauseMs = backFromMs;
        if (wasHere) here.sendAway();
        wasHere = true;
        void sayWaiting();
      }).catch((err: unknown) => log.warn({ err }, 'notices do not reach other processes'));
      if (stopping.aborted) return;
      await new Promise((resolve) => setTimeout(resolve, pauseMs * (0.5 + Math.random() / 2)));
      pauseMs = Math.min(backToMs, pauseMs * 2);
    }
  };
  void keepListening();

  /** What comes while the database takes what came before is said together after it: one commit for all of it. */
  function sayWaiting(): Promise<void> {
    next ??= saying = saying.then(async () => {
      next = undefined;
      const said = waiting;
      waiting = [];
      if (said.length === 0) return;
      const payloads = packed(said).map((messages) => `${me}[${messages.join()}]`);
      try {
        // Nobody hears what a crash of the database takes: their lines are cut, and all is read again. So no disk is waited for.
        await sql`
          select pg_notify(${channel}, payload), set_config('synchronous_commit', 'off', true)
          from unnest(${payloads}::text[]) as payload`.execute(db);
      } catch (err) {
        log.warn({ err }, 'a notice waits to reach other processes');
        // Notices only say what to read again: of very many, the last ones are enough.
        waiting = [...said, ...waiting].slice(-mostUnsaid);
      }
    });
    return next;
  }

  const tellOthers = (message: Message) => {
    waiting.push(JSON.stringify(message));
    return sayWaiting();
  };

  return {
    ...here,
    announce(series, notice, audience = 'everyone') {
      here.announce(series, notice, audience);
      void tellOthers({ series: { tenant: series.tenant, id: series.id }, notice, audience });
    },
    async review(series) {
      const others = tellOthers({
        series: { tenant: series.tenant, id: series.id },
        notice: null,
        audience: 'everyone',
      });
      await Promise.all([here.review(series), others]);
    },
  };
}

/** As many together as go into one notification. */
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
