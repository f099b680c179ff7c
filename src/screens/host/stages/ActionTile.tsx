import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { touch, touchSize } from '../../../ui/touch.ts';

export interface ActProps {
  id?: string;
  sign: ReactElement;
  label: string;
  onPress: () => void;
  isOn?: boolean;
}

const useStyles = makeStyles({
  // Icon above the word: "Entscheidung" beside it is too wide for 280 px.
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
