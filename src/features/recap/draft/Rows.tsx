import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { memo, useId, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { listLength } from '#contract/rules/text.ts';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { bareList } from '../../../ui/lists/bare.ts';
import { AddButton } from '../../../ui/buttons/AddButton.tsx';
import { UndoLine } from '../../../ui/forms/UndoLine.tsx';
import { useWords } from '../../../words/words.tsx';
import { useLatest } from './useLatest.ts';

export interface RowEvents {
  onRemove: () => void;
  /** Enter was pressed in the row's first field. */
  onEnter: () => void;
  /** Moves the row up or down; absent where it can't go. */
  onMoveUp: (() => void) | undefined;
  onMoveDown: (() => void) | undefined;
}

export interface RowsProps<Item extends { id: string }> {
  /** Names the list. */
  label: string;
  items: Item[];
  onChange: (change: (items: Item[]) => Item[]) => void;
  create: () => Item;
  /** Must be a stable function, so that a keystroke re-renders only its own row. */
  row: (item: Item, index: number, events: RowEvents) => ReactNode;
  nameOf: (item: Item) => string;
  /** Nothing was typed into it yet. */
  isBlank: (item: Item) => boolean;
  firstField: (id: string) => string;
  addLabel: string;
}

/** Shorter lists paint fast enough without `content-visibility`. */
const longList = 30;

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  row: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`, paddingInline: tokens.spacingHorizontalM },
  // In a long list, skip painting rows out of sight on every keystroke (`npm run bench -- typing`). This clips, so it is off for
  // the focused row, whose lists and focus rings overflow; row heights are always remembered, or pressed buttons would move.
  long: {
    '& > li': { containIntrinsicSize: 'auto 100px' },
    '& > li:not(:focus-within)': { contentVisibility: 'auto' },
  },
  full: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** An editable list: Enter moves to the next row or adds one at the end, rows can be reordered, and removal can be undone. */
export function Rows<Item extends { id: string }>(props: RowsProps<Item>) {
  const { label, items, onChange, create, row, nameOf, isBlank, firstField, addLabel } = props;
  const words = useWords().recap;
  const styles = useStyles();
  const announce = useAnnounce();
  const [removed, setRemoved] = useState<{ item: Item; index: number }>();
  const undoId = useId();
  const addId = useId();

  const focus = (id: string) => document.getElementById(id)?.focus();
  const goTo = ({ id }: Item) => {
    focus(firstField(id));
  };
  const add = () => {
    const last = items.at(-1);
    if (last && isBlank(last)) return goTo(last);
    if (items.length >= listLength) return;
    const item = create();
    // Its field must be there before the focus can go to it.
    flushSync(() => {
      onChange((all) => [...all, item]);
    });
    goTo(item);
  };
  const remove = (id: string) => {
    const index = items.findIndex((one) => one.id === id);
    const item = items[index];
    if (!item) return;
    flushSync(() => {
      setRemoved(isBlank(item) ? undefined : { item, index });
      onChange((all) => all.filter((one) => one.id !== id));
    });
    focus(isBlank(item) ? addId : undoId);
  };
  const undo = () => {
    if (!removed) return;
    const { item, index } = removed;
    flushSync(() => {
      setRemoved(undefined);
      onChange((all) => (all.some(({ id }) => id === item.id) ? all : all.toSpliced(index, 0, item)));
    });
    goTo(item);
  };
  const enter = (id: string) => {
    const next = items[items.findIndex((one) => one.id === id) + 1];
    if (next) goTo(next);
    else add();
  };
  const move = (id: string, by: number) => {
    const at = document.activeElement;
    const to = items.findIndex((one) => one.id === id) + by;
    flushSync(() => {
      onChange((all) => moved(all, id, by));
    });
    // A moved DOM node loses the focus. At either end, the button that was pressed has disappeared.
    if (at instanceof HTMLElement && at.isConnected) at.focus();
    else focus(firstField(id));
    announce(words.movedTo(to + 1, items.length));
  };

  const events = useLatest({ remove, enter, move });
  const rows = items.map((item, index) => (
    <Row key={item.id} item={item} index={index} isLast={index === items.length - 1} row={row} events={events} />
  ));
  if (removed)
    rows.splice(
      removed.index,
      0,
      <li key="removed">
        <UndoLine id={undoId} text={words.removed(nameOf(removed.item))} undo={words.undo} onUndo={undo} />
      </li>,
    );

  return (
    <>
      {rows.length > 0 && (
        <ul className={mergeClasses(styles.list, items.length > longList && styles.long)} aria-label={label}>
          {rows}
        </ul>
      )}
      {items.length < listLength ? (
        <AddButton id={addId} label={addLabel} onPress={add} />
      ) : (
        <p className={styles.full}>{words.full}</p>
      )}
    </>
  );
}

interface ListEvents {
  remove: (id: string) => void;
  enter: (id: string) => void;
  move: (id: string, by: number) => void;
}

interface RowProps<Item> extends Pick<RowsProps<Item & { id: string }>, 'row'> {
  item: Item & { id: string };
  index: number;
  isLast: boolean;
  events: { current: ListEvents };
}

function PlainRow<Item>({ item, index, isLast, row, events }: RowProps<Item>) {
  const styles = useStyles();
  const { id } = item;
  const moveBy = (by: number) => () => {
    events.current.move(id, by);
  };
  return (
    <li className={styles.row}>
      {row(item, index, {
        onRemove: () => {
          events.current.remove(id);
        },
        onEnter: () => {
          events.current.enter(id);
        },
        onMoveUp: index > 0 ? moveBy(-1) : undefined,
        onMoveDown: isLast ? undefined : moveBy(1),
      })}
    </li>
  );
}

// `memo` drops type parameters.
const Row = memo(PlainRow) as typeof PlainRow;

function moved<Item extends { id: string }>(items: Item[], id: string, by: number): Item[] {
  const from = items.findIndex((one) => one.id === id);
  const item = items[from];
  if (!item || from + by < 0) return items;
  return items.toSpliced(from, 1).toSpliced(from + by, 0, item);
}
