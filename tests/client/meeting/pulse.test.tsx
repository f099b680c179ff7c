import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import type { Pulse } from '#contract/meeting/pulse.ts';
import type { Call } from '../../../src/api/call.ts';
import { CallProvider } from '../../../src/api/CallProvider.tsx';
import { createQueryClient } from '../../../src/api/queryClient.ts';
import { usePulse } from '../../../src/features/pulse/queries.ts';

const hour = 3_600_000;
const minute = 60_000;
const place = { series: '19:meeting_a@thread.v2', meeting: crypto.randomUUID() };

async function open({ aheadMs = 0, isHost = true } = {}) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  const mayCloseAt = Date.now() + aheadMs + 24 * hour;
  let reads = 0;
  const answer = (): Pick<Pulse, 'state' | 'mayClose' | 'mayCloseAt'> => {
    reads++;
    const mayClose = isHost && Date.now() + aheadMs >= mayCloseAt;
    return { state: 'open', mayClose, mayCloseAt: isHost && !mayClose ? mayCloseAt : null };
  };
  const call = (async () => answer()) as unknown as Call;
  const client = createQueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <CallProvider call={call}>{children}</CallProvider>
    </QueryClientProvider>
  );
  const { result, unmount } = await renderHook(() => usePulse(place), { wrapper });
  onTestFinished(async () => {
    await unmount();
    vi.useRealTimers();
  });
  const mayClose = () => result.current.data?.mayClose;
  await expect.poll(mayClose).toBe(false);
  return { mayClose, reads: () => reads };
}

test('an open panel offers to close a pulse as soon as that is allowed', async () => {
  const panel = await open();
  await vi.advanceTimersByTimeAsync(24 * hour - minute);
  expect([panel.mayClose(), panel.reads()]).toEqual([false, 1]);
  await vi.advanceTimersByTimeAsync(minute);
  await expect.poll(panel.mayClose).toBe(true);
  await vi.advanceTimersByTimeAsync(24 * hour);
  expect(panel.reads()).toBe(2);
});

test('a panel whose clock is ahead asks again each minute; one that can’t close never asks', async () => {
  const early = await open({ aheadMs: -3 * minute });
  await vi.advanceTimersByTimeAsync(24 * hour - 3 * minute);
  await vi.advanceTimersByTimeAsync(3 * minute);
  await expect.poll(early.mayClose).toBe(true);
  expect(early.reads()).toBe(5);
  const attendee = await open({ isHost: false });
  await vi.advanceTimersByTimeAsync(48 * hour);
  expect([attendee.mayClose(), attendee.reads()]).toEqual([false, 1]);
});
