import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { usePerson } from './PersonProvider.tsx';
import { Draft, type DraftView } from './draft.ts';
import type { Keeper, Version } from './keeping.ts';

export interface DraftSource<T> extends Keeper<T> {
  /** Names what is typed: `opening-<meeting>`. */
  key: string;
  /** What the server keeps, as read last. */
  server: Version<T>;
}

export interface DraftHandle<T> extends DraftView<T> {
  change: (next: T | ((content: T) => T)) => void;
  settleConflict: (path: string, choice: 'mine' | 'theirs') => void;
  /** What is typed at this moment, also after the screen was drawn. */
  now: () => T;
  /** Saves now; resolves once nothing is unsaved, or throws `ProblemError`. `isPartly`: ignores what is in `unkept`. */
  flush: (options?: { isPartly?: boolean }) => Promise<{ version: number }>;
  /** Forgets what was typed; resolves when no save is under way any more. */
  discard: () => Promise<void>;
}

const placeOf = (key: string) => ['draft', key];

/** What is typed under a key and not kept by the server yet. */
export function unsavedIn<T extends object>(client: QueryClient, key: string): T | undefined {
  const view = client.getQueryData<Draft<T>>(placeOf(key))?.view();
  return view?.status === 'saved' ? undefined : view?.content;
}

/** Text that is kept on the server as it is typed. It outlives its screen: leaving and coming back finds it unsaved as it was. */
export function useDraft<T extends object>({ key, server, save }: DraftSource<T>): DraftHandle<T> {
  const client = useQueryClient();
  const place = placeOf(key);
  // The cache keeps it, so that what was typed outlives the screen it was typed on.
  client.setQueryDefaults(['draft'], { gcTime: Infinity });
  const draft =
    client.getQueryData<Draft<T>>(place) ?? client.setQueryData<Draft<T>>(place, new Draft(server, { save }));
  if (!draft) throw new Error(`There is no draft for ${key}`);

  useEffect(() => {
    draft.keepWith({ save });
  });
  const person = usePerson();
  useEffect(() => {
    if (person === undefined) return;
    // Without storage, the draft lasts only as long as the page.
    void import('./journal.ts').then(({ thisPage }) => thisPage.keep(person, key, draft)).catch(() => undefined);
  }, [draft, key, person]);
  useEffect(() => {
    draft.receive(server);
  }, [draft, server]);

  const view = useSyncExternalStore(draft.subscribe, draft.view);
  return {
    ...view,
    change: (next) => {
      draft.change(typeof next === 'function' ? next(draft.view().content) : next);
    },
    settleConflict: (path, choice) => {
      draft.settleConflict(path, choice);
    },
    now: () => draft.view().content,
    flush: (options) => draft.flush(options),
    discard: () => draft.discard(),
  };
}
