export interface PageEvents {
  onBack: () => void;
  onHidden: () => void;
  onLeave: () => void;
}

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
