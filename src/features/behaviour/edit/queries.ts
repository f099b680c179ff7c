import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  BehaviourContent,
  bringBackBehaviour,
  discardBehaviourDraft,
  PlaybookBehaviour,
  publishBehaviour,
  readPlaybook,
  retireBehaviour,
  saveBehaviourDraft,
  setLanguages,
} from '#contract/organization/playbook.ts';
import type { AnswerOf } from '#contract/wire/endpoint.ts';
import type { Language } from '#contract/wire/values.ts';
import { useCall } from '../../../api/CallProvider.tsx';
import { keepSaved } from '../../../api/keepSaved.ts';
import { useDraft } from '../../../drafts/useDraft.ts';
import { emptyContent } from './content.ts';

/** The topic of drafts, for everybody who edits. */
const key = ['playbook-drafts'];

export type PlaybookView = AnswerOf<typeof readPlaybook>;

export function usePlaybook() {
  const call = useCall();
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call<typeof readPlaybook>('get', '/api/organization/playbook', { params: {}, signal }),
  });
}

export function useBehaviourDraft({ id, published, draft }: PlaybookBehaviour) {
  const call = useCall();
  const client = useQueryClient();
  return useDraft<BehaviourContent>({
    key: `playbook-behaviour-${id}`,
    server: { version: draft.version, content: draft.content ?? published ?? emptyContent },
    save: async (version, content, { keepalive }) => {
      const body = { behaviour: id, version, content };
      const saved = await call<typeof saveBehaviourDraft>('put', '/api/organization/playbook/draft', {
        params: {},
        body,
        keepalive,
      });
      keepSaved(client, [key], () => {
        client.setQueryData<PlaybookView>(key, (now) => now && withDraft(now, id, { version: saved.version, content }));
      });
      return saved;
    },
  });
}

function withDraft(now: PlaybookView, id: string, draft: PlaybookBehaviour['draft']): PlaybookView {
  const behaviours = now.behaviours.map((one) =>
    one.id === id && one.draft.version < draft.version ? { ...one, draft } : one,
  );
  return { ...now, behaviours };
}

export function useAddBehaviour() {
  const call = useCall();
  return useMutation({
    mutationFn: ({ id, content }: { id: string; content: BehaviourContent }) =>
      call<typeof saveBehaviourDraft>('put', '/api/organization/playbook/draft', {
        params: {},
        body: { behaviour: id, version: 0, content },
      }),
    onSettled: useReadAgain(),
  });
}

export function usePublish(behaviour: string) {
  const call = useCall();
  return useMutation({
    // Keyed by behaviour, so that another one doesn't inherit these problems.
    mutationKey: ['publish', behaviour],
    mutationFn: (body: { version: number; isPartial: boolean }) =>
      call<typeof publishBehaviour>('post', '/api/organization/playbook/publish', {
        params: {},
        body: { behaviour, ...body },
      }),
    onSettled: useReadAgain(),
  });
}

export function useDiscard(behaviour: string) {
  const call = useCall();
  return useMutation({
    mutationFn: (version: number) =>
      call<typeof discardBehaviourDraft>('post', '/api/organization/playbook/discard', {
        params: {},
        body: { behaviour, version },
      }),
    onSettled: useReadAgain(),
  });
}

export function useRetire(behaviour: string) {
  const call = useCall();
  return useMutation({
    mutationFn: (isSure: boolean) =>
      call<typeof retireBehaviour>('post', '/api/organization/playbook/retire', {
        params: {},
        body: { behaviour, isSure },
      }),
    onSettled: useReadAgain(),
  });
}

export function useBringBack(behaviour: string) {
  const call = useCall();
  return useMutation({
    mutationFn: () =>
      call<typeof bringBackBehaviour>('post', '/api/organization/playbook/bring-back', {
        params: {},
        body: { behaviour },
      }),
    onSettled: useReadAgain(),
  });
}

export function useSetLanguages() {
  const call = useCall();
  return useMutation({
    mutationFn: (body: { version: number; spoken: Language[] }) =>
      call<typeof setLanguages>('put', '/api/organization/playbook/languages', { params: {}, body }),
    onSettled: useReadAgain(),
  });
}

function useReadAgain() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: key, exact: true });
}
