import { createContext, use } from 'react';

/** Opens another page of the personal tab, by its name. */
export const ShowPage = createContext<(name: string) => void>(() => {});

export function useShowPage(): (name: string) => void {
  return use(ShowPage);
}
