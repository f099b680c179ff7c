import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { fewestInGroup } from '#contract/rules/people.ts';
import { usePeople } from '../../api/people.ts';
import { Section } from '../../ui/lists/Section.tsx';
import { useWords } from '../../words/words.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: 'grid', rowGap: tokens.spacingVerticalXS },
  item: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
});

/** Between two people nothing would be anonymous: they get questions to ask each other instead. */
export function PulseOrTalk({ series, children }: { series: string; children: ReactNode }) {
  const words = useWords().panel.talk;
  const styles = useStyles();
  const { data: people } = usePeople(series);
  if (people?.length !== fewestInGroup - 1) return children;
  return (
    <Section title={words.title}>
      <ol className={styles.list}>
        {words.questions.map((question) => (
          <li key={question} className={styles.item}>
            {question}
          </li>
        ))}
      </ol>
    </Section>
  );
}
