import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { sayItem, saveOpening, MeetingView, Opening, OpeningItem, Room } from '#contract/meeting/meeting.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { keepSaved } from '../../api/keepSaved.ts';
import { useOpenedDrafts } from '../../drafts/unsavedDrafts.ts';
import { unsavedIn, useDraft } from '../../drafts/useDraft.ts';

export function useOpeningDraft(series: string, meeting: Pick<MeetingView, 'id' | 'version' | 'opening'>) {
  const call = useCall();
  const queries = useQueryClient();
  return useDraft({
    key: draftKey(meeting),
    server: { version: meeting.version, content: meeting.opening },
    reopening: { list: draftKey(meeting), form: {} },
    save: async (from, content, { keepalive }) => {
      const saved = await call<typeof saveOpening>('put', '/api/series/:series/meetings/:meeting/opening', {
        params: { series, meeting: meeting.id },
        body: { version: from, content },
        keepalive,
      });
      const room = ['room', series];
      keepSaved(queries, [room], () => {
        queries.setQueryData<Room>(room, (now) =>
          now?.meeting?.id === meeting.id && now.meeting.version < saved.version
            ? { ...now, meeting: { ...now.meeting, version: saved.version, opening: content } }
            : now,
        );
      });
      return saved;
    },
  });
}

export function useOpenedOpening(meeting: string) {
  return useOpenedDrafts<object, Opening>(draftKey({ id: meeting }));
}

export function useTypedOpening(meeting: MeetingView): () => Opening {
  const client = useQueryClient();
  return () => unsavedIn<Opening>(client, draftKey(meeting)) ?? meeting.opening;
}

const draftKey = ({ id }: Pick<MeetingView, 'id'>) => `opening-${id}`;

interface ItemTick {
  item: OpeningItem;
  isSaid: boolean;
}

/** Optimistic; rolled back if the server refuses. */
export function useSayItem(series: string, meeting: string) {
  const call = useCall();
  const queries = useQueryClient();
  const key = ['room', series];
  const show = ({ item, isSaid }: ItemTick) => {
    queries.setQueryData<Room>(key, (now) =>
      now?.meeting?.id === meeting
        ? { ...now, meeting: { ...now.meeting, said: { ...now.meeting.said, [item]: isSaid ? Date.now() : null } } }
        : now,
    );
  };
  return useMutation({
    mutationFn: (saying: ItemTick) =>
      call<typeof sayItem>('put', '/api/series/:series/meetings/:meeting/said', {
        params: { series, meeting },
        body: saying,
      }),
    onMutate: async (saying) => {
      await queries.cancelQueries({ queryKey: key });
      show(saying);
    },
    onError: (_, saying) => {
      show({ ...saying, isSaid: !saying.isSaid });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}
