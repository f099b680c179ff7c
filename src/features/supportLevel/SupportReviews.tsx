import { makeStyles, tokens } from '@fluentui/react-components';
import { bareList } from '../../ui/bare.ts';
import { Section } from '../../ui/lists/Section.tsx';
import { useWords } from '../../words/words.tsx';
import { useSupport } from './queries.ts';
import { SupportReview } from './SupportReview.tsx';

export interface SupportReviewsProps {
  series: string;
  you: string;
}

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

export function SupportReviews({ series, you }: SupportReviewsProps) {
  const words = useWords().support;
  const styles = useStyles();
  const { data = [] } = useSupport(series);
  const due = data.filter(({ proposed }) => proposed !== null);
  if (due.length === 0) return null;
  return (
    <Section title={words.reviews}>
      <ul className={styles.list}>
        {due.map((one) => (
          <li key={`${one.person} ${one.work}`}>
            <SupportReview series={series} support={one} you={you} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
