import { makeStyles, tokens } from '@fluentui/react-components';
import { BackArrow } from '../DirectionIcons.tsx';
import { QuietButton } from './QuietButton.tsx';

const useStyles = makeStyles({
  // The arrow begins where the text below does; the padding hangs over.
  root: { marginInlineStart: `calc(-1 * (${tokens.spacingHorizontalS} + ${tokens.strokeWidthThin}))` },
});

/** From one entry to its list. */
export function BackButton({ label, onPress }: { label: string; onPress: () => void }) {
  const styles = useStyles();
  return (
    <QuietButton className={styles.root} icon={<BackArrow />} onClick={onPress}>
      {label}
    </QuietButton>
  );
}
