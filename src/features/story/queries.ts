import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  agreeToStory,
  nominate,
  readMyStories,
  readNominations,
  readStories,
  readStoryHosts,
  refuseStory,
  takeBackNomination,
  ToldStory,
} from '#contract/organization/story.ts';
import type { Call } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { unlessGone } from '../../api/problem.ts';

export function useStoryHosts(series: string) {
  const call = useCall();
  return useQuery({
    queryKey: ['home', 'story-hosts', series],
    queryFn: ({ signal }) =>
      call<typeof readStoryHosts>('get', '/api/series/:series/stories/hosts', { params: { series }, signal }),
    select: ({ hosts }) => hosts,
  });
}

interface Nominating {
  id: string;
  to: string;
  behaviour: string;
  text: string;
}

export function useNominate(series: string) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: Nominating) =>
      call<typeof nominate>('put', '/api/series/:series/stories/:story', { params: { series, story: id }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['home', 'nominations'] }),
  });
}

export function useNominations() {
  const call = useCall();
  return useQuery({
    queryKey: ['home', 'nominations'],
    queryFn: ({ signal }) => call<typeof readNominations>('get', '/api/me/nominations', { params: {}, signal }),
    select: ({ sent }) => sent,
  });
}

export function useTakeBackNomination() {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (story: string) =>
      call<typeof takeBackNomination>('delete', '/api/me/nominations/:story', { params: { story } }).catch(
        unlessGone(true),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['home', 'nominations'] }),
  });
}

function myStoriesQuery(call: Call) {
  return queryOptions({
    queryKey: ['home', 'stories'],
    queryFn: ({ signal }) => call<typeof readMyStories>('get', '/api/me/stories', { params: {}, signal }),
  });
}

export function useMyStories() {
  return useQuery(myStoriesQuery(useCall()));
}

type Agreeing = Omit<ToldStory, 'behaviour'>;

export function useAgree() {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: Agreeing) =>
      call<typeof agreeToStory>('put', '/api/me/stories/:story', { params: { story: id }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['home', 'stories'] }),
  });
}

/** No, or no longer. */
export function useRefuse() {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (story: string) =>
      call<typeof refuseStory>('delete', '/api/me/stories/:story', { params: { story } }).catch(unlessGone(true)),
    onSettled: () => client.invalidateQueries({ queryKey: ['home', 'stories'] }),
  });
}

export function useStories() {
  const call = useCall();
  return useQuery({
    queryKey: ['stories'],
    queryFn: async ({ signal }) => {
      const { now, stories } = await call<typeof readStories>('get', '/api/organization/stories', {
        params: {},
        signal,
      });
      return { aheadMs: now - Date.now(), stories };
    },
  });
}
