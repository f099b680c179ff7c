import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Instances } from '../storage/instances.ts';
import { usePerson } from './PersonProvider.tsx';
import { Draft } from './draft.ts';
import type { DraftView } from './draftState.ts';
import type { Reopening } from './journal.ts';
import type { Keeper, Version } from './keeping.ts';
import { forgetDraft, rememberDraft } from './unsavedDrafts.ts';

export interface DraftSource<T> extends Keeper<T> {
  key: string;
  server: Version<T>;
  reopening?: Reopening;
}

export interface DraftHandle<T> extends DraftView<T> {
  change: (next: T | ((content: T) => T)) => void;
  settleConflict: (path: string, choice: 'mine' | 'theirs') => void;
  /** Current even after the latest render. */
  now: () => T;
  /** Resolves once nothing is unsaved, or throws `ProblemError`. `isPartly`: skips what `unkept` lists. */
  flush: (options?: { isPartly?: boolean }) => Promise<{ version: number }>;
  discard: () => Promise<void>;
}

const drafts = new Instances<unknown>();

export function unsavedIn<T extends object>(client: QueryClient, key: string): T | undefined {
  const draft = drafts.find(client, key) as Draft<T> | undefined;
  const view = draft?.view();
  return view?.status === 'saved' ? undefined : view?.content;
}

/** Flushes this key's draft, if any. Throws as `Draft.flush`. */
export async function flushIn(client: QueryClient, key: string): Promise<void> {
  const draft = drafts.find(client, key) as Draft<object> | undefined;
  await draft?.flush({ isPartly: true });
}

/** Autosaved text that outlives its screen, so unsaved text is still there on return. */
export function useDraft<T extends object>({ key, server, save, reopening }: DraftSource<T>): DraftHandle<T> {
  const client = useQueryClient();
  const draft = drafts.findOrMake(client, key, () => new Draft(server, { save })) as Draft<T>;

  useEffect(() => {
    draft.keepWith({ save });
  });
  const person = usePerson();
  // Stays as it was when the form was first opened.
  const [first] = useState(() => ({ reopening, base: server }));
  useEffect(() => {
    if (first.reopening && !draft.isDiscarded) rememberDraft(client, { ...first.reopening, key, base: first.base });
    return () => {
      if (draft.isDiscarded) drafts.drop(client, key);
    };
  }, [client, draft, first, key]);
  useEffect(() => {
    if (person === undefined) return;
    void import('./journal.ts')
      .then(({ thisPage }) => thisPage.keep({ person, key, draft, reopening: first.reopening }))
      .catch(() => undefined);
  }, [draft, first, key, person]);
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
    discard: () => {
      if (first.reopening) forgetDraft(client, first.reopening.list, key);
      return draft.discard();
    },
  };
}
