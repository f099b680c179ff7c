const again = { times: 2, pauseMs: 1_000 };

/** Teams' sign-in has hiccups that look like refusals and are gone a second later. */
export async function askAgain<Answer>(
  ask: () => Promise<Answer>,
  isPassing: (cause: unknown) => boolean,
): Promise<Answer> {
  for (let left = again.times; ; left--) {
    try {
      return await ask();
    } catch (cause) {
      if (left === 0 || !isPassing(cause)) throw cause;
    }
    await new Promise((resolve) => setTimeout(resolve, again.pauseMs));
  }
}
