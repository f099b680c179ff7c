import { readRoom } from '#contract/meeting/meeting.ts';
import { closePulse as closePulseEndpoint } from '#contract/meeting/pulse.ts';
import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { sees, type Journey, type Window } from './journey.ts';

export const clarity = 'I left knowing what was decided and what happens next';
export const safety = 'I could have disagreed or raised a problem';
export const thanks = 'Thank you. Your answer is in.';
/** By chance its panel may have its token already. */
export const onItsWay =
  /^Thank you\. (?:Your answer will be sent at a random moment within half an hour|Leave Bookend open for another half a minute)/;

const undoMs = 6_000;

export async function rate(window: Window, first = '4', second = '4'): Promise<void> {
  await window.answer(clarity, first);
  await window.answer(safety, second);
}

export async function passTime({ page }: Window, expected: () => unknown): Promise<void> {
  await jump(page, '31:00', expected);
}

/** Waits for the panel's token: three minutes are longer than its random delay, whenever that begins. */
export async function isAdmitted({ page, panel }: Window): Promise<void> {
  await sees(panel.getByRole('radiogroup').first());
  const hasTokens = () =>
    page.evaluate(() => Object.values(localStorage).some((entry) => String(entry).includes('"tokens"')));
  await jump(page, '03:00', async () => expect(await hasTokens()).toBe(true));
}

/**
 * A clock jump times out requests in flight, so give slow machines more real time after each jump. Few jumps: after
 * two hours every token looks expired to the panel.
 */
async function jump(page: Page, by: string, expected: () => unknown): Promise<void> {
  for (let patienceMs = 1_000; ; patienceMs *= 2) {
    await page.clock.fastForward(by);
    try {
      await vi.waitFor(expected, { timeout: patienceMs, interval: 50 });
      return;
    } catch (error) {
      if (patienceMs > 15_000) throw error;
    }
  }
}

/** Waits until the undo time and the random delays are over, and the panel says that the rating was counted. */
export async function isCounted(window: Window): Promise<void> {
  await window.page.clock.runFor(undoMs);
  await passTime(window, async () => expect(await window.text(thanks).count()).toBe(1));
}

/** The host ends the latest meeting's rating as soon as they may, a day after it opened. Open panels get a notice. */
export async function closePulse({ sandbox, as }: Journey, host = 'ada'): Promise<void> {
  const { meeting } = await as(host).ask(readRoom, {});
  if (!meeting) throw new Error('There is no meeting to rate');
  sandbox.dayLater();
  await as(host).ask(closePulseEndpoint, { meeting: meeting.id });
}
