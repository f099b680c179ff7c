import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type {
  answerAsksToRead,
  correctReflection,
  deleteReflection,
  endManager,
  markReflectionRead,
  nameManager,
  readFacts,
  readNextTime,
  readReflections,
  saveReflection,
  saveReflectionSetting,
  sendReflection,
  skipReflection,
  takeBackReflection,
  Reflection,
  ReflectionDraft,
  SkipReason,
} from '#contract/person/reflection.ts';
import type { AnswerOf } from '#contract/wire/endpoint.ts';
import type { Call, MeetingPath } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import type { Version } from '../../drafts/keeping.ts';
import { flushIn, useDraft } from '../../drafts/useDraft.ts';
import { useFormat } from '../../words/words.tsx';

export type Reflections = AnswerOf<typeof readReflections>;

const queryKey = ['home', 'reflections'];
const draftKey = (week: string) => `reflection-${week}`;

export function reflectionsQuery(call: Call) {
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) => call<typeof readReflections>('get', '/api/me/reflections', { params: {}, signal }),
  });
}

export function useReflections() {
  return useQuery(reflectionsQuery(useCall()));
}

export function useFacts(week: string) {
  const call = useCall();
  const { timeZone } = useFormat();
  return useQuery({
    queryKey: ['home', 'reflection-facts', week],
    queryFn: ({ signal }) =>
      call<typeof readFacts>('post', '/api/me/reflections/facts', { params: {}, body: { week, timeZone }, signal }),
  });
}

export function useReflectionDraft(week: string, server: Version<ReflectionDraft>) {
  const call = useCall();
  const client = useQueryClient();
  const { timeZone } = useFormat();
  return useDraft<ReflectionDraft>({
    key: draftKey(week),
    server,
    save: async (from, content, { keepalive }) => {
      const body = { week, timeZone, version: from, content };
      const saved = await call<typeof saveReflection>('put', '/api/me/reflections', { params: {}, body, keepalive });
      setSaved(client, { week, version: saved.version, content });
      return saved;
    },
  });
}

function setSaved(client: QueryClient, saved: Pick<Reflection, 'week' | 'version' | 'content'>): void {
  client.setQueryData<Reflections>(queryKey, (kept) => {
    if (!kept) return kept;
    const before = kept.mine.find(({ week }) => week === saved.week);
    const others = kept.mine.filter((one) => one !== before);
    const mine = [{ sent: before?.sent ?? null, ...saved, skipped: null }, ...others];
    return { ...kept, mine: mine.toSorted((one, other) => (one.week < other.week ? 1 : -1)) };
  });
}

/** Settles once the page has refetched. */
function useAct<Asked>(act: (call: Call, asked: Asked) => Promise<unknown>) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: Asked) => act(call, asked),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}

export function useSend() {
  const { language } = useFormat();
  return useAct((call, sent: { week: string; version: number; facts: string[] }) =>
    call<typeof sendReflection>('post', '/api/me/reflections/sent', { params: {}, body: { ...sent, language } }),
  );
}

export function useTakeBack() {
  return useAct((call, week: string) =>
    call<typeof takeBackReflection>('delete', '/api/me/reflections/sent', { params: {}, body: { week } }),
  );
}

export function useDelete() {
  return useAct((call, week: string) =>
    call<typeof deleteReflection>('delete', '/api/me/reflections', { params: {}, body: { week } }),
  );
}

export function useCorrect() {
  return useAct((call, body: { week: string; text: string }) =>
    call<typeof correctReflection>('post', '/api/me/reflections/corrections', { params: {}, body }),
  );
}

/** Saves pending text first: a later save would clear the skip. */
export function useSkip() {
  const client = useQueryClient();
  const { timeZone } = useFormat();
  return useAct(async (call, skipped: { week: string; reason: SkipReason }) => {
    const body = { ...skipped, timeZone };
    await flushIn(client, draftKey(skipped.week));
    return call<typeof skipReflection>('post', '/api/me/reflections/skipped', { params: {}, body });
  });
}

export function useSaveSetting() {
  const { timeZone } = useFormat();
  return useAct((call, chosen: { weekday: number | null; countsForInsights: boolean }) =>
    call<typeof saveReflectionSetting>('put', '/api/me/reflections/setting', {
      params: {},
      body: { ...chosen, timeZone },
    }),
  );
}

export function useNameManager() {
  return useAct((call, { series, person }: { series: string; person: string }) =>
    call<typeof nameManager>('put', '/api/series/:series/reflection-manager', { params: { series }, body: { person } }),
  );
}

export function useEndManager() {
  return useAct((call) => call<typeof endManager>('delete', '/api/me/reflections/manager', { params: {} }));
}

export function useAnswerAsksToRead() {
  return useAct((call, { asking, isYes }: { asking: string; isYes: boolean }) =>
    call<typeof answerAsksToRead>('put', '/api/me/asks-to-read/:asking', { params: { asking }, body: { isYes } }),
  );
}

export function useMarkRead(reflection: string) {
  return useAct((call, body: { sending: number; answer: string }) =>
    call<typeof markReflectionRead>('put', '/api/me/written/:reflection/read', { params: { reflection }, body }),
  );
}

export function useNextTime({ series, meeting }: MeetingPath) {
  const call = useCall();
  return useQuery({
    queryKey: ['next-time', meeting],
    queryFn: ({ signal }) =>
      call<typeof readNextTime>('get', '/api/series/:series/meetings/:meeting/next-time', {
        params: { series, meeting },
        signal,
      }),
    select: ({ next }) => next,
  });
}
