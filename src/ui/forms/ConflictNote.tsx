import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { focusFieldBefore } from '../focus.ts';
import { Sentence } from '../text/Sentence.tsx';
import { useTexts } from '../text/Texts.tsx';
import { QuietButton } from '../buttons/QuietButton.tsx';

export interface ConflictNoteProps {
  theirs: string;
  onUseTheirs: () => void;
  onKeepMine: () => void;
}

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  choices: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

export function ConflictNote({ theirs, onUseTheirs, onKeepMine }: ConflictNoteProps) {
  const { texts } = useTexts();
  const styles = useStyles();
  const note = useRef<HTMLOutputElement>(null);
  const settle = (choose: () => void) => () => {
    focusFieldBefore(note.current);
    choose();
  };
  return (
    <output ref={note} className={styles.root}>
      <span>{theirs === '' ? texts.alsoRemoved : <Sentence text={texts.alsoChanged(theirs)} of={[theirs]} />}</span>
      <div className={styles.choices}>
        <QuietButton appearance="secondary" onClick={settle(onUseTheirs)}>
          {texts.useTheirs}
        </QuietButton>
        <QuietButton appearance="secondary" onClick={settle(onKeepMine)}>
          {texts.keepMine}
        </QuietButton>
      </div>
    </output>
  );
}
