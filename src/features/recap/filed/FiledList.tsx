import type { ReactNode } from 'react';
import { Section } from '../../../ui/lists/Section.tsx';
import { useReading } from './reading.ts';

export interface FiledListProps<Item> {
  title: string;
  items: readonly Item[];
  item: (item: Item) => ReactNode;
}

/** A section of a shared recap; renders nothing if it is empty. */
export function FiledList<Item extends { id: string }>({ title, items, item }: FiledListProps<Item>) {
  const styles = useReading();
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {items.map((one) => (
          <li key={one.id}>{item(one)}</li>
        ))}
      </ul>
    </Section>
  );
}
