export interface PageEvents {
  /** The browser is online again. */
  onBack: () => void;
  onHidden: () => void;
  /** The page is going away. */
  onLeave: () => void;
}

/** Returns a function that stops listening. */
export function listenToPage({ onBack, onHidden, onLeave }: PageEvents): () => void {
  const end = new AbortController();
  const { signal } = end;
  window.addEventListener('online', onBack, { signal });
  window.addEventListener('pagehide', onLeave, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') onHidden();
    },
    { signal },
  );
  return () => {
    end.abort();
  };
}
