import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons';
import { QuietButton } from '../buttons/QuietButton.tsx';

interface EditorChoiceProps {
  id: string;
  name: string;
  /** Below the name. */
  note?: string | undefined;
  /** After the name, such as that it is a draft. */
  mark?: string | undefined;
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
  mark: { ...typographyStyles.caption1, flexShrink: 0 },
  // Only where it leads to another screen, and doesn't open beside the list.
  sign: { flexShrink: 0, '@media (min-width: 640px)': { display: 'none' } },
});

/** A line of the list in `EditorLayout`. */
export function EditorChoice({ id, name, note, mark, isOpen, onOpen }: EditorChoiceProps) {
  const styles = useStyles();
  return (
    <QuietButton
      id={id}
      className={mergeClasses(styles.root, isOpen && styles.open)}
      aria-current={isOpen ? 'true' : undefined}
      onClick={onOpen}
    >
      <span className={styles.text}>
        <span className={mergeClasses(styles.name, isOpen && styles.nameOpen)} dir="auto">
          {name}
        </span>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </span>
      {mark !== undefined && <span className={styles.mark}>{mark}</span>}
      <ChevronRight16Regular className={styles.sign} aria-hidden />
    </QuietButton>
  );
}
