import { createContext } from 'react';

/** The usual number of days between meetings of the current series; null: unknown. */
export const SeriesGap = createContext<number | null>(null);
