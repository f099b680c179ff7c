import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import type { UnsignedConcern } from '#contract/meeting/concern.ts';
import { concernBytes } from '#contract/rules/meeting/concern.ts';
import { tokensOf } from '../../../src/admission/wallet.ts';
import { openStore } from '../../../src/storage/personStore.ts';
import { useDrop } from '../../../src/features/concern/queries.ts';
import type { ConcernInput } from '../../../src/features/concern/sealed.ts';
import { beAdmitted } from '../../../src/features/concern/tokens.ts';
import { createIssuer } from '../../support/server/issuer.ts';

type Weather = 'fine' | 'answer lost' | 'offline' | 'too many' | 'gathering' | 'over';

const issuing = createIssuer(2048);
const saying: ConcernInput = { kind: 'risk', text: 'It leaks', from: null };

async function begin() {
  const issuer = await issuing;
  const box = { id: crypto.randomUUID(), key: issuer.key, spreadMs: 0 };
  const store = await openStore(crypto.randomUUID());
  await beAdmitted(store, box, async (blinded) => ({ admitted: true, signatures: blinded.map(issuer.sign) }));
  const weather: Weather[] = [];
  const sent: UnsignedConcern[] = [];
  const lying = new Map<string, string>();
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    expect([path, body.length]).toEqual([`/api/boxes/${box.id}/concerns`, concernBytes]);
    const concern: UnsignedConcern = JSON.parse(body);
    sent.push(concern);
    const now = weather.shift() ?? 'fine';
    if (now === 'offline') throw new TypeError('No network');
    if (now === 'too many')
      return Response.json(
        { type: 'about:blank', title: 'No', status: 429, code: 'too_many_requests', requestId: '' },
        { status: 429, headers: { 'retry-after': '30' } },
      );
    if (now === 'gathering' || now === 'over') return Response.json({ accepted: false, reason: now });
    const isNew = !lying.has(concern.token);
    if (isNew) lying.set(concern.token, concern.text);
    if (now === 'answer lost') throw new TypeError('No network');
    return Response.json(isNew ? { accepted: true } : { accepted: false, reason: 'already_cast' });
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  const client = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = await renderHook(() => useDrop(), { wrapper });
  return {
    weather,
    sent,
    drop: (set: Partial<ConcernInput> = {}) =>
      result.current.mutateAsync({ store, box, saying: { ...saying, ...set } }),
    lying: () => [...lying.values()],
    left: () => tokensOf(store, { kind: 'box', id: box.id })?.length,
  };
}

test('an unsigned concern whose response was lost is resent with its token and stored once', async () => {
  const box = await begin();
  box.weather.push('answer lost');
  await expect(box.drop()).rejects.toMatchObject({ code: 'offline' });
  expect(box.left()).toBe(3);
  expect(await box.drop()).toBe('dropped');
  expect(new Set(box.sent.map(({ token }) => token)).size).toBe(1);
  expect([box.sent.length, box.lying(), box.left()]).toEqual([2, ['It leaks'], 2]);
});

test('an unsigned concern that never arrived is resent, and other text uses the next token', async () => {
  const box = await begin();
  box.weather.push('offline', 'answer lost');
  await expect(box.drop()).rejects.toMatchObject({ code: 'offline' });
  await expect(box.drop()).rejects.toMatchObject({ code: 'offline' });
  expect(await box.drop({ text: 'It burns' })).toBe('dropped');
  expect([box.lying(), box.left()]).toEqual([['It leaks', 'It burns'], 1]);
});

test('an unsigned concern that is rate-limited waits and is sent without another press', async () => {
  const box = await begin();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  box.weather.push('too many');
  const dropping = box.drop();
  await expect.poll(() => [box.sent.length, vi.getTimerCount()]).toEqual([1, 1]);
  await vi.advanceTimersByTimeAsync(29_000);
  expect(box.sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(16_000);
  expect(await dropping).toBe('dropped');
  expect([box.sent.length, box.lying(), box.left()]).toEqual([2, ['It leaks'], 2]);
});

test('a refused unsigned concern says why, and its token can be used later', async () => {
  const box = await begin();
  box.weather.push('gathering', 'over');
  expect([await box.drop(), await box.drop()]).toEqual(['gathering', 'over']);
  expect(box.left()).toBe(3);
  expect(await box.drop()).toBe('dropped');
  expect([box.lying(), box.left()]).toEqual([['It leaks'], 2]);
});
