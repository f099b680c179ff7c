import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type {
  admitConcerns,
  dropConcern,
  letRead,
  raiseConcern,
  readConcerns,
  saveReply,
  setUpBox,
  takeBackConcern,
  Concern,
  Reply,
  Unsigned,
} from '#contract/meeting/concern.ts';
import { concernBytes } from '#contract/rules/meeting/concern.ts';
import type { Call, MeetingPath } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { callAnonymously } from '../../api/callAnonymously.ts';
import { retryWhileTransient } from '../../api/retryWhileTransient.ts';
import { pauseAfter, ProblemError } from '../../api/problem.ts';
import { useDraft, type DraftHandle } from '../../drafts/useDraft.ts';
import { spend, tokensOf } from '../../admission/wallet.ts';
import { openStore, type PersonStore } from '../../storage/personStore.ts';
import { sealed, type ConcernInput } from './sealed.ts';
import { beAdmitted, type Box } from './tokens.ts';

interface ConcernsData {
  concerns: Concern[];
  unsigned: Unsigned;
}

function concernsQuery(call: Call, { series, meeting }: MeetingPath) {
  return queryOptions({
    queryKey: ['concerns', meeting],
    queryFn: ({ signal }) =>
      call<typeof readConcerns>('get', '/api/series/:series/meetings/:meeting/concerns', {
        params: { series, meeting },
        signal,
      }),
  });
}

export function useConcerns(place: MeetingPath) {
  return useQuery(concernsQuery(useCall(), place));
}

export function useRaise({ series, meeting }: MeetingPath) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: ConcernInput & { id: string; to: string }) =>
      call<typeof raiseConcern>('put', '/api/series/:series/meetings/:meeting/concerns/:concern', {
        params: { series, meeting, concern: id },
        body,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['concerns', meeting] }),
  });
}

export function useTakeBack({ series, meeting }: MeetingPath) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (concern: string) =>
      call<typeof takeBackConcern>('delete', '/api/series/:series/meetings/:meeting/concerns/:concern', {
        params: { series, meeting, concern },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['concerns', meeting] }),
  });
}

interface Answer {
  concern: string;
  person: string;
  isYes: boolean;
}

export function useLetRead({ series, meeting }: MeetingPath) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ concern, ...body }: Answer) =>
      call<typeof letRead>('put', '/api/series/:series/meetings/:meeting/concerns/:concern/reader', {
        params: { series, meeting, concern },
        body,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['concerns', meeting] }),
  });
}

export function useReplyDraft({ series, meeting }: MeetingPath, concern: Concern): DraftHandle<Reply> {
  const call = useCall();
  const client = useQueryClient();
  return useDraft<Reply>({
    key: `reply-${concern.id}`,
    server: { version: concern.version, content: concern.reply },
    save: async (version, content, { keepalive }) => {
      const saved = await call<typeof saveReply>(
        'put',
        '/api/series/:series/meetings/:meeting/concerns/:concern/reply',
        {
          params: { series, meeting, concern: concern.id },
          body: { version, content },
          keepalive,
        },
      );
      client.setQueryData<ConcernsData>(
        ['concerns', meeting],
        (read) => read && { ...read, concerns: read.concerns.map((one) => (one.id === concern.id ? saved : one)) },
      );
      return saved;
    },
  });
}

export function useAdmission({ series, meeting }: MeetingPath, person: string): void {
  const call = useCall();
  const client = useQueryClient();
  const { data } = useConcerns({ series, meeting });
  const { state, box } = data?.unsigned ?? {};
  const { id, key, spreadMs } = box ?? {};
  const isMissing = state === 'gathering' && id === undefined;
  useEffect(() => {
    if (!isMissing) return;
    void retryWhileTransient(
      () =>
        call<typeof setUpBox>('post', '/api/series/:series/meetings/:meeting/concerns/box', {
          params: { series, meeting },
        }),
      () => {},
    ).then(
      () => client.invalidateQueries({ queryKey: ['concerns', meeting] }),
      // Without tokens nothing is accepted anonymously, and the form says so.
      () => undefined,
    );
  }, [call, client, series, meeting, isMissing]);
  useEffect(() => {
    if (id === undefined || key === undefined || spreadMs === undefined) return;
    const box = { id, key, spreadMs };
    void openStore(person)
      .then((store) =>
        beAdmitted(store, box, (blinded) =>
          call<typeof admitConcerns>('post', '/api/series/:series/meetings/:meeting/concerns/admissions', {
            params: { series, meeting },
            body: { blinded },
          }),
        ),
      )
      .catch(() => undefined);
  }, [call, series, meeting, person, id, key, spreadMs]);
}

export type UnsignedChoice = 'open' | Exclude<Unsigned['state'], 'open'> | 'not_here' | 'spent';

export function unsignedChoice(unsigned: Unsigned | undefined, store: PersonStore | undefined): UnsignedChoice {
  if (!unsigned || !store) return 'gathering';
  if (unsigned.state !== 'open' || !unsigned.box) return unsigned.state === 'open' ? 'over' : unsigned.state;
  const tokens = tokensOf(store, { kind: 'box', id: unsigned.box.id });
  if (!tokens) return 'not_here';
  return tokens.length === 0 ? 'spent' : 'open';
}

interface Dropping {
  store: PersonStore;
  box: Box;
  saying: ConcernInput;
}

/** Invalidates nothing: an identified request right afterwards would reveal the author. */
export function useDrop() {
  return useMutation({
    mutationFn: async ({ store, box, saying }: Dropping): Promise<'dropped' | 'over' | 'gathering'> => {
      const issuer = { kind: 'box' as const, id: box.id };
      for (const token of tokensOf(store, issuer) ?? []) {
        const body = sealed(token, saying);
        // An attempt without a response may have arrived. The same token can't be spent twice.
        const wasTried = tried.get(token.token);
        tried.set(token.token, JSON.stringify(saying));
        const answer = await whenThereIsRoom(() =>
          callAnonymously<typeof dropConcern>('post', '/api/boxes/:box/concerns', {
            params: { box: box.id },
            body,
            bytes: concernBytes,
          }),
        );
        if (!answer.accepted && answer.reason !== 'already_cast') {
          if (answer.reason === 'not_admitted') throw new ProblemError('malformed');
          return answer.reason;
        }
        spend(store, issuer, token);
        // The token was spent by another window or on other words: these go with the next token.
        if (answer.accepted || wasTried === JSON.stringify(saying)) return 'dropped';
      }
      return 'over';
    },
  });
}

const tried = new Map<string, string>();

const roomFromMs = 1_000;

/** Retries only when rate-limited; other failures are shown, and the text stays. */
async function whenThereIsRoom<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'too_many_requests') throw error;
      const pauseMs = pauseAfter(error, roomFromMs);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
