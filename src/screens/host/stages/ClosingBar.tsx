import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../../words/words.tsx';

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

export interface ClosingBarProps {
  isBusy: boolean;
  onUndo: () => void;
}

export function ClosingBar({ isBusy, onUndo }: ClosingBarProps) {
  const words = useWords().panel.closingBar;
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <output>{words.text}</output>
      <QuietButton appearance="secondary" disabledFocusable={isBusy} onClick={onUndo}>
        {words.undo}
      </QuietButton>
    </div>
  );
}
