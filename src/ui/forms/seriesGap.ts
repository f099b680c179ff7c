import { createContext } from 'react';

export const SeriesGap = createContext<number | null>(null);
