import { Button, makeStyles, mergeClasses, type ButtonProps } from '@fluentui/react-components';
import type { Ref } from 'react';
import { touch, touchSize } from './touch.ts';

const useStyles = makeStyles({
  root: {
    minWidth: 0,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    [touch]: { minHeight: touchSize, minWidth: touchSize },
  },
});

/** Every button that isn't the screen's one primary: quiet to look at, and large enough for a finger. */
export function QuietButton({ className, ref, ...props }: ButtonProps & { ref?: Ref<HTMLButtonElement> }) {
  const styles = useStyles();
  return (
    <Button
      appearance="subtle"
      size="small"
      {...props}
      {...(ref ? { ref } : {})}
      className={mergeClasses(styles.root, className)}
    />
  );
}
