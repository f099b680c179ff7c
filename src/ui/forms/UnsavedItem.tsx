import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { bareGroup } from '../bare.ts';
import { QuietButton } from '../buttons/QuietButton.tsx';
import { useTexts } from '../text/Texts.tsx';

export interface UnsavedItemProps {
  id: string;
  name: string;
  mark: ReactNode;
  resume: string;
  discard: string;
  onResume: () => void;
  onDiscard: () => void;
}

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', minWidth: 0 },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

export function UnsavedItem({ id, name, mark, resume, discard, onResume, onDiscard }: UnsavedItemProps) {
  const { texts } = useTexts();
  const styles = useStyles();
  return (
    <fieldset className={styles.root} aria-label={name}>
      <p className={styles.text} dir="auto">
        {name}
      </p>
      {mark}
      <div className={styles.acts}>
        <QuietButton id={`unsaved-${id}`} aria-label={texts.labelled(resume, name)} onClick={onResume}>
          {resume}
        </QuietButton>
        <QuietButton aria-label={texts.labelled(discard, name)} onClick={onDiscard}>
          {discard}
        </QuietButton>
      </div>
    </fieldset>
  );
}
