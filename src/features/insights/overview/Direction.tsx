import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, Subtract16Regular } from '@fluentui/react-icons';
import type { UnitFigure } from '#contract/organization/insights.ts';
import { useWords } from '../../../words/words.tsx';

const useStyles = makeStyles({
  root: { display: 'inline-flex', verticalAlign: 'top', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS },
  sign: { flexShrink: 0 },
});

const signs = { rising: ArrowUp16Regular, falling: ArrowDown16Regular, none: Subtract16Regular };

export function Direction({ of: { direction } }: { of: UnitFigure }) {
  const { insightsView: words } = useWords();
  const styles = useStyles();
  if (direction === null) return null;
  const Sign = signs[direction];
  return (
    <span className={styles.root}>
      <Sign className={styles.sign} aria-hidden />
      {words.directions[direction]}
    </span>
  );
}
