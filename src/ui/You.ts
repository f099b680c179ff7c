import { createContext } from 'react';

/** The reader's id: whoever types *me* into a picker means them. */
export const YouContext = createContext<string | undefined>(undefined);
