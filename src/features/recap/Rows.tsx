import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { listLength } from '#contract/values.ts';
import { bareList } from '../../ui/bare.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { QuietButton } from '../../ui/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';

interface RowEvents {
  onRemove: () => void;
  /** Enter was pressed in the row's first field. */
  onEnter: () => void;
}

export interface RowsProps<Item extends { id: string }> {
  /** Names the list. */
  label: string;
  items: Item[];
  onChange: (change: (items: Item[]) => Item[]) => void;
  create: () => Item;
  row: (item: Item, index: number, events: RowEvents) => ReactNode;
  nameOf: (item: Item) => string;
  /** Nothing was typed into it yet. */
  isBlank: (item: Item) => boolean;
  firstField: (id: string) => string;
  addLabel: string;
}

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  removed: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  full: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A list that is typed into: Enter goes on to the next row and makes one after the last; a removed row can come back. */
export function Rows<Item extends { id: string }>({
  label,
  items,
  onChange,
  create,
  row,
  nameOf,
  isBlank,
  firstField,
  addLabel,
}: RowsProps<Item>) {
  const words = useWords().recap;
  const styles = useStyles();
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
  const remove = (item: Item, index: number) => {
    flushSync(() => {
      setRemoved(isBlank(item) ? undefined : { item, index });
      onChange((all) => all.filter(({ id }) => id !== item.id));
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

  const rows = items.map((item, index) => (
    <li key={item.id}>
      {row(item, index, {
        onRemove: () => {
          remove(item, index);
        },
        onEnter: () => {
          const next = items[index + 1];
          if (next) goTo(next);
          else add();
        },
      })}
    </li>
  ));
  if (removed)
    rows.splice(
      removed.index,
      0,
      <li key="removed" className={styles.removed}>
        <output>{words.removed(nameOf(removed.item))}</output>
        <QuietButton id={undoId} appearance="secondary" onClick={undo}>
          {words.undo}
        </QuietButton>
      </li>,
    );

  return (
    <>
      {rows.length > 0 && (
        <ul className={styles.list} aria-label={label}>
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
