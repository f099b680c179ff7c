import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { QuietButton } from '../buttons/QuietButton.tsx';
import { OnwardChevron } from '../DirectionIcons.tsx';

interface EditorChoiceProps {
  id: string;
  name: string;
  /** Shown below the name, such as that it is a draft. */
  mark?: string | undefined;
  note?: string | undefined;
  isOpen: boolean;
  onOpen: () => void;
}

const hang = `calc(-1 * (${tokens.spacingHorizontalS} + ${tokens.strokeWidthThin}))`;

const useStyles = makeStyles({
  root: {
    width: `calc(100% + 2 * (${tokens.spacingHorizontalS} + ${tokens.strokeWidthThin}))`,
    maxWidth: 'none',
    marginInline: hang,
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    textDecorationLine: 'none',
    position: 'relative',
  },
  open: {
    '::after': {
      content: '""',
      position: 'absolute',
      insetBlock: tokens.spacingVerticalXS,
      insetInlineStart: 0,
      width: tokens.strokeWidthThicker,
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  text: { display: 'flex', flexDirection: 'column', minWidth: 0, flexGrow: 1 },
  name: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  nameOpen: { fontWeight: tokens.fontWeightSemibold },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  // Only where it leads to another screen, and doesn't open beside the list.
  sign: { '@media (min-width: 640px)': { display: 'none' } },
});

/** A line of the list in `EditorLayout`. */
export function EditorChoice({ id, name, mark, note, isOpen, onOpen }: EditorChoiceProps) {
  const styles = useStyles();
  // Beside the name, it would leave a long name a few letters per line.
  const below = [mark, note].filter((one) => one !== undefined).join(' · ');
  return (
    <QuietButton
      id={id}
      className={mergeClasses(styles.root, isOpen && styles.open)}
      aria-current={isOpen ? 'true' : undefined}
      onClick={onOpen}
    >
      <span className={styles.text}>
        <span className={mergeClasses(styles.name, isOpen && styles.nameOpen)}>
          <bdi>{name}</bdi>
        </span>
        {below !== '' && <span className={styles.note}>{below}</span>}
      </span>
      <OnwardChevron className={styles.sign} />
    </QuietButton>
  );
}
