import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Ref } from 'react';
import { Sentence } from '../ui/text/Sentence.tsx';

export interface TitleProps {
  text: string;
  of?: readonly string[];
  /** Visually hidden, because the progress above shows the same; screen readers still need the heading. */
  isUnseen: boolean;
  ref?: Ref<HTMLHeadingElement>;
}

const noWords: readonly string[] = [];

const useStyles = makeStyles({
  root: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  unseen: {
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    marginBottom: `calc(-1 * ${tokens.spacingVerticalL})`,
  },
});

export function Title({ text, of = noWords, isUnseen, ref }: TitleProps) {
  const styles = useStyles();
  return (
    <h1 ref={ref} tabIndex={-1} className={mergeClasses(styles.root, isUnseen && styles.unseen)}>
      <Sentence text={text} of={of} />
    </h1>
  );
}
