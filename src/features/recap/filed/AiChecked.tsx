import { makeStyles, typographyStyles } from '@fluentui/react-components';
import type { AiCheck } from '#contract/recap.ts';
import { Section } from '../../../ui/lists/Section.tsx';
import { Sentence } from '../../../ui/text/Sentence.tsx';
import { useWords } from '../../../words/words.tsx';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
});

/** The answers to the three questions about a recap that an AI helped write. */
export function AiChecked({ check: { missing, wrong, disagree } }: { check: AiCheck }) {
  const { decision, minutes: words } = useWords();
  const styles = useStyles();
  const { told } = decision.ai;
  const sentences = [
    ...(missing === '' ? [] : [told.aiMissing(missing)]),
    ...(wrong === '' ? [] : [told.aiWrong(wrong)]),
    ...(disagree === '' ? [] : [told.aiDisagree(disagree)]),
  ];
  return (
    <Section title={words.aiChecked}>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.text}>
          <Sentence text={sentence} of={[missing, wrong, disagree]} />
        </p>
      ))}
    </Section>
  );
}
