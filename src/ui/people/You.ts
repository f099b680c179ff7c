import { createContext } from 'react';

/** The reader's id, for *me* in a picker. */
export const YouContext = createContext<string | undefined>(undefined);
