import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { explain } from '../../../api/explain.ts';
import { ListState } from '../../../ui/lists/ListState.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { useWords } from '../../../words/words.tsx';
import { useUnits } from '../queries.ts';
import { RuleList } from '../RuleList.tsx';
import { UnitsFile } from './UnitsFile.tsx';
import { UnitTree } from './UnitTree.tsx';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (min-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function Units() {
  const { insightsView: words, problems } = useWords();
  const styles = useStyles();
  const { data, isPending, isLoadingError, error, refetch } = useUnits();
  return (
    <div className={styles.root}>
      <Section title={words.tree}>
        <ListState
          isPending={isPending}
          problem={isLoadingError ? explain(error, problems) : undefined}
          onTryAgain={() => void refetch()}
          empty={data?.units.length === 0 ? words.noFile : undefined}
          lines={5}
        >
          <p className={styles.hint}>{words.treeHint}</p>
          {data && <UnitTree units={data.units} />}
        </ListState>
        <RuleList summary={words.computed} rules={words.computedRules} />
      </Section>
      <UnitsFile takenAt={data?.takenAt ?? null} />
    </div>
  );
}
