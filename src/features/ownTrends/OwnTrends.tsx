import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { OwnTrend, OwnTrends as Trends } from '#contract/person/ownTrends.ts';
import { fewestForDirection, mostTrendResults, trendWeeks } from '#contract/rules/person/ownTrends.ts';
import { FallbackMark } from '../../api/FallbackMark.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { TrendTable } from './TrendTable.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  detail: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  name: { ...typographyStyles.caption1Strong, margin: 0 },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

interface OwnTrendsProps {
  of: Trends;
  onReflect: () => void;
}

/** Consistency comes first. A fall has the same look as a rise, and nobody is compared with other people. */
export function OwnTrends({ of: { trends, onTime, canBeChance }, onReflect }: OwnTrendsProps) {
  const { ownTrends: words } = useWords();
  const styles = useStyles();
  const compared = trends.filter(({ direction }) => direction !== null).length;
  return (
    <div className={styles.root}>
      <TrendTable trends={trends} />
      {canBeChance && <p className={styles.small}>{words.canBeChance(compared)}</p>}
      {onTime && <p className={styles.text}>{words.onTime(onTime.done, onTime.due)}</p>}
      <Disclosure summary={words.details}>
        {trends.map((trend) => (
          <Detail key={trend.behaviour} trend={trend} />
        ))}
        <div className={styles.detail}>
          {words.reading(mostTrendResults, trendWeeks, fewestForDirection).map((sentence) => (
            <p key={sentence} className={styles.small}>
              {sentence}
            </p>
          ))}
        </div>
        <div>
          <QuietButton onClick={onReflect}>{words.toReflection}</QuietButton>
        </div>
      </Disclosure>
    </div>
  );
}

function Detail({ trend }: { trend: OwnTrend }) {
  const { ownTrends: words } = useWords();
  const format = useFormat();
  const styles = useStyles();
  const texts = trend.texts[format.language];
  return (
    <div className={styles.detail}>
      <h3 className={styles.name} dir="auto">
        {texts.label}
        <FallbackMark of={texts} />
      </h3>
      {[...shareLines(trend, words), ...saidLines(trend, words)].map((line) => (
        <p key={line} className={styles.small}>
          {line}
        </p>
      ))}
      <p className={styles.small}>{words.period(format.date(trend.from), format.date(trend.to))}</p>
    </div>
  );
}

type OwnTrendsWords = ReturnType<typeof useWords>['ownTrends'];

function shareLines({ share }: OwnTrend, words: OwnTrendsWords): string[] {
  if (!share) return [words.noShare];
  return [words.share(share.share, share.results), words.range(share.from, share.to, share.answers)];
}

function saidLines({ said }: OwnTrend, words: OwnTrendsWords): string[] {
  if (!said) return [];
  const { times, meetings, ticked, unticked } = said;
  const hasBoth = ticked.results > 0 && unticked.results > 0;
  return [
    words.said(times, meetings),
    // Without both, this would repeat the consistency above.
    ...(hasBoth
      ? [words.ticked(ticked.mostly, ticked.results), words.unticked(unticked.mostly, unticked.results)]
      : []),
  ];
}
