import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, type ReactNode } from 'react';
import { fewestInGroup } from '#contract/rules/people.ts';
import { usePeople } from '../../api/people.ts';
import { lazyScreen } from '../../loading/lazyScreen.ts';
import { Section } from '../../ui/lists/Section.tsx';
import { useWords } from '../../words/words.tsx';

const GuideAtMoment = lazyScreen(async () => (await import('../../features/guide/GuideAtMoment.tsx')).GuideAtMoment);

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: 'grid', rowGap: tokens.spacingVerticalXS },
  item: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
});

interface PulseOrTalkProps {
  series: string;
  isHost?: boolean;
  children: ReactNode;
}

/** Between two people nothing would be anonymous: they get questions to ask each other instead. */
export function PulseOrTalk({ series, isHost = false, children }: PulseOrTalkProps) {
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
      <Suspense>
        <GuideAtMoment series={series} moment="feedback" isHost={isHost} />
      </Suspense>
    </Section>
  );
}
