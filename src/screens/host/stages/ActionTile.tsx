import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { touch, touchSize } from '../../../ui/touch.ts';

export interface ActProps {
  /** The focus comes back to it from what it opens. */
  id?: string;
  sign: ReactElement;
  label: string;
  onPress: () => void;
  /** For what goes on until it is pressed again. */
  isOn?: boolean;
}

const useStyles = makeStyles({
  // The sign above the word: "Entscheidung" beside it is too wide for 280 px.
  root: {
    flexDirection: 'column',
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    hyphens: 'auto',
    [touch]: { minHeight: touchSize },
  },
  sign: { marginInlineEnd: 0 },
});

/** One of the acts of a meeting. */
export function ActionTile({ id, sign, label, onPress, isOn }: ActProps) {
  const styles = useStyles();
  return (
    <Button
      {...(id === undefined ? {} : { id })}
      className={styles.root}
      icon={{ children: sign, className: styles.sign }}
      aria-pressed={isOn}
      onClick={onPress}
    >
      {label}
    </Button>
  );
}
