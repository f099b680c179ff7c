/** Who will see something. Standings can change, and then the other group's list is fetched too. */
export type Audience = 'everybody' | 'host' | 'attendee';

const waiting: { fetch: () => unknown; audience: Audience }[] = [];
const started = new Set<Audience>();

/** Lists what is to be fetched while nobody waits: a step forward must not wait for the network, or fail without it. */
export function prefetch(fetch: () => unknown, audience: Audience): void {
  if (started.has(audience)) whenIdle(fetch);
  else waiting.push({ fetch, audience });
}

/** Fetches what is listed. Call it once the first screen is drawn; what is listed later follows at once. */
export function startPrefetching(audience: 'host' | 'attendee'): void {
  started.add('everybody').add(audience);
  whenIdle(() => {
    const due = waiting.filter((one) => started.has(one.audience));
    for (const one of due) waiting.splice(waiting.indexOf(one), 1);
    for (const { fetch } of due) void fetch();
  });
}

/** Safari has no idle callback. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 2_000 });
  else setTimeout(act, 200);
}
