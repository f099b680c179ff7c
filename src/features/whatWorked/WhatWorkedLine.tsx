import { useWords } from '../../words/words.tsx';
import { NoteText } from './NoteText.tsx';
import { useWhatWorked } from './queries.ts';

/** In the panel, beside the sentence to say: one note, or nothing. */
export function WhatWorkedLine({ behaviour }: { behaviour: string }) {
  const { whatWorked: words } = useWords();
  const { data = [] } = useWhatWorked();
  const note = data.find((one) => one.behaviour === behaviour && one.hidden === null && !one.isOwn);
  if (!note) return null;
  return (
    <NoteText text={note.text}>
      {words.title} · <bdi>{note.by || words.noName}</bdi>
    </NoteText>
  );
}
