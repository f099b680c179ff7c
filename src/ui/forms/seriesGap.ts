import { createContext } from 'react';

/** Usual days between meetings; null: unknown. */
export const SeriesGap = createContext<number | null>(null);
