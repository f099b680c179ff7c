import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Pause } from '#contract/rules/person/rehearsal.ts';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden.tsx';
import { TypedText } from '../../words/TypedText.tsx';
import { useWords } from '../../words/words.tsx';
import { scriptParts } from './script.ts';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  bar: {
    display: 'inline-block',
    width: tokens.strokeWidthThick,
    height: '1em',
    verticalAlign: 'text-bottom',
    borderRadius: tokens.borderRadiusSmall,
    // A border also shows in high contrast, which removes backgrounds.
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    boxSizing: 'border-box',
  },
  second: { marginInlineStart: tokens.spacingHorizontalXXS },
});

/** A pause is a thin bar, the longer one two; read aloud and copied as "(pause 3 s)". */
export function Script({ script }: { script: string }) {
  const styles = useStyles();
  return (
    <p className={styles.text} dir="auto">
      {[...scriptParts(script).entries()].map(([place, part]) => (
        // Parts of a script have no id but their place.
        <Fragment key={place}>
          {place > 0 && ' '}
          {part.kind === 'pause' ? <PauseBar seconds={part.seconds} /> : <TypedText>{part.text}</TypedText>}
        </Fragment>
      ))}
    </p>
  );
}

function PauseBar({ seconds }: { seconds: Pause }) {
  const words = useWords().rehearsal;
  const styles = useStyles();
  return (
    <bdi title={words.pausing(seconds)}>
      <span className={styles.bar} aria-hidden />
      {seconds === 5 && <span className={mergeClasses(styles.bar, styles.second)} aria-hidden />}
      <VisuallyHidden>{words.mark(seconds)}</VisuallyHidden>
    </bdi>
  );
}
