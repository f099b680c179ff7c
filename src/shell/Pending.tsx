import { makeStyles, tokens } from '@fluentui/react-components';
import { lessMotion } from '../ui/motion.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  bone: {
    height: tokens.lineHeightBase300,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    animationName: { '50%': { opacity: 0.5 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    [lessMotion]: { animationDuration: '0s' },
  },
});

/** A Suspense fallback without dependencies, which could be loading themselves. */
export function Pending() {
  const styles = useStyles();
  return (
    <div className={styles.root} aria-busy="true">
      <div className={styles.bone} />
      <div className={styles.bone} />
    </div>
  );
}
