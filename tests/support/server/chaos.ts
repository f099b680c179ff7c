import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerOf, BodyOf, Endpoint } from '#contract/wire/endpoint.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { livePath } from '#contract/rules/wire/live.ts';
import { beginMeeting } from '#contract/meeting/meeting.ts';
import { readRecap, shareRecap } from '#contract/meeting/recap.ts';
import { startCluster } from './cluster.ts';
import { startServer } from './server.ts';

const backOffMs = 300;

const meanLifeMs = 2_000;

const lookMs = 3_000;

interface Chaos {
  shares: number;
  kills: number;
  processes?: number;
}

export interface ChaosOutcome {
  messages: number;
  doubled: number;
  lost: number;
  attempts: number;
  seconds: number;
}

/**
 * Hosts share, each in their own chat, while the server is killed a second or two after each start and every second
 * Graph request fails at random. Ends when every host sees that the card is there, and counts the cards.
 */
export async function chaos({ shares, kills, processes = 1 }: Chaos): Promise<ChaosOutcome> {
  await using server = await startServer({ moreChats: shares });
  const { microsoft } = server;
  await server.stop();
  await using cluster = await startCluster(server.config, processes);
  const { url } = cluster;
  const token = microsoft.tokenFor(microsoft.people.ada);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };

  async function ask<E extends Endpoint>(
    endpoint: E,
    params: Record<string, string>,
    body?: BodyOf<E>,
  ): Promise<AnswerOf<E>> {
    for (;;) {
      const answer = await fetch(`${url}${pathOf(endpoint.path, params)}`, {
        method: endpoint.method.toUpperCase(),
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }).catch(() => undefined);
      if (answer?.ok) {
        const read: AnswerOf<E> | undefined = await answer.json().catch(() => undefined);
        if (read !== undefined) return read;
      } else if (answer && answer.status < 500) throw new Error(`${endpoint.path}: ${await answer.text()}`);
      await sleep(backOffMs * (0.5 + Math.random()));
    }
  }

  /** An open panel: its stream brings a restarted server a token. */
  async function watch(series: string, isOver: AbortSignal): Promise<void> {
    while (!isOver.aborted) {
      const stream = await fetch(`${url}${pathOf(livePath, { series })}`, { headers, signal: isOver }).catch(
        () => undefined,
      );
      await stream?.text().catch(() => undefined);
      await sleep(backOffMs * (0.5 + Math.random()));
    }
  }

  async function share(series: string, meeting: string): Promise<void> {
    await sleep(Math.random() * kills * meanLifeMs);
    const over = new AbortController();
    const watching = watch(series, over.signal);
    const body = { version: 0, language: 'en' as const };
    let { state } = await ask(shareRecap, { series, meeting }, body);
    while (state !== 'posted') {
      await sleep(lookMs * (0.5 + Math.random()));
      const recap = await ask(readRecap, { series, meeting });
      state = recap.share?.state ?? 'stopped';
      // A stopped share needs another press.
      if (state === 'stopped') ({ state } = await ask(shareRecap, { series, meeting }, body));
    }
    over.abort();
    await watching;
  }

  const meetings = await Promise.all(
    microsoft.moreChats.map(async (series) => ({
      series,
      ...(await ask(beginMeeting, { series }, { timeZone: 'UTC' })),
    })),
  );
  microsoft.trouble.set('any');
  const started = performance.now();
  const sharing = Promise.all(meetings.map(({ series, meeting }) => share(series, meeting)));
  for (let kill = 0; kill < kills; kill++) {
    await sleep((0.25 + 1.5 * Math.random()) * meanLifeMs);
    await cluster.killOne();
  }
  microsoft.trouble.set('none');
  await sharing;
  const seconds = (performance.now() - started) / 1000;
  await cluster.stop();
  // A delayed post may still appear, and then it counts.
  while (microsoft.heldBack() > 0) await sleep(100);

  const perChat = new Map(microsoft.moreChats.map((id) => [id, 0]));
  for (const { chatId } of microsoft.messages()) perChat.set(chatId ?? '', (perChat.get(chatId ?? '') ?? 0) + 1);
  const counts = [...perChat.values()];
  return {
    messages: microsoft.messages().length,
    doubled: counts.filter((count) => count > 1).length,
    lost: counts.filter((count) => count === 0).length,
    attempts: microsoft.graphRequests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
      .length,
    seconds,
  };
}
