import { makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { LineArea, type LineAreaProps } from './LineArea.tsx';
import { QuietButton } from './QuietButton.tsx';
import { touch } from './touch.ts';

export interface RemovableLineProps extends LineAreaProps {
  /** How the cross at the end is called. */
  removeLabel: string;
  onRemove: () => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', columnGap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  line: { flexGrow: 1, minWidth: 0 },
  // Beside the first line, however many follow; where fingers press, it is as high as that.
  cross: { marginTop: tokens.spacingVerticalXS, [touch]: { marginTop: 0 } },
});

/** A sentence in a list of them, with a cross that takes it away. */
export function RemovableLine({ removeLabel, onRemove, ...line }: RemovableLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <LineArea {...line} />
      </div>
      <QuietButton className={styles.cross} aria-label={removeLabel} icon={<Dismiss16Regular />} onClick={onRemove} />
    </div>
  );
}
