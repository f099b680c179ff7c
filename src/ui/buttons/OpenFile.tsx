import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { WarningText } from '../text/WarningText.tsx';
import { QuietButton } from './QuietButton.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  status: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

interface OpenFileProps {
  words: { openFile: string; opening: string; opened: string };
  opening: { isPending: boolean; isSuccess: boolean };
  problem: string | undefined;
  onOpen: () => void;
}

/** A file that opens outside the frame. */
export function OpenFile({ words, opening, problem, onOpen }: OpenFileProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <QuietButton
        appearance="primary"
        disabledFocusable={opening.isPending}
        onClick={({ detail }) => {
          // Ignores the second half of a double click, which would open it twice.
          if (detail < 2 && !opening.isPending) onOpen();
        }}
      >
        {opening.isPending ? words.opening : words.openFile}
      </QuietButton>
      <output className={styles.status}>{opening.isSuccess && words.opened}</output>
      <div role="alert">{problem !== undefined && <WarningText>{problem}</WarningText>}</div>
    </div>
  );
}
