import { exponentialMs } from '#contract/rules/wire/backOff.ts';
import { isPassing, pauseAfter } from './problem.ts';

const retry = { fromMs: 2_000, toMs: 15_000 };

/** Exponential back-off; also retries as soon as the network is back. */
export async function retryWhileTransient<Answer>(ask: () => Promise<Answer>, onWaiting: () => void): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error)) throw error;
      onWaiting();
      await connectionOr(pauseAfter(error, exponentialMs(attempt, retry)));
    }
  }
}

async function connectionOr(atLatestMs: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const goOn = () => {
      clearTimeout(timer);
      window.removeEventListener('online', goOn);
      resolve();
    };
    const timer = setTimeout(goOn, atLatestMs);
    window.addEventListener('online', goOn);
  });
}
