import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Pause } from '#contract/rules/person/rehearsal.ts';
import { bareGroup } from '../../ui/bare.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { lessMotion } from '../../ui/motion.ts';
import { TypedText } from '../../words/TypedText.tsx';
import { useWords } from '../../words/words.tsx';
import { scriptParts } from './script.ts';

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  // Two lines of space, so that a pause moves nothing below it.
  step: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    minHeight: `calc(2 * ${tokens.lineHeightBase500})`,
  },
  text: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  track: {
    height: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    [lessMotion]: { display: 'none' },
    '@media (forced-colors: active)': { border: `${tokens.strokeWidthThin} solid CanvasText` },
  },
  bar: {
    height: '100%',
    backgroundColor: tokens.colorNeutralForeground2,
    transformOrigin: 'left',
    animationName: { from: { transform: 'scaleX(1)' }, to: { transform: 'scaleX(0)' } },
    animationTimingFunction: 'linear',
    animationFillMode: 'forwards',
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  count: { ...typographyStyles.subtitle2, margin: 0, display: 'none', [lessMotion]: { display: 'block' } },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Words wait for a press, pauses count themselves, without a sound. */
export function Play({ script, onStop }: { script: string; onStop: () => void }) {
  const words = useWords().rehearsal;
  const styles = useStyles();
  const [at, setAt] = useState(0);
  const part = scriptParts(script)[at];
  return (
    <fieldset className={styles.root} aria-label={words.play}>
      <div className={styles.step} aria-live="polite">
        {part?.kind === 'words' && (
          <>
            <p className={styles.quiet}>{words.saying}</p>
            <p className={styles.text} dir="auto">
              <TypedText>{part.text}</TypedText>
            </p>
          </>
        )}
        {part?.kind === 'pause' && (
          <Silence
            key={at}
            seconds={part.seconds}
            onOver={() => {
              setAt((now) => (now === at ? at + 1 : now));
            }}
          />
        )}
        {!part && <p className={styles.text}>{words.over}</p>}
      </div>
      <div className={styles.ways}>
        {/* One button throughout, so that it keeps the focus. */}
        <QuietButton
          appearance="secondary"
          onClick={() => {
            setAt(part ? at + 1 : 0);
          }}
        >
          {part ? (part.kind === 'words' ? words.next : words.skip) : words.again}
        </QuietButton>
        <QuietButton onClick={onStop}>{words.stop}</QuietButton>
      </div>
    </fieldset>
  );
}

function Silence({ seconds, onOver }: { seconds: Pause; onOver: () => void }) {
  const words = useWords().rehearsal;
  const styles = useStyles();
  const [left, setLeft] = useState<number>(seconds);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (left > 1) setLeft(left - 1);
      else onOver();
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [left, onOver]);
  return (
    <div role="timer" aria-label={words.pausing(seconds)}>
      <p className={styles.quiet}>{words.pausing(seconds)}</p>
      <div className={styles.track} aria-hidden>
        <div className={styles.bar} style={{ animationDuration: `${seconds}s` }} />
      </div>
      <p className={styles.count} aria-hidden>
        {words.left(left)}
      </p>
    </div>
  );
}
