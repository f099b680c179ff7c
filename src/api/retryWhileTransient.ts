import { isPassing, pauseAfter } from './problem.ts';

const retryFromMs = 2_000;
const retryToMs = 15_000;

/** Asks again, after growing pauses and when the network comes back, for as long as that may succeed. */
export async function retryWhileTransient<Answer>(ask: () => Promise<Answer>, onWaiting: () => void): Promise<Answer> {
  for (let pauseMs = retryFromMs; ; pauseMs = Math.min(retryToMs, pauseMs * 2)) {
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error)) throw error;
      onWaiting();
      await connectionOr(pauseAfter(error, pauseMs));
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
