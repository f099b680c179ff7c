import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { memo, useId, type ReactNode } from 'react';
import { listLength } from '#contract/rules/text.ts';
import { bareList } from '../../../ui/bare.ts';
import { AddButton } from '../../../ui/buttons/AddButton.tsx';
import { UndoLine } from '../../../ui/forms/UndoLine.tsx';
import { useWords } from '../../../words/words.tsx';
import { useLatest } from './useLatest.ts';
import { useListEditing, type EditedList, type ListEvents } from './useListEditing.ts';

export interface RowEvents {
  onRemove: () => void;
  onEnter: () => void;
  onMoveUp: (() => void) | undefined;
  onMoveDown: (() => void) | undefined;
}

export interface RowsProps<Item extends { id: string }> extends EditedList<Item> {
  label: string;
  /** Has to be stable, so that a keystroke re-renders only its own row. */
  row: (item: Item, index: number, events: RowEvents) => ReactNode;
  nameOf: (item: Item) => string;
  addLabel: string;
}

/** Shorter lists paint fast enough without `content-visibility`. */
const longList = 30;

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  row: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`, paddingInline: tokens.spacingHorizontalM },
  // Skips painting rows out of sight (`npm run bench -- typing`). It clips, so not for the focused row, whose popups
  // overflow. Remembered heights keep pressed buttons in place.
  long: {
    '& > li': { containIntrinsicSize: 'auto 100px' },
    '& > li:not(:focus-within)': { contentVisibility: 'auto' },
  },
  full: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function Rows<Item extends { id: string }>(props: RowsProps<Item>) {
  const { label, items, row, nameOf, addLabel } = props;
  const words = useWords().recap;
  const styles = useStyles();
  const undoId = useId();
  const addId = useId();
  const { removed, undo, add, ...rowEvents } = useListEditing(props, { undo: undoId, add: addId });
  const events = useLatest<ListEvents>(rowEvents);
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
