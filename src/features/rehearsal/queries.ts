import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  dropRehearsal,
  readRehearsals,
  saveRehearsal,
  seeRehearsal,
  Rehearsal,
  RehearsalContent,
} from '#contract/person/rehearsal.ts';
import type { Call } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { unlessGone } from '../../api/problem.ts';
import type { Version } from '../../drafts/keeping.ts';
import { useOpenedDrafts } from '../../drafts/unsavedDrafts.ts';
import { useDraft, type DraftHandle } from '../../drafts/useDraft.ts';

interface RehearsalsData {
  rehearsals: Rehearsal[];
}

/** The chat's stream carries its reader's own notices too, so panel and personal tab share the key. */
const ownKey = ['home', 'rehearsals'];
const draftList = 'rehearsals';

function rehearsalsQuery(call: Call) {
  return queryOptions({
    queryKey: ownKey,
    queryFn: ({ signal }) => call<typeof readRehearsals>('get', '/api/me/rehearsals', { params: {}, signal }),
    select: ({ rehearsals }) => rehearsals,
  });
}

export function useRehearsals() {
  return useQuery(rehearsalsQuery(useCall()));
}

export function useOpenedRehearsals() {
  return useOpenedDrafts<{ id: string }, RehearsalContent>(draftList);
}

/** `base`: what a new one begins with, or the version that an earlier page's text is based on. */
export function useRehearsalDraft(id: string, base: Version<RehearsalContent>): DraftHandle<RehearsalContent> {
  const call = useCall();
  const client = useQueryClient();
  const { data = [] } = useRehearsals();
  const known = data.find((one) => one.id === id);
  return useDraft<RehearsalContent>({
    key: `rehearsal-${id}`,
    server: { version: known?.version ?? base.version, content: known?.content ?? base.content },
    reopening: { list: draftList, form: { id } },
    save: async (version, content, { keepalive }) => {
      const saved = await call<typeof saveRehearsal>('put', '/api/me/rehearsals/:rehearsal', {
        params: { rehearsal: id },
        body: { version, content },
        keepalive,
      });
      client.setQueryData<RehearsalsData>(
        ownKey,
        (read) =>
          read && {
            rehearsals: [...read.rehearsals.filter((one) => one.id !== id), saved].toSorted((a, b) => a.at - b.at),
          },
      );
      return saved;
    },
  });
}

export function useSeeRehearsal() {
  const call = useCall();
  return useMutation({
    mutationFn: (rehearsal: string) =>
      call<typeof seeRehearsal>('put', '/api/me/rehearsals/:rehearsal/seen', { params: { rehearsal } }),
  });
}

/** `draft`: if it is open; a late save would find nothing to update. */
export function useDropRehearsal(rehearsal: string, draft: DraftHandle<RehearsalContent>) {
  const call = useCall();
  const client = useQueryClient();
  const { data = [] } = useRehearsals();
  return useMutation({
    mutationFn: async () => {
      const isSaved = draft.savedAt !== undefined || data.some(({ id }) => id === rehearsal);
      await draft.discard();
      return call<typeof dropRehearsal>('delete', '/api/me/rehearsals/:rehearsal', {
        params: { rehearsal },
      }).catch(unlessGone(isSaved));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ownKey }),
  });
}
