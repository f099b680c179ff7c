import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { postNote, readNotes, Note, NoteContent } from '#contract/meeting/chatNote.ts';
import type { Language } from '#contract/wire/values.ts';
import type { Call, MeetingPath } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';

function notesQuery(call: Call, series: string) {
  return queryOptions({
    queryKey: ['notes', series],
    queryFn: ({ signal }) => call<typeof readNotes>('get', '/api/series/:series/notes', { params: { series }, signal }),
  });
}

export function useNotes(series: string) {
  return useQuery(notesQuery(useCall(), series));
}

export function usePostNote({ series, meeting }: MeetingPath, onTaken?: (note: Note) => void) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; content: NoteContent; language: Language }) =>
      call<typeof postNote>('put', '/api/series/:series/meetings/:meeting/notes/:note', {
        params: { series, meeting, note: id },
        body,
      }),
    onSuccess: (note) => {
      if (isTaken(note)) onTaken?.(note);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['notes', series] }),
  });
}

export function isTaken({ share }: Note): boolean {
  return share.state !== 'stopped';
}
