/** If the reader's role changes, the other role's list is fetched too. */
export type Audience = 'everybody' | 'host' | 'attendee';

const waiting: { fetch: () => unknown; audience: Audience }[] = [];
const started = new Set<Audience>();

/** Runs when idle, so that the next step needs no network. */
export function prefetch(fetch: () => unknown, audience: Audience): void {
  if (started.has(audience)) whenIdle(fetch);
  else waiting.push({ fetch, audience });
}

/** Call once the first screen is rendered; later fetches start at the next idle moment. */
export function startPrefetching(audience: 'host' | 'attendee'): void {
  started.add('everybody').add(audience);
  whenIdle(() => {
    const due = waiting.filter((one) => started.has(one.audience));
    for (const one of due) waiting.splice(waiting.indexOf(one), 1);
    for (const { fetch } of due) void fetch();
  });
}

export function isPrefetching(): boolean {
  return started.size > 0;
}

/** Safari has no `requestIdleCallback`. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 2_000 });
  else setTimeout(act, 200);
}

/** Runs after the next frame; a hidden page draws none, so there it doesn't wait. */
export function whenPainted(act: () => void): void {
  if (document.hidden) act();
  else
    requestAnimationFrame(() => {
      setTimeout(act);
    });
}
