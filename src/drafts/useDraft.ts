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
  /** Names what is typed: `opening-<meeting>`. */
  key: string;
  /** What the server keeps, as read last. */
  server: Version<T>;
  /** Only for drafts whose id was made here. */
  reopening?: Reopening;
}

export interface DraftHandle<T> extends DraftView<T> {
  change: (next: T | ((content: T) => T)) => void;
  settleConflict: (path: string, choice: 'mine' | 'theirs') => void;
  /** The current content, even after the latest render. */
  now: () => T;
  /** Saves now; resolves once nothing is unsaved, or throws `ProblemError`. `isPartly`: ignores what is in `unkept`. */
  flush: (options?: { isPartly?: boolean }) => Promise<{ version: number }>;
  /** Discards what was typed; resolves once no save is in flight. */
  discard: () => Promise<void>;
}

/** A key names one kind of content. */
const drafts = new Instances<unknown>();

/** What is typed under a key and not kept by the server yet. */
export function unsavedIn<T extends object>(client: QueryClient, key: string): T | undefined {
  const draft = drafts.find(client, key) as Draft<T> | undefined;
  const view = draft?.view();
  return view?.status === 'saved' ? undefined : view?.content;
}

/** Text that is autosaved as it is typed. It outlives its screen, so unsaved text is still there on return. */
export function useDraft<T extends object>({ key, server, save, reopening }: DraftSource<T>): DraftHandle<T> {
  const client = useQueryClient();
  const draft = drafts.findOrMake(client, key, () => new Draft(server, { save })) as Draft<T>;

  useEffect(() => {
    draft.keepWith({ save });
  });
  const person = usePerson();
  // The form's needs are kept as they were when it was first opened.
  const [first] = useState(() => ({ reopening, base: server }));
  useEffect(() => {
    if (first.reopening && !draft.isDiscarded) rememberDraft(client, { ...first.reopening, key, base: first.base });
    return () => {
      // The next time it is opened, it starts with the server's content.
      if (draft.isDiscarded) drafts.drop(client, key);
    };
  }, [client, draft, first, key]);
  useEffect(() => {
    if (person === undefined) return;
    // Without storage, the draft lasts only as long as the page.
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
