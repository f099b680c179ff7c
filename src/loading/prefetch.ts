const waiting: (() => unknown)[] = [];
let hasStarted = false;

/** Puts something on the list of what is fetched while nobody waits: a step forward must not wait for the network, or fail without it. */
export function prefetch(fetch: () => unknown): void {
  if (hasStarted) whenIdle(fetch);
  else waiting.push(fetch);
}

/** Fetches the list. Call it once the first screen is drawn; what is listed later follows at once. */
export function startPrefetching(): void {
  hasStarted = true;
  whenIdle(() => {
    for (const fetch of waiting.splice(0)) void fetch();
  });
}

/** Safari has no idle callback. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 2_000 });
  else setTimeout(act, 200);
}
