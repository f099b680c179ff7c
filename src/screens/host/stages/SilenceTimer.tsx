import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { lessMotion } from '../../../ui/motion.ts';
import { useWords } from '../../../words/words.tsx';
import { useNow } from '../../../shell/useNow.ts';

const seconds = 10;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  track: {
    height: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    [lessMotion]: { display: 'none' },
  },
  bar: {
    height: '100%',
    backgroundColor: tokens.colorNeutralForeground2,
    transformOrigin: 'left',
    animationName: { from: { transform: 'scaleX(1)' }, to: { transform: 'scaleX(0)' } },
    animationDuration: `${seconds}s`,
    animationTimingFunction: 'linear',
    animationFillMode: 'forwards',
  },
  count: { ...typographyStyles.body1, margin: 0, display: 'none', [lessMotion]: { display: 'block' } },
});

/** Ten silent seconds after a question. Only screen readers hear the end. */
export function SilenceTimer({ onOver }: { onOver: () => void }) {
  const words = useWords().panel.waiting;
  const styles = useStyles();
  const announce = useAnnounce();
  const [until] = useState(() => Date.now() + seconds * 1000);
  const left = Math.max(0, Math.ceil((until - useNow(250)) / 1000));

  useEffect(() => {
    announce(words.started);
  }, [announce, words]);
  useEffect(() => {
    if (left > 0) return;
    announce(words.over);
    onOver();
  }, [announce, left, onOver, words]);

  return (
    <div className={styles.root} role="timer" aria-label={words.title}>
      <p className={styles.title}>{words.title}</p>
      <div className={styles.track} aria-hidden>
        <div className={styles.bar} />
      </div>
      <p className={styles.count}>{words.left(left)}</p>
      <p className={styles.small}>{words.hint}</p>
    </div>
  );
}
