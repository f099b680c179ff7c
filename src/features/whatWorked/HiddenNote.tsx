import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { EditedNote } from '#contract/organization/whatWorked.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { NoteText } from './NoteText.tsx';
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

/** The caller's own note that communications hid: why, and a button to delete it. */
export function HiddenNote({ note }: { note: EditedNote }) {
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
