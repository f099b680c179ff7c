import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { isBlankText } from '#contract/rules/text.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { supportIn, useSupport } from './queries.ts';

export interface SupportLineProps {
  series: string;
  you: string;
  work: string;
}

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function SupportLine({ series, you, work }: SupportLineProps) {
  const words = useWords().support;
  const format = useFormat();
  const styles = useStyles();
  const { data = [] } = useSupport(series);
  const kept = isBlankText(work) ? undefined : supportIn(data, you, work);
  if (!kept) return null;
  const level = words.levels[kept.level];
  return (
    <p className={styles.quiet}>
      {kept.reviewOn === null
        ? words.mine(kept.work, level)
        : words.mineUntil(kept.work, level, format.day(kept.reviewOn))}
    </p>
  );
}
