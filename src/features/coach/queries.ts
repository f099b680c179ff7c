import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  extendGrant,
  findCoach,
  grantCoach,
  makeCode,
  readCoached,
  readMyGrants,
  readPage,
  revokeGrant,
  shareThing,
} from '#contract/person/coach.ts';
import type { CoachKind } from '#contract/rules/person/coach.ts';
import type { BodyOf } from '#contract/wire/endpoint.ts';
import { useCall } from '../../api/CallProvider.tsx';

const grantsKey = ['home', 'coach', 'mine'];

/** Reading sends no notice, so returning refetches. */
export function useMyGrants() {
  const call = useCall();
  return useQuery({
    queryKey: grantsKey,
    queryFn: ({ signal }) => call<typeof readMyGrants>('get', '/api/me/coach', { params: {}, signal }),
    select: ({ grants }) => grants,
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
}

export function useFindCoach() {
  const call = useCall();
  return useMutation({
    mutationFn: (code: string) => call<typeof findCoach>('post', '/api/me/coach/find', { params: {}, body: { code } }),
  });
}

export function useGrantCoach() {
  const call = useCall();
  return useMutation({
    mutationFn: ({ grant, ...body }: { grant: string } & BodyOf<typeof grantCoach>) =>
      call<typeof grantCoach>('put', '/api/me/coach/grants/:grant', { params: { grant }, body }),
    ...useReadAgain(),
  });
}

export function useExtendGrant() {
  const call = useCall();
  return useMutation({
    mutationFn: (grant: string) =>
      call<typeof extendGrant>('post', '/api/me/coach/grants/:grant/extension', { params: { grant } }),
    ...useReadAgain(),
  });
}

export function useRevokeGrant() {
  const call = useCall();
  return useMutation({
    mutationFn: (grant: string) =>
      call<typeof revokeGrant>('post', '/api/me/coach/grants/:grant/end', { params: { grant } }),
    ...useReadAgain(),
  });
}

export function useShareThing(grant: string) {
  const call = useCall();
  return useMutation({
    mutationFn: (body: BodyOf<typeof shareThing>) =>
      call<typeof shareThing>('put', '/api/me/coach/grants/:grant/things', { params: { grant }, body }),
    ...useReadAgain(),
  });
}

export function useCoached() {
  const call = useCall();
  return useQuery({
    queryKey: ['home', 'coach', 'coached'],
    queryFn: ({ signal }) => call<typeof readCoached>('get', '/api/organization/coaching', { params: {}, signal }),
    select: ({ coached }) => coached,
    // A grant that expires sends no notice.
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
}

export function useCoachPage(grant: string, kind: CoachKind) {
  const call = useCall();
  return useQuery({
    queryKey: ['home', 'coach', 'page', grant, kind],
    queryFn: ({ signal }) =>
      call<typeof readPage>('post', '/api/organization/coaching/:grant/page', {
        params: { grant },
        body: { kind },
        signal,
      }),
    select: ({ items }) => items,
    // Nothing stays in memory once the page is closed.
    gcTime: 0,
    staleTime: 0,
  });
}

export function useMakeCode() {
  const call = useCall();
  return useMutation({
    mutationFn: () => call<typeof makeCode>('post', '/api/organization/coaching/code', { params: {} }),
  });
}

function useReadAgain() {
  const client = useQueryClient();
  return { onSettled: () => client.invalidateQueries({ queryKey: grantsKey }) };
}
