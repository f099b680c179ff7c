import { useState } from 'react';
import { flushSync } from 'react-dom';
import { listLength } from '#contract/rules/text.ts';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { useWords } from '../../../words/words.tsx';

export interface ListEvents {
  remove: (id: string) => void;
  enter: (id: string) => void;
  move: (id: string, by: number) => void;
}

export interface EditedList<Item extends { id: string }> {
  items: Item[];
  onChange: (change: (items: Item[]) => Item[]) => void;
  create: () => Item;
  isBlank: (item: Item) => boolean;
  firstField: (id: string) => string;
}

/** Moves the focus along with the row. `ids`: of the buttons that may take it. */
export function useListEditing<Item extends { id: string }>(
  list: EditedList<Item>,
  ids: { undo: string; add: string },
): ListEvents & { removed: { item: Item; index: number } | undefined; undo: () => void; add: () => void } {
  const { items, onChange, firstField } = list;
  const goTo = ({ id }: Item) => {
    focus(firstField(id));
  };
  const add = () => {
    const last = items.at(-1);
    if (last && list.isBlank(last)) return goTo(last);
    if (items.length >= listLength) return;
    const item = list.create();
    // The field has to exist before it can take the focus.
    flushSync(() => {
      onChange((all) => [...all, item]);
    });
    goTo(item);
  };
  const enter = (id: string) => {
    const next = items[items.findIndex((one) => one.id === id) + 1];
    if (next) goTo(next);
    else add();
  };
  return { add, enter, move: useMove(list), ...useRemoval(list, ids) };
}

function useRemoval<Item extends { id: string }>(
  { items, onChange, isBlank, firstField }: EditedList<Item>,
  ids: { undo: string; add: string },
) {
  const [removed, setRemoved] = useState<{ item: Item; index: number }>();
  const remove = (id: string) => {
    const index = items.findIndex((one) => one.id === id);
    const item = items[index];
    if (!item) return;
    flushSync(() => {
      setRemoved(isBlank(item) ? undefined : { item, index });
      onChange((all) => all.filter((one) => one.id !== id));
    });
    focus(isBlank(item) ? ids.add : ids.undo);
  };
  const undo = () => {
    if (!removed) return;
    const { item, index } = removed;
    flushSync(() => {
      setRemoved(undefined);
      onChange((all) => (all.some(({ id }) => id === item.id) ? all : all.toSpliced(index, 0, item)));
    });
    focus(firstField(item.id));
  };
  return { removed, remove, undo };
}

function useMove<Item extends { id: string }>({ items, onChange, firstField }: EditedList<Item>) {
  const words = useWords().recap;
  const announce = useAnnounce();
  return (id: string, by: number) => {
    const focused = document.activeElement;
    const to = items.findIndex((one) => one.id === id) + by;
    flushSync(() => {
      onChange((all) => moved(all, id, by));
    });
    // A moved DOM node loses the focus. At either end, the pressed button has disappeared.
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
    else focus(firstField(id));
    announce(words.movedTo(to + 1, items.length));
  };
}

function moved<Item extends { id: string }>(items: Item[], id: string, by: number): Item[] {
  const from = items.findIndex((one) => one.id === id);
  const item = items[from];
  if (!item || from + by < 0) return items;
  return items.toSpliced(from, 1).toSpliced(from + by, 0, item);
}

function focus(id: string): void {
  document.getElementById(id)?.focus();
}
