import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  dropTailored,
  noteGuideUse,
  printGuide,
  printMyGuide,
  readGuides,
  readMyGuides,
  readTailored,
  saveTailored,
  settleTailored,
  Tailored,
  TailoredContent,
} from '#contract/organization/guide.ts';
import type { Language } from '#contract/wire/values.ts';
import type { Call } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { unlessGone } from '../../api/problem.ts';
import { useDraft } from '../../drafts/useDraft.ts';

/** A new version announces `playbook`. */
export function useMyGuides() {
  const call = useCall();
  return useQuery({
    queryKey: ['playbook', 'guides'],
    queryFn: ({ signal }) => call<typeof readMyGuides>('get', '/api/me/guides', { params: {}, signal }),
    select: ({ guides }) => guides,
  });
}

function guidesQuery(call: Call, series: string) {
  return queryOptions({
    queryKey: ['playbook', 'guides', series],
    queryFn: ({ signal }) =>
      call<typeof readGuides>('get', '/api/series/:series/guides', { params: { series }, signal }),
  });
}

export function useGuidesHere(series: string | undefined) {
  const call = useCall();
  return useQuery({ ...guidesQuery(call, series ?? ''), enabled: series !== undefined });
}

const tailoredKey = (series: string) => ['guides', series];

export function useTailored(series: string | undefined) {
  const call = useCall();
  return useQuery({
    queryKey: tailoredKey(series ?? ''),
    queryFn: ({ signal }) =>
      call<typeof readTailored>('get', '/api/series/:series/tailored-guides', {
        params: { series: series ?? '' },
        signal,
      }),
    select: ({ tailored }) => tailored,
    enabled: series !== undefined,
  });
}

export interface GuidePlace {
  series: string;
  guide: string;
}

const tailoredPath = '/api/series/:series/guides/:guide/tailored';

export function useTailoredDraft(params: GuidePlace, server: { version: number; content: TailoredContent }) {
  const call = useCall();
  const client = useQueryClient();
  return useDraft({
    key: `guide-${params.series}-${params.guide}`,
    server,
    save: async (version, content, { keepalive }) => {
      const body = { version, content };
      const saved = await call<typeof saveTailored>('put', tailoredPath, { params, body, keepalive });
      void client.invalidateQueries({ queryKey: tailoredKey(params.series) });
      return saved;
    },
  });
}

export interface Settling {
  version: number;
  original: number;
  part: string;
  isTaken: boolean;
}

export function useSettle(params: GuidePlace) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Settling): Promise<Tailored> =>
      call<typeof settleTailored>('post', '/api/series/:series/guides/:guide/tailored/parts', { params, body }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: tailoredKey(params.series) }),
        client.invalidateQueries({ queryKey: ['playbook', 'guides'] }),
      ]),
  });
}

export function useDropTailored(params: GuidePlace) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<typeof dropTailored>('delete', tailoredPath, { params }).then(() => true, unlessGone(true)),
    onSettled: () => client.invalidateQueries({ queryKey: tailoredKey(params.series) }),
  });
}

export function useNoteUse() {
  const call = useCall();
  return useMutation({
    mutationFn: (params: GuidePlace) =>
      call<typeof noteGuideUse>('post', '/api/series/:series/guides/:guide/uses', { params }),
  });
}

/** Returns an address for the browser. */
export function usePrint({ series, guide }: { series: string | undefined; guide: string }) {
  const call = useCall();
  return async (language: Language): Promise<string> => {
    const body = { language };
    const { address } =
      series === undefined
        ? await call<typeof printMyGuide>('post', '/api/me/guides/:guide/prints', { params: { guide }, body })
        : await call<typeof printGuide>('post', '/api/series/:series/guides/:guide/prints', {
            params: { series, guide },
            body,
          });
    return address;
  };
}
