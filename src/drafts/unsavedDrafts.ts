import { skipToken, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OpenedDraft } from './journal.ts';
import { usePerson } from './PersonProvider.tsx';

const queryKeyOf = (list: string) => ['opened-drafts', list];

/**
 * Possibly unsaved drafts of a list: opened in this panel, or left in this browser by a closed one. `useDraft` tells
 * whether one is unsaved, and saves it.
 */
export function useOpenedDrafts<Form extends object, T extends object>(list: string): readonly OpenedDraft<Form, T>[] {
  const client = useQueryClient();
  const person = usePerson();
  useEffect(() => {
    if (person === undefined) return;
    void import('./journal.ts')
      .then(({ thisPage }) =>
        thisPage.findLeft(person, list, (left) => {
          rememberDraft(client, left);
        }),
      )
      .catch(() => undefined);
  }, [client, list, person]);
  const { data = [] } = useQuery<OpenedDraft<Form, T>[]>({ queryKey: queryKeyOf(list), queryFn: skipToken });
  return data;
}

export function rememberDraft(client: QueryClient, draft: OpenedDraft): void {
  const place = queryKeyOf(draft.list);
  client.setQueryDefaults(place, { gcTime: Infinity, staleTime: Infinity });
  client.setQueryData<OpenedDraft[]>(place, (known = []) =>
    known.some(({ key }) => key === draft.key) ? known : [...known, draft],
  );
}

export function forgetDraft(client: QueryClient, list: string, key: string): void {
  client.setQueryData<OpenedDraft[]>(queryKeyOf(list), (known) => known?.filter((one) => one.key !== key));
}
