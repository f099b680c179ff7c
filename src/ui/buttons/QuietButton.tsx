import { Button, makeStyles, mergeClasses, tokens, type ButtonProps } from '@fluentui/react-components';
import type { Ref } from 'react';
import { touch, touchSize } from '../touch.ts';

const useStyles = makeStyles({
  root: {
    minWidth: 0,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    // On a hovered button's ground, which high contrast inverts, only its own colour can be read.
    ':hover *': { color: 'inherit' },
    [touch]: { minHeight: touchSize, minWidth: touchSize },
  },
  // Without an edge of its own, its words stand in line with the text above; its padding hangs over. A line
  // under them, as under a field, tells them from that text.
  flush: {
    marginInlineStart: `calc(-1 * (${tokens.spacingHorizontalS} + ${tokens.strokeWidthThin}))`,
    textDecorationLine: 'underline',
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
    textDecorationThickness: tokens.strokeWidthThin,
    textUnderlineOffset: tokens.spacingVerticalXXS,
  },
});

/** Every button that isn't the screen's one primary: quiet to look at, and large enough for a finger. */
export function QuietButton({ className, ref, ...props }: ButtonProps & { ref?: Ref<HTMLButtonElement> }) {
  const styles = useStyles();
  const isBare = props.icon === undefined && (props.appearance ?? 'subtle') === 'subtle';
  return (
    <Button
      appearance="subtle"
      size="small"
      {...props}
      {...(ref ? { ref } : {})}
      className={mergeClasses(styles.root, isBare && styles.flush, className)}
    />
  );
}
