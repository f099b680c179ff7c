import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  answerObserver,
  askToSwap,
  chooseForSheet,
  chooseObserver,
  handSheet,
  leaveRota,
  readObserver,
  saveSheet,
  ObserverView,
  Sheet,
} from '#contract/meeting/observer.ts';
import type { Call, MeetingPath } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { useDraft, type DraftHandle } from '../../drafts/useDraft.ts';

function observerQuery(call: Call, { series, meeting }: MeetingPath) {
  return queryOptions({
    queryKey: ['observer', meeting],
    queryFn: ({ signal }) =>
      call<typeof readObserver>('get', '/api/series/:series/meetings/:meeting/observer', {
        params: { series, meeting },
        signal,
      }),
  });
}

export function useObserver(place: MeetingPath) {
  return useQuery(observerQuery(useCall(), place));
}

export type Step =
  | { to: 'answer'; isYes: boolean }
  | { to: 'swap'; person: string }
  | { to: 'choose'; person: string | null }
  | { to: 'rota'; isOut: boolean };

export function useStep({ series, meeting }: MeetingPath) {
  const call = useCall();
  const queries = useQueryClient();
  const params = { series, meeting };
  return useMutation({
    mutationFn: (step: Step) => {
      if (step.to === 'answer')
        return call<typeof answerObserver>('put', '/api/series/:series/meetings/:meeting/observer/answer', {
          params,
          body: { isYes: step.isYes },
        });
      if (step.to === 'swap')
        return call<typeof askToSwap>('put', '/api/series/:series/meetings/:meeting/observer/swap', {
          params,
          body: { person: step.person },
        });
      if (step.to === 'choose')
        return call<typeof chooseObserver>('put', '/api/series/:series/meetings/:meeting/observer', {
          params,
          body: { person: step.person },
        });
      return call<typeof leaveRota>('put', '/api/series/:series/rota', {
        params: { series },
        body: { isOut: step.isOut },
      });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['observer', meeting] }),
  });
}

export function useSheetDraft({ series, meeting }: MeetingPath, sheet: NonNullable<ObserverView['sheet']>) {
  const call = useCall();
  const queries = useQueryClient();
  return useDraft<Sheet>({
    key: `observation-${meeting}`,
    server: { version: sheet.version, content: sheet.content },
    save: async (version, content, { keepalive }) => {
      const saved = await call<typeof saveSheet>('put', '/api/series/:series/meetings/:meeting/observer/sheet', {
        params: { series, meeting },
        body: { version, content },
        keepalive,
      });
      // The first words fix whom the sheet is about.
      if (version === 0) void queries.invalidateQueries({ queryKey: ['observer', meeting] });
      return saved;
    },
  });
}

export function useHandSheet({ series, meeting }: MeetingPath, draft: DraftHandle<Sheet>) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const { version } = await draft.flush();
      return call<typeof handSheet>('post', '/api/series/:series/meetings/:meeting/observer/sheet', {
        params: { series, meeting },
        body: { version },
      });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['observer', meeting] }),
  });
}

export function useChooseForSheet({ series, meeting }: MeetingPath, observation: string) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    scope: { id: `observation-${observation}` },
    mutationFn: (body: { isReadOut: boolean; isShared: boolean }) =>
      call<typeof chooseForSheet>('put', '/api/series/:series/meetings/:meeting/observations/:observation', {
        params: { series, meeting, observation },
        body,
      }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['observer', meeting] }),
        queries.invalidateQueries({ queryKey: ['review', meeting] }),
      ]),
  });
}
