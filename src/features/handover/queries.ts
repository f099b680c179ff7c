import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { answerSection, dropSection, handSection, readSections, SectionKind } from '#contract/meeting/handover.ts';
import type { Call, MeetingPath } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';

function sectionsQuery(call: Call, { series, meeting }: MeetingPath) {
  return queryOptions({
    queryKey: ['sections', meeting],
    queryFn: ({ signal }) =>
      call<typeof readSections>('get', '/api/series/:series/meetings/:meeting/sections', {
        params: { series, meeting },
        signal,
      }),
  });
}

export function useSections(place: MeetingPath) {
  return useQuery(sectionsQuery(useCall(), place));
}

interface Handing {
  id: string;
  kind: SectionKind;
  title: string;
  person: string;
}

export function useHandSection({ series, meeting }: MeetingPath) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id: section, ...body }: Handing) =>
      call<typeof handSection>('put', '/api/series/:series/meetings/:meeting/sections/:section', {
        params: { series, meeting, section },
        body,
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sections', meeting] }),
  });
}

export function useDropSection({ series, meeting }: MeetingPath) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (section: string) =>
      call<typeof dropSection>('delete', '/api/series/:series/meetings/:meeting/sections/:section', {
        params: { series, meeting, section },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sections', meeting] }),
  });
}

/** Settles after the host is refetched: accepting may have made the reader host. */
export function useAnswerSection({ series, meeting }: MeetingPath) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ section, isYes }: { section: string; isYes: boolean }) =>
      call<typeof answerSection>('put', '/api/series/:series/meetings/:meeting/sections/:section/answer', {
        params: { series, meeting, section },
        body: { isYes },
      }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['sections', meeting] }),
        queries.invalidateQueries({ queryKey: ['room', series] }),
      ]),
  });
}
