import { useEffect, useState } from 'react';
import { openedStore, openStore, type PersonStore } from './personStore.ts';

export function usePersonStore(person: string | undefined): PersonStore | undefined {
  const [, setOpened] = useState<PersonStore>();
  useEffect(() => {
    if (person !== undefined && !openedStore(person)) void openStore(person).then(setOpened);
  }, [person]);
  return person === undefined ? undefined : openedStore(person);
}
