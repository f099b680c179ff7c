import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { QuietButton } from '../buttons/QuietButton.tsx';

export interface UndoLineProps {
  text: string;
  undo: string;
  onUndo: () => void;
  id?: string;
}

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  undo: { flexShrink: 0 },
});

export function UndoLine({ text, undo, onUndo, id }: UndoLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <output>{text}</output>
      <QuietButton
        {...(id === undefined ? {} : { id })}
        className={styles.undo}
        appearance="secondary"
        onClick={onUndo}
      >
        {undo}
      </QuietButton>
    </div>
  );
}
