/**
 * A server has only its own build's files, so a panel of another build gets no more of them until it loads again.
 * Typed text is in the journal by then: what is pending is written when the page ends. Once for each build, because
 * behind a load balancer two builds may respond alternately during an upgrade.
 */
export async function reloadIfReplaced(): Promise<void> {
  const served = await servedBuild().catch(() => undefined);
  if (served === undefined || served === buildOf(document.head.innerHTML)) return;
  const already = reloadedFor();
  if (already.includes(served)) return;
  // Survives the reload, even where storage is blocked.
  history.replaceState([...already, served], '');
  location.reload();
}

async function servedBuild(): Promise<string | undefined> {
  const page = await fetch(location.pathname, { cache: 'no-store', signal: AbortSignal.timeout(timeLimitMs) });
  return page.ok ? buildOf(await page.text()) : undefined;
}

const timeLimitMs = 15_000;

/** The entry's name: it ends in a hash that depends on every file which the entry may load. */
function buildOf(html: string): string | undefined {
  return /<script type="module"[^>]* src="([^"]+)"/.exec(html)?.[1];
}

function reloadedFor(): readonly unknown[] {
  const state: unknown = history.state;
  return Array.isArray(state) ? state : [];
}
