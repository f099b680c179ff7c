import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  hideWhatWorked,
  readHiddenWhatWorked,
  readWhatWorked,
  readWhatWorkedToEdit,
  removeWhatWorked,
  sayItHelped,
  shareWhatWorked,
  WhatWorked,
} from '#contract/organization/whatWorked.ts';
import type { Call } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { unlessGone } from '../../api/problem.ts';

const topic = 'what-worked';

function whatWorkedQuery(call: Call) {
  return queryOptions({
    queryKey: [topic, 'notes'],
    queryFn: ({ signal }) => call<typeof readWhatWorked>('get', '/api/me/what-worked', { params: {}, signal }),
    select: ({ notes }) => notes,
  });
}

export function useWhatWorked() {
  return useQuery(whatWorkedQuery(useCall()));
}

export function useHiddenNotes() {
  const call = useCall();
  return useQuery({
    queryKey: [topic, 'hidden'],
    queryFn: ({ signal }) =>
      call<typeof readHiddenWhatWorked>('get', '/api/me/what-worked/hidden', { params: {}, signal }),
    select: ({ notes }) => notes,
  });
}

export function useNotesToEdit() {
  const call = useCall();
  return useQuery({
    queryKey: [topic, 'edit'],
    queryFn: ({ signal }) =>
      call<typeof readWhatWorkedToEdit>('get', '/api/organization/what-worked', { params: {}, signal }),
    select: ({ notes }) => notes,
  });
}

interface NewNote {
  id: string;
  behaviour: string;
  text: string;
  isNamed: boolean;
}

export function useShareNote() {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: NewNote) =>
      call<typeof shareWhatWorked>('put', '/api/me/what-worked/:whatWorked', { params: { whatWorked: id }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: [topic] }),
  });
}

export function useRemoveNote() {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (whatWorked: string) =>
      call<typeof removeWhatWorked>('delete', '/api/me/what-worked/:whatWorked', { params: { whatWorked } }).catch(
        unlessGone(true),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: [topic] }),
  });
}

export function useHelped({ id }: WhatWorked) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    scope: { id: `helped-${id}` },
    mutationFn: (hasHelped: boolean) =>
      call<typeof sayItHelped>('put', '/api/me/what-worked/:whatWorked/helped', {
        params: { whatWorked: id },
        body: { hasHelped },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: [topic] }),
  });
}

export function useHideNote() {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, why }: { id: string; why: string | null }) =>
      call<typeof hideWhatWorked>('put', '/api/organization/what-worked/:whatWorked/hidden', {
        params: { whatWorked: id },
        body: { why },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: [topic] }),
  });
}
