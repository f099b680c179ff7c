import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { UnitFigure } from '#contract/organization/insights.ts';
import { usePlotStyles } from './plotStyles.ts';

const useStyles = makeStyles({
  root: { display: 'block', width: '100%', height: '16px', overflow: 'visible' },
});

/** A bar from 0 to 100 %; the numbers are in the same row. */
export function ShareBar({ figure: { share, is, from, to } }: { figure: UnitFigure }) {
  const styles = useStyles();
  const plot = usePlotStyles();
  return (
    <svg className={mergeClasses(styles.root, plot.mirrored)} aria-hidden focusable="false">
      <line className={plot.track} x1="0" x2="100%" y1="50%" y2="50%" />
      <line className={plot.track} x1="0" x2="0" y1="25%" y2="75%" />
      <line className={plot.track} x1="100%" x2="100%" y1="25%" y2="75%" />
      <line className={plot.interval} x1={`${from}%`} x2={`${to}%`} y1="50%" y2="50%" />
      {is === 'exact' ? (
        <circle className={plot.point} cx={`${share}%`} cy="50%" r="5" />
      ) : (
        // A bound is drawn as a bar across, not as a point.
        <line className={plot.bound} x1={`${share}%`} x2={`${share}%`} y1="0" y2="100%" />
      )}
    </svg>
  );
}
