import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { GuideContent } from '#contract/organization/guide.ts';
import type {
  discardGuideDraft,
  EditedGuide,
  GuideDraft,
  publishGuide,
  readGuideEditor,
  retireGuide,
  saveGuideDraft,
} from '#contract/organization/guideEditor.ts';
import { useCall } from '../../../api/CallProvider.tsx';
import { keepSaved } from '../../../api/keepSaved.ts';
import { useDraft } from '../../../drafts/useDraft.ts';

const editorKey = ['guide-editor'];

export function useGuideEditor() {
  const call = useCall();
  return useQuery({
    queryKey: editorKey,
    queryFn: ({ signal }) => call<typeof readGuideEditor>('get', '/api/organization/guides', { params: {}, signal }),
  });
}

export function useGuideDraft(guide: string, server: GuideDraft) {
  const call = useCall();
  const client = useQueryClient();
  return useDraft<GuideContent>({
    key: `guide-draft-${guide}`,
    server,
    save: async (version, content, { keepalive }) => {
      const body = { version, content };
      const params = { guide };
      const path = '/api/organization/guides/:guide/draft';
      const saved = await call<typeof saveGuideDraft>('put', path, { params, body, keepalive });
      keepSaved(client, [editorKey], () => {
        client.setQueryData<{ guides: EditedGuide[] }>(
          editorKey,
          (now) => now && withDraft(now, guide, saved, content),
        );
      });
      return saved;
    },
  });
}

function withDraft<Read extends { guides: EditedGuide[] }>(
  now: Read,
  id: string,
  { version }: { version: number },
  content: GuideContent,
): Read {
  const draft = { version, content };
  const first = { id, published: null, draft, hasChanges: true, isShipped: false, isRetired: false, usedBy: null };
  const isThere = now.guides.some((one) => one.id === id);
  const guides = now.guides.map((one) =>
    one.id === id && one.draft.version < version ? { ...one, draft, hasChanges: true } : one,
  );
  return { ...now, guides: isThere ? guides : [...guides, first] };
}

interface Publishing {
  draft: number;
  isWithoutAll: boolean;
}

export function usePublish(guide: string) {
  return useChange((body: Publishing, call) =>
    call<typeof publishGuide>('post', '/api/organization/guides/:guide/versions', { params: { guide }, body }),
  );
}

export function useDiscard(guide: string) {
  return useChange((_: undefined, call) =>
    call<typeof discardGuideDraft>('delete', '/api/organization/guides/:guide/draft', { params: { guide } }),
  );
}

export function useRetire(guide: string) {
  return useChange((isRetired: boolean, call) =>
    call<typeof retireGuide>('put', '/api/organization/guides/:guide/retired', {
      params: { guide },
      body: { isRetired },
    }),
  );
}

function useChange<Asked, Answer>(change: (asked: Asked, call: ReturnType<typeof useCall>) => Promise<Answer>) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: Asked) => change(asked, call),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: editorKey }),
        client.invalidateQueries({ queryKey: ['playbook', 'guides'] }),
      ]),
  });
}
