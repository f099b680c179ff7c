import { makeStyles } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { bareList } from '../bare.ts';
import { QuietButton } from '../buttons/QuietButton.tsx';
import { useTexts } from '../text/Texts.tsx';

export interface ShortListProps<Item> {
  items: readonly Item[];
  most: number;
  children: (item: Item) => ReactNode;
}

const useStyles = makeStyles({
  list: { ...bareList, overflowWrap: 'anywhere' },
  item: { outlineStyle: 'none' },
});

/** A single extra item is shown instead of a button. */
export function ShortList<Item extends { id: string }>({ items, most, children }: ShortListProps<Item>) {
  const { texts } = useTexts();
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const shown = isWhole || items.length <= most + 1 ? items : items.slice(0, most);
  return (
    <>
      <ul ref={list} className={styles.list}>
        {shown.map((item) => (
          <li key={item.id} tabIndex={-1} className={styles.item}>
            {children(item)}
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <div>
          <QuietButton
            onClick={() => {
              flushSync(() => {
                setWhole(true);
              });
              // The button disappears, so the focus moves to the first new item.
              const next = list.current?.children[most];
              if (next instanceof HTMLElement) next.focus();
            }}
          >
            {texts.all(items.length)}
          </QuietButton>
        </div>
      )}
    </>
  );
}
