import { createContext } from 'react';

/** The reader's id, which *me* in a picker stands for. */
export const YouContext = createContext<string | undefined>(undefined);
