import { makeStyles, typographyStyles } from '@fluentui/react-components';
import type { CommitmentContent } from '#contract/person/commitment.ts';
import { commitmentLine } from '#contract/rules/person/commitment.ts';
import { TypedText } from '../../words/TypedText.tsx';
import { useWords } from '../../words/words.tsx';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
});

export function useCommitmentLine(): (content: CommitmentContent) => string {
  const { whenThen } = useWords().commitment;
  return (content) => commitmentLine(content, whenThen);
}

export function CommitmentText({ content }: { content: CommitmentContent }) {
  const line = useCommitmentLine()(content);
  return (
    <p className={useStyles().text} dir="auto">
      <TypedText>{line}</TypedText>
    </p>
  );
}
