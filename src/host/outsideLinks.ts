import type { SignedIn } from './host.ts';

/**
 * Lets Teams open pages outside of it. On phones a frame's new window may open nothing, and `app.openLink` works in
 * every client (teams-js, app.openLink). A link pressed with a modifier stays the browser's. Returns
 * a stop function.
 */
export function openOutsideLinks({ openLink }: Pick<SignedIn, 'openLink'>): () => void {
  const takeOver = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[target="_blank"]') : null;
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!(link instanceof HTMLAnchorElement) || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    openLink(link.href).catch(() => {
      window.open(link.href, '_blank', 'noopener,noreferrer');
    });
  };
  document.addEventListener('click', takeOver);
  return () => document.removeEventListener('click', takeOver);
}
