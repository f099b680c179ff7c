import { Button, makeStyles, mergeClasses, tokens, type ButtonProps } from '@fluentui/react-components';
import type { Ref } from 'react';
import { touch, touchSize } from '../touch.ts';

const useStyles = makeStyles({
  root: {
    minWidth: 0,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    // High contrast inverts a hovered button's background, so only its own colour is readable.
    ':hover *': { color: 'inherit' },
    [touch]: { minHeight: touchSize, minWidth: touchSize },
  },
  // Without a border, the text aligns with the text above and the padding hangs over. An underline tells them apart.
  flush: {
    marginInlineStart: `calc(-1 * (${tokens.spacingHorizontalS} + ${tokens.strokeWidthThin}))`,
    textDecorationLine: 'underline',
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
    textDecorationThickness: tokens.strokeWidthThin,
    textUnderlineOffset: tokens.spacingVerticalXXS,
  },
});

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
