import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { WhatWorked } from '#contract/whatWorked.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { NoteText } from './NoteText.tsx';
import { useWhatWorked } from './queries.ts';
import { RemoveNote } from './RemoveNote.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
});

/** The caller's own notes that communications hid: each asks to be removed or left. */
export function useHiddenNotes() {
  const { data, isPending, isLoadingError, error, refetch } = useWhatWorked();
  return {
    notes: (data ?? []).filter(({ isOwn, hidden }) => isOwn && hidden !== null),
    isPending,
    error: isLoadingError ? error : null,
    retry: () => void refetch(),
  };
}

export function HiddenNote({ note }: { note: WhatWorked }) {
  const { whatWorked: words } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p className={styles.title}>{words.hiddenTitle}</p>
      <NoteText text={note.text}>{words.yours(note.by !== null)}</NoteText>
      {note.hidden !== null && <WarningText>{words.hiddenWhy(note.hidden)}</WarningText>}
      <RemoveNote note={note} />
    </div>
  );
}
