import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { openStore } from '../storage/personStore.ts';
import { forgetInPanel, keepInPanel, openSlot, readInPanel, type Unsent, type UnsentSlot } from './unsent.ts';

export interface UnsentHandle<T> extends Unsent<T> {
  change: (change: Partial<T>) => void;
  /** Current even after the latest render. */
  now: () => T;
  /** Call after sending, even if the screen is gone: the next text needs a new idempotency key. */
  clear: () => void;
  /** Like `clear`, and empties the field. */
  remove: () => void;
}

/** `ms`: a week unless given. */
export interface Keeping {
  person: string;
  ms?: number;
}

/**
 * Text that only a button sends. `keeping`: also outlives the panel, encrypted for this person and shared by their
 * windows. Text typed before the stored copy is read wins.
 */
export function useUnsent<T extends object>(key: string, blank: T, keeping?: Keeping): UnsentHandle<T> {
  const { person, ms } = keeping ?? {};
  const client = useQueryClient();
  const cacheKey = person === undefined ? key : `${key}.${person}`;
  const [first] = useState(blank);
  const now = useCallback((): Unsent<T> => {
    const kept = readInPanel<T>(client, cacheKey);
    return kept ? { id: kept.id, content: { ...first, ...kept.content } } : { id: crypto.randomUUID(), content: first };
  }, [client, cacheKey, first]);
  const [unsent, setUnsent] = useState(now);
  const slot = useMemo(() => (person === undefined ? undefined : slotIn<T>(key, { person, ms })), [key, person, ms]);

  const reshow = useCallback(() => {
    setUnsent(now());
  }, [now]);
  useStoredCopy(slot, cacheKey, reshow);

  const clear = () => {
    forgetInPanel(client, cacheKey);
    slot?.act(({ forget }) => {
      forget();
    });
  };

  return {
    ...unsent,
    change: (change) => {
      // From `now`, so that two changes before the next render both count.
      const changed = { id: crypto.randomUUID(), content: { ...now().content, ...change } };
      keepInPanel(client, cacheKey, changed);
      slot?.act(({ keep }) => {
        keep(changed);
      });
      setUnsent(changed);
    },
    now: () => now().content,
    clear,
    remove: () => {
      clear();
      reshow();
    },
  };
}

function useStoredCopy<T>(slot: Slot<T> | undefined, cacheKey: string, onChange: () => void): void {
  const client = useQueryClient();
  useEffect(() => {
    let isOver = false;
    let stopWatching = () => {};
    const show = (kept: Unsent<T> | undefined) => {
      if (isOver) return;
      if (kept) keepInPanel(client, cacheKey, kept);
      else forgetInPanel(client, cacheKey);
      onChange();
    };
    void slot?.opened.then(async ({ read, watch }) => {
      const kept = await read();
      if (kept && !readInPanel(client, cacheKey)) show(kept);
      if (!isOver) stopWatching = watch(() => void read().then(show));
    });
    return () => {
      isOver = true;
      stopWatching();
    };
  }, [client, cacheKey, onChange, slot]);
}

interface Slot<T> {
  opened: Promise<UnsentSlot<T>>;
  act: (act: (slot: UnsentSlot<T>) => void) => void;
}

function slotIn<T>(key: string, { person, ms }: { person: string; ms: number | undefined }): Slot<T> {
  let ready: UnsentSlot<T> | undefined;
  const opened = openStore(person).then(async (store) => (ready = await openSlot<T>(store, key, ms)));
  return {
    opened,
    act: (act) => {
      if (ready) act(ready);
      else void opened.then(act);
    },
  };
}
