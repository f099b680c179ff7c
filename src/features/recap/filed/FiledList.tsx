import type { ReactNode } from 'react';
import { useReading } from './reading.ts';

export interface FiledListProps<Item> {
  items: readonly Item[];
  item: (item: Item) => ReactNode;
}

export function FiledList<Item extends { id: string }>({ items, item }: FiledListProps<Item>) {
  return (
    <ul className={useReading().list}>
      {items.map((one) => (
        <li key={one.id}>{item(one)}</li>
      ))}
    </ul>
  );
}
