import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { UnitFigure } from '#contract/organization/insights.ts';
import { isWithin, type QuarterRange } from '#contract/rules/organization/insightsMeasures.ts';
import { quarterParts } from '#contract/rules/quarter.ts';
import { useWords } from '../../../words/words.tsx';
import { usePlotStyles } from './plotStyles.ts';

export interface TrendPoint {
  quarter: string;
  /** Null and undefined have no point. */
  figure: UnitFigure | null | undefined;
}

const small = { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 };

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  scale: { ...small, display: 'flex', flexDirection: 'column', justifyContent: 'space-between', textAlign: 'end' },
  // Room for the labels at the top and bottom lines.
  plot: { paddingBlock: tokens.spacingVerticalS },
  svg: { display: 'block', width: '100%', height: '120px', overflow: 'visible' },
  quarters: {
    ...small,
    gridColumnStart: 2,
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
  },
  quarter: { display: 'flex', flexDirection: 'column', alignItems: 'center', whiteSpace: 'nowrap' },
});

interface TrendProps {
  points: readonly TrendPoint[];
  /** Lines stop where a period begins or ends. */
  periods: readonly QuarterRange[];
}

/** Hidden from screen readers: the table below has the same numbers. */
export function Trend({ points, periods }: TrendProps) {
  const { insightsView: words } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.root} aria-hidden>
      <div className={styles.scale}>
        {[100, 50, 0].map((share) => (
          <span key={share}>{words.bounds.exact(share)}</span>
        ))}
      </div>
      <div className={styles.plot}>
        <Plot points={points} periods={periods} />
      </div>
      <div className={styles.quarters}>
        {points.map(({ quarter }, at) => {
          const { year, number } = quarterParts(quarter);
          return (
            <span key={quarter} className={styles.quarter}>
              <span>{words.quarterShort(number)}</span>
              {/* Two years side by side don't fit 280 px. */}
              {(number === 1 || (at === 0 && number < 4)) && <span>{year}</span>}
            </span>
          );
        })}
      </div>
    </div>
  );
}

function Plot({ points, periods }: TrendProps) {
  const styles = useStyles();
  const plot = usePlotStyles();
  const xOf = (at: number) => `${((at + 0.5) / points.length) * 100}%`;
  const yOf = (share: number) => `${100 - share}%`;
  return (
    <svg className={mergeClasses(styles.svg, plot.mirrored)} focusable="false">
      {points.map(({ quarter }, at) =>
        periods.some((period) => isWithin(quarter, period)) ? (
          <rect
            key={quarter}
            className={plot.period}
            x={`${(at / points.length) * 100}%`}
            y="0"
            width={`${100 / points.length}%`}
            height="100%"
          />
        ) : null,
      )}
      {[0, 50, 100].map((share) => (
        <line key={share} className={plot.track} x1="0" x2="100%" y1={yOf(share)} y2={yOf(share)} />
      ))}
      {points.map(({ quarter, figure }, at) => {
        const before = points[at - 1]?.figure;
        if (figure?.is !== 'exact' || before?.is !== 'exact') return null;
        if (periods.some((period) => isWithin(quarter, period) !== isWithin(points[at - 1]?.quarter ?? '', period)))
          return null;
        const ends = { x1: xOf(at - 1), y1: yOf(before.share), x2: xOf(at), y2: yOf(figure.share) };
        return <line key={quarter} className={plot.join} {...ends} />;
      })}
      {points.map(({ quarter, figure }, at) =>
        figure ? <Point key={quarter} figure={figure} x={xOf(at)} yOf={yOf} /> : null,
      )}
    </svg>
  );
}

interface PointProps {
  figure: UnitFigure;
  x: string;
  yOf: (share: number) => string;
}

function Point({ figure: { share, is, from, to }, x, yOf }: PointProps) {
  const plot = usePlotStyles();
  return (
    <>
      <line className={plot.interval} x1={x} x2={x} y1={yOf(from)} y2={yOf(to)} />
      {is === 'exact' ? (
        <circle className={plot.point} cx={x} cy={yOf(share)} r="5" />
      ) : (
        // A bound is drawn as a bar across, not as a point.
        <svg x={x} y={yOf(share)} overflow="visible">
          <line className={plot.bound} x1="-8" x2="8" y1="0" y2="0" />
        </svg>
      )}
    </>
  );
}
