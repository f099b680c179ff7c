import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, onTestFinished, test, vi } from 'vitest';
import { restEvent } from '#contract/rules/wire/live.ts';
import { listen, type Connection } from '../../src/api/live/live.ts';
import type { Host } from '../../src/host/host.ts';

const place = { path: '/api/series/19:meeting_a@thread.v2/live', refusedKey: ['room', '19:meeting_a@thread.v2'] };
const hour = 3_600_000;

function begin(...refusals: Response[]) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const streams: ReadableStreamDefaultController<Uint8Array>[] = [];
  let asked = 0;
  vi.stubGlobal('fetch', async () => {
    const refusal = refusals[asked++];
    if (refusal) return refusal;
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void streams.push(controller) });
    return new Response(body);
  });
  const over = new AbortController();
  onTestFinished(() => {
    over.abort();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  const queries = new QueryClient();
  const reread = vi.spyOn(queries, 'invalidateQueries');
  const connections: Connection[] = [];
  const host: Pick<Host, 'token'> = { token: async () => 'a token' };
  listen({
    host: host as Host,
    ...place,
    queries,
    onConnection: (connection) => connections.push(connection),
    over: over.signal,
  });
  const send = (frames: string) => streams.at(-1)?.enqueue(new TextEncoder().encode(frames));
  return { streams, connections, queries, reread, asked: () => asked, send, end: () => streams.at(-1)?.close() };
}

async function waitLong() {
  await vi.advanceTimersByTimeAsync(hour);
}

test('a paused panel makes no requests until somebody looks at it, then refetches everything', async () => {
  for (const look of [
    () => document.dispatchEvent(new Event('visibilitychange')),
    () => window.dispatchEvent(new FocusEvent('focus')),
    () => window.dispatchEvent(new PointerEvent('pointerdown')),
  ]) {
    const panel = begin();
    await expect.poll(() => panel.connections).toEqual(['live']);
    panel.send(`event: ${restEvent}\ndata: {}\n\n`);
    panel.end();
    await expect.poll(() => panel.connections).toEqual(['live', 'resting']);
    await waitLong();
    window.dispatchEvent(new Event('online'));
    await waitLong();
    expect([panel.streams.length, panel.connections]).toEqual([1, ['live', 'resting']]);
    panel.reread.mockClear();
    look();
    await expect.poll(() => panel.connections).toEqual(['live', 'resting', 'live']);
    expect(panel.streams).toHaveLength(2);
    expect(panel.reread.mock.calls).toEqual([[{}]]);
    vi.useRealTimers();
  }
});

test('a panel whose stream ends for another reason reconnects without being looked at', async () => {
  const panel = begin();
  await expect.poll(() => panel.connections).toEqual(['live']);
  panel.send(`data: ${JSON.stringify({ topic: 'recap', id: 'a meeting' })}\n\n`);
  panel.end();
  await expect.poll(() => panel.connections).toEqual(['live', 'reconnecting']);
  await waitLong();
  await expect.poll(() => panel.connections).toEqual(['live', 'reconnecting', 'live']);
  expect(panel.reread).toHaveBeenCalledWith({ queryKey: ['recap', 'a meeting'] });
});

test('a notice for a person refetches all that the personal tab shows under its topic', async () => {
  const tab = begin();
  await expect.poll(() => tab.connections).toEqual(['live']);
  tab.send(`data: ${JSON.stringify({ topic: 'home', id: 'a person' })}\n\n`);
  await vi.advanceTimersByTimeAsync(1_000);
  await expect.poll(() => tab.reread.mock.calls).toContainEqual([{ queryKey: ['home'] }]);
});

test('a notice that overtakes a query’s first answer makes the panel fetch it once more', async () => {
  const tab = begin();
  await expect.poll(() => tab.connections).toEqual(['live']);
  const answers: ((value: string) => void)[] = [];
  const query = new QueryObserver(tab.queries, {
    queryKey: ['home', 'a part'],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
    staleTime: Infinity,
  });
  onTestFinished(query.subscribe(() => {}));
  tab.send(`data: ${JSON.stringify({ topic: 'home', id: 'a person' })}\n\n`);
  await vi.advanceTimersByTimeAsync(1_000);
  await expect.poll(() => tab.reread.mock.calls).toContainEqual([{ queryKey: ['home'] }]);
  answers[0]?.('before the change');
  await expect.poll(() => answers).toHaveLength(2);
  answers[1]?.('after it');
  await expect.poll(() => query.getCurrentResult().data).toBe('after it');
  expect(answers).toHaveLength(2);
});

test('a refused stream waits at least as long as the server asks, as when Graph throttles', async () => {
  const panel = begin(new Response(null, { status: 502, headers: { 'retry-after': '20' } }));
  await expect.poll(() => panel.connections).toEqual(['reconnecting']);
  await vi.advanceTimersByTimeAsync(19_900);
  expect(panel.asked()).toBe(1);
  await vi.advanceTimersByTimeAsync(10_100);
  await expect.poll(() => panel.connections).toEqual(['reconnecting', 'live']);
});

test('a laptop that slept for 90 s notices within 5 s of waking, and reconnects one stream', async () => {
  // Fake only the date: on a sleeping machine the timers stop and the clock continues.
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const { open, asked } = silentNetwork();
  const over = new AbortController();
  onTestFinished(() => over.abort());
  const connections: Connection[] = [];
  listen({
    host: { token: async () => 'token' },
    ...place,
    queries: new QueryClient(),
    onConnection: (connection) => {
      connections.push(connection);
    },
    over: over.signal,
  });
  await expect.poll(() => connections).toEqual(['live']);

  vi.setSystemTime(Date.now() + 90_000);
  await expect.poll(() => connections.slice(0, 2), { timeout: 5_000 }).toEqual(['live', 'reconnecting']);
  await expect.poll(() => connections).toEqual(['live', 'reconnecting', 'live']);
  expect(open.size).toBe(1);
  expect(asked).toHaveLength(2);
});

function silentNetwork() {
  const open = new Set<AbortSignal>();
  const asked: AbortSignal[] = [];
  const fetching = vi.spyOn(globalThis, 'fetch').mockImplementation(async (_path, init) => {
    const signal = init?.signal;
    if (!signal) throw new Error('A stream that nobody can end');
    asked.push(signal);
    open.add(signal);
    const body = new ReadableStream({
      start: (stream) => {
        signal.addEventListener('abort', () => {
          open.delete(signal);
          stream.error(signal.reason);
        });
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  });
  onTestFinished(() => fetching.mockRestore());
  return { open, asked };
}
