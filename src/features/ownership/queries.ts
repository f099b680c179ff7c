import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type {
  agreeCheckIn,
  answerAction,
  moveAction,
  readMyActions,
  readOwnership,
  saveTouch,
  sayRoom,
  CheckIn,
  Handed,
  MyAction,
  RoomWish,
  Touch,
} from '#contract/meeting/ownership.ts';
import type { dropAction, handOn, markDone } from '#contract/meeting/openItems.ts';
import type { Call, MeetingPath } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { useDraft, type DraftHandle } from '../../drafts/useDraft.ts';

type ActionPath = MeetingPath & { action: string };

function ownershipQuery(call: Call, { series, meeting }: MeetingPath) {
  return queryOptions({
    queryKey: ['ownership', meeting],
    queryFn: ({ signal }) =>
      call<typeof readOwnership>('get', '/api/series/:series/meetings/:meeting/ownership', {
        params: { series, meeting },
        signal,
      }),
  });
}

export function useOwnership(place: MeetingPath) {
  return useQuery(ownershipQuery(useCall(), place));
}

function useOwnerAnswer<Answer>(
  { meeting, action }: ActionPath,
  name: string,
  say: (call: Call, said: Answer) => Promise<unknown>,
) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    scope: { id: `${name} ${action}` },
    mutationFn: (said: Answer) => say(call, said),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['ownership', meeting] }),
        client.invalidateQueries({ queryKey: mineKey(undefined) }),
      ]),
  });
}

export function useAnswer(params: ActionPath) {
  return useOwnerAnswer(params, 'answer', (call, body: { day: string | null; what: string }) =>
    call<typeof answerAction>('put', '/api/series/:series/meetings/:meeting/actions/:action/answer', { params, body }),
  );
}

export function useAgree(params: ActionPath) {
  return useOwnerAnswer(params, 'agree', (call, { checkIn: { id, kind }, day }: { checkIn: CheckIn; day: string }) =>
    call<typeof agreeCheckIn>('put', '/api/series/:series/meetings/:meeting/actions/:action/check-ins/:checkIn', {
      params: { ...params, checkIn: id },
      body: { day, kind },
    }),
  );
}

export function useSayRoom(params: ActionPath) {
  return useOwnerAnswer(params, 'room', (call, room: RoomWish) =>
    call<typeof sayRoom>('put', '/api/series/:series/meetings/:meeting/actions/:action/room', {
      params,
      body: { room },
    }),
  );
}

const nothingYet: Touch = { why: null, words: '', work: '', checkIns: [] };

export function useTouchDraft(params: ActionPath, person: string, handed: Handed | undefined): DraftHandle<Touch> {
  const call = useCall();
  return useDraft<Touch>({
    key: `touch-${params.action}-${person}`,
    server: { version: handed?.version ?? 0, content: handed?.touch ?? nothingYet },
    save: async (version, content, { keepalive }) =>
      call<typeof saveTouch>('put', '/api/series/:series/meetings/:meeting/actions/:action/touch', {
        params,
        body: { person, version, content },
        keepalive,
      }),
  });
}

/** Under the topic whose notices arrive: in a chat that of its open items, in the personal tab (no series) one's own. */
const mineKey = (series: string | undefined) =>
  series === undefined ? ['home', 'actions'] : ['open-items', series, 'mine'];

/** Both keys: the same change shows in the chat and in the personal tab. */
function refetchActions(client: QueryClient): Promise<unknown> {
  return Promise.all([
    client.invalidateQueries({ queryKey: ['open-items'] }),
    client.invalidateQueries({ queryKey: mineKey(undefined) }),
  ]);
}

export function myActionsQuery(call: Call, series: string | undefined) {
  return queryOptions({
    queryKey: mineKey(series),
    queryFn: ({ signal }) => call<typeof readMyActions>('get', '/api/me/actions', { params: {}, signal }),
  });
}

export function useMyActions(series: string | undefined) {
  // Other chats' notices don't arrive here, so returning refetches.
  return useQuery({ ...myActionsQuery(useCall(), series), staleTime: 0, refetchOnWindowFocus: true });
}

export function useTick({ series, id }: MyAction) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    scope: { id },
    mutationFn: (isDone: boolean) =>
      call<typeof markDone>('put', '/api/series/:series/actions/:action', {
        params: { series, action: id },
        body: { isDone },
      }),
    onSettled: () => refetchActions(client),
  });
}

export function useMove({ series, id }: Pick<MyAction, 'series' | 'id'>) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { due: string; reason: string }) =>
      call<typeof moveAction>('put', '/api/series/:series/actions/:action/date', {
        params: { series, action: id },
        body,
      }),
    onSuccess: () => refetchActions(client),
  });
}

export function useHandOn(series: string, action: string) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { from: string | null; to: string }) =>
      call<typeof handOn>('put', '/api/series/:series/actions/:action/owner', { params: { series, action }, body }),
    onSettled: () => refetchActions(client),
  });
}

export function useDrop(series: string, action: string) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      call<typeof dropAction>('put', '/api/series/:series/actions/:action/dropped', {
        params: { series, action },
        body: { reason },
      }),
    onSettled: () => refetchActions(client),
  });
}
