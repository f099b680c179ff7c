import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { flushSync } from 'react-dom';
import type { Draft } from '#contract/meeting/recap.ts';
import { usePerson } from '../../../drafts/PersonProvider.tsx';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { useUnsent } from '../../../drafts/useUnsent.ts';
import { bareGroup } from '../../../ui/bare.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../../words/words.tsx';
import { openAiCheck } from './AiCheckForm.tsx';

export interface AskIfAiProps {
  meeting: string;
  draft: DraftHandle<Draft>;
  onAnswered: () => void;
}

const useStyles = makeStyles({
  root: {
    ...bareGroup,
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  question: { flexGrow: 1 },
  answers: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});

/** Once a meeting: this browser keeps that it was answered. Yes opens the questions about an AI's text. */
export function AskIfAi({ meeting, draft, onAnswered }: AskIfAiProps) {
  const { recap: words } = useWords();
  const styles = useStyles();
  const person = usePerson();
  const keeping = person === undefined ? undefined : { person };
  const { content, change } = useUnsent(`ai-asked-${meeting}`, { isAsked: false }, keeping);
  if (content.isAsked || draft.content.aiCheck !== undefined) return null;
  return (
    <fieldset className={styles.root} aria-label={words.didAnAiWrite}>
      <span className={styles.question}>{words.didAnAiWrite}</span>
      <div className={styles.answers}>
        <QuietButton
          appearance="secondary"
          onClick={() => {
            change({ isAsked: true });
            openAiCheck(draft);
          }}
        >
          {words.yes}
        </QuietButton>
        <QuietButton
          appearance="secondary"
          onClick={() => {
            flushSync(() => {
              change({ isAsked: true });
            });
            onAnswered();
          }}
        >
          {words.no}
        </QuietButton>
      </div>
    </fieldset>
  );
}
