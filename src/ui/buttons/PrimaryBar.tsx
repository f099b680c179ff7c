import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import { WarningText } from '../text/WarningText.tsx';
import { touch, touchSize } from '../touch.ts';

export interface PrimaryBarProps {
  label: string;
  id?: string | undefined;
  onPress: () => void;
  isBusy?: boolean;
  busyLabel?: string | undefined;
  message?: ReactNode;
  problem?: string | undefined;
  children?: ReactNode;
  ref?: Ref<HTMLButtonElement> | undefined;
}

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    // Content under the bar fades instead of being cut off.
    '::before': {
      content: '""',
      position: 'absolute',
      bottom: '100%',
      insetInline: 0,
      height: tokens.spacingVerticalM,
      backgroundImage: `linear-gradient(to top, ${tokens.colorNeutralBackground1}, transparent)`,
      pointerEvents: 'none',
    },
  },
  button: { width: '100%', [touch]: { minHeight: touchSize } },
  message: {
    display: 'block',
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
  },
});

export function PrimaryBar({
  label,
  id,
  onPress,
  isBusy = false,
  busyLabel,
  message,
  problem,
  children,
  ref,
}: PrimaryBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div role="alert">{problem ? <WarningText>{problem}</WarningText> : null}</div>
      <output className={styles.message}>{message}</output>
      <Button
        {...(ref ? { ref } : {})}
        {...(id === undefined ? {} : { id })}
        className={styles.button}
        appearance="primary"
        disabledFocusable={isBusy}
        aria-busy={isBusy}
        onClick={({ detail }) => {
          // The second half of a double click would press whatever appears in the same place.
          if (detail < 2) onPress();
        }}
      >
        {isBusy ? (busyLabel ?? label) : label}
      </Button>
      {children}
    </div>
  );
}
