import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  answerCommitment,
  dropCommitment,
  readCommitments,
  readSharedCommitments,
  saveCommitment,
  shareCommitment,
  withdrawCommitment,
  Commitment,
  CommitmentContent,
} from '#contract/person/commitment.ts';
import type { CommitmentAnswer } from '#contract/rules/person/commitment.ts';
import type { Language } from '#contract/wire/values.ts';
import type { Call, MeetingPath } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { unlessGone } from '../../api/problem.ts';
import type { Version } from '../../drafts/keeping.ts';
import { useOpenedDrafts } from '../../drafts/unsavedDrafts.ts';
import { useDraft, type DraftHandle } from '../../drafts/useDraft.ts';

interface CommitmentsData {
  commitments: Commitment[];
}

/** The chat's stream carries its reader's own notices too, so panel and personal tab share the key. */
const ownKey = ['home', 'commitments'];
const draftList = 'commitments';

function commitmentsQuery(call: Call) {
  return queryOptions({
    queryKey: ownKey,
    queryFn: ({ signal }) => call<typeof readCommitments>('get', '/api/me/commitments', { params: {}, signal }),
    select: ({ commitments }) => commitments,
  });
}

export function useCommitments() {
  return useQuery(commitmentsQuery(useCall()));
}

export function useOpenedCommitments() {
  return useOpenedDrafts<{ id: string }, CommitmentContent>(draftList);
}

function useKeep() {
  const client = useQueryClient();
  return (kept: Commitment) => {
    client.setQueryData<CommitmentsData>(
      ownKey,
      (read) =>
        read && {
          commitments: [...read.commitments.filter(({ id }) => id !== kept.id), kept].toSorted((a, b) => a.at - b.at),
        },
    );
  };
}

/** `base`: what a new one begins with, or the version that an earlier page's text is based on. */
export function useCommitmentDraft(id: string, base: Version<CommitmentContent>): DraftHandle<CommitmentContent> {
  const call = useCall();
  const keep = useKeep();
  const { data = [] } = useCommitments();
  const known = data.find((one) => one.id === id);
  return useDraft<CommitmentContent>({
    key: `commitment-${id}`,
    server: { version: known?.version ?? base.version, content: known?.content ?? base.content },
    reopening: { list: draftList, form: { id } },
    save: async (version, content, { keepalive }) => {
      const saved = await call<typeof saveCommitment>('put', '/api/me/commitments/:commitment', {
        params: { commitment: id },
        body: { version, content },
        keepalive,
      });
      keep(saved);
      return saved;
    },
  });
}

export function useAnswerCommitment(commitment: string) {
  const call = useCall();
  const keep = useKeep();
  return useMutation({
    scope: { id: commitment },
    mutationFn: (answer: CommitmentAnswer | null) =>
      call<typeof answerCommitment>('put', '/api/me/commitments/:commitment/answer', {
        params: { commitment },
        body: { answer },
      }),
    onSuccess: keep,
  });
}

/** `draft`: if it is open; a late save would find nothing to update. */
export function useDropCommitment(commitment: string, draft?: DraftHandle<CommitmentContent>) {
  const call = useCall();
  const client = useQueryClient();
  const { data = [] } = useCommitments();
  return useMutation({
    mutationFn: async () => {
      const isSaved = draft?.savedAt !== undefined || data.some(({ id }) => id === commitment);
      await draft?.discard();
      return call<typeof dropCommitment>('delete', '/api/me/commitments/:commitment', {
        params: { commitment },
      }).catch(unlessGone(isSaved));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ownKey }),
  });
}

function sharedKey({ meeting }: MeetingPath) {
  return ['commitments', meeting];
}

export function useSharedCommitments(place: MeetingPath) {
  const call = useCall();
  return useQuery({
    queryKey: sharedKey(place),
    queryFn: ({ signal }) =>
      call<typeof readSharedCommitments>('get', '/api/series/:series/meetings/:meeting/commitments', {
        params: { ...place },
        signal,
      }),
    select: ({ shared }) => shared,
  });
}

export function useShareCommitment(place: MeetingPath, commitment: string) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (language: Language) =>
      call<typeof shareCommitment>('put', '/api/series/:series/meetings/:meeting/commitments/:commitment', {
        params: { ...place, commitment },
        body: { language },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: sharedKey(place) }),
  });
}

export function useWithdrawCommitment(place: MeetingPath, commitment: string) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      call<typeof withdrawCommitment>('delete', '/api/series/:series/meetings/:meeting/commitments/:commitment', {
        params: { ...place, commitment },
      }).catch(unlessGone(true)),
    onSettled: () => client.invalidateQueries({ queryKey: sharedKey(place) }),
  });
}
