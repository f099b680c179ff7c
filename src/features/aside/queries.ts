import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  deleteAside,
  readAside,
  readAsides,
  renewAside,
  saveAside,
  writeAside,
  Aside,
  AsideContent,
} from '#contract/person/aside.ts';
import type { Call } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { useDraft } from '../../drafts/useDraft.ts';

const listKey = ['home', 'asides'];

function asidesQuery(call: Call) {
  return queryOptions({
    queryKey: listKey,
    queryFn: ({ signal }) => call<typeof readAsides>('get', '/api/me/asides', { params: {}, signal }),
    select: ({ asides }) => asides,
  });
}

export function useAsides() {
  return useQuery(asidesQuery(useCall()));
}

/** Leaves the cache once it is folded again. */
export function useAside(aside: string) {
  const call = useCall();
  return useQuery({
    queryKey: ['home', 'aside', aside],
    queryFn: ({ signal }) => call<typeof readAside>('get', '/api/me/asides/:aside', { params: { aside }, signal }),
    gcTime: 0,
  });
}

interface NewAside {
  id: string;
  series: string;
  person: string;
  text: string;
}

export function useWriteAside() {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, series, person, text }: NewAside) =>
      call<typeof writeAside>('put', '/api/series/:series/asides/:aside', {
        params: { series, aside: id },
        body: { person, content: { text } },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: listKey }),
  });
}

export function useAsideDraft({ id, version, content: first }: Aside) {
  const call = useCall();
  const client = useQueryClient();
  return useDraft<AsideContent>({
    key: `aside-${id}`,
    server: { version, content: first },
    save: async (from, content, { keepalive }) => {
      const saved = await call<typeof saveAside>('put', '/api/me/asides/:aside', {
        params: { aside: id },
        body: { version: from, content },
        keepalive,
      });
      client.setQueryData<Aside>(['home', 'aside', id], (kept) => kept && saved);
      return saved;
    },
  });
}

export function useRenewAside() {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (aside: string) =>
      call<typeof renewAside>('post', '/api/me/asides/:aside/renewal', { params: { aside } }),
    onSettled: () => client.invalidateQueries({ queryKey: listKey }),
  });
}

export function useDeleteAside(onDeleted: () => void) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (aside: string) => call<typeof deleteAside>('delete', '/api/me/asides/:aside', { params: { aside } }),
    // Before it leaves the list.
    onSuccess: onDeleted,
    onSettled: () => client.invalidateQueries({ queryKey: listKey }),
  });
}
