import { createContext } from 'react';

/** The usual number of days between the meetings of the series on the screen; null: none is known. */
export const SeriesGap = createContext<number | null>(null);
