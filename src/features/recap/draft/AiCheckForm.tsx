import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { AiCheck, Draft } from '#contract/meeting/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { DraftLine, GroupConflict } from '../../../drafts/controls/DraftField.tsx';
import { groupIn } from '../../../drafts/draftPart.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { bareGroup } from '../../../ui/bare.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../../words/words.tsx';
import { fieldOf } from './fields.ts';

export interface AiCheckFormProps {
  draft: DraftHandle<Draft>;
}

const blankAiCheck: AiCheck = { missing: '', wrong: '', disagree: '' };
const questions = ['missing', 'wrong', 'disagree'] as const;

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  what: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  press: { alignSelf: 'flex-start' },
});

export function AiCheckForm({ draft }: AiCheckFormProps) {
  const { minutes: words } = useWords();
  const styles = useStyles();
  const press = useRef<HTMLButtonElement>(null);
  const check = draft.content.aiCheck;
  if (check === undefined) {
    return (
      <QuietButton
        ref={press}
        className={styles.press}
        onClick={() => {
          openAiCheck(draft);
        }}
      >
        {words.aiWrote}
      </QuietButton>
    );
  }
  return (
    <AiQuestions
      draft={draft}
      check={check}
      onTakenBack={() => {
        press.current?.focus();
      }}
    />
  );
}

export function openAiCheck(draft: DraftHandle<Draft>): void {
  flushSync(() => {
    draft.change((now) => ({ ...now, aiCheck: now.aiCheck ?? blankAiCheck }));
  });
  document.getElementById(fieldOf.aiCheck)?.focus();
}

interface AiQuestionsProps extends AiCheckFormProps {
  check: AiCheck;
  onTakenBack: () => void;
}

function AiQuestions({ draft, check, onTakenBack }: AiQuestionsProps) {
  const { decision, minutes: words } = useWords();
  const styles = useStyles();
  const isAnswered = questions.some((question) => !isBlankText(check[question]));
  return (
    <fieldset className={styles.root} aria-label={words.aiWrote}>
      <p className={styles.what}>{words.aiWhat}</p>
      {questions.map((question, index) => (
        <DraftLine
          key={question}
          {...(index === 0 ? { id: fieldOf.aiCheck } : {})}
          draft={groupIn(draft, 'aiCheck', check)}
          field={question}
          label={decision.ai[question]}
        />
      ))}
      <GroupConflict draft={draft} field="aiCheck" show={textOfCheck} />
      {!isAnswered && (
        <QuietButton
          className={styles.press}
          onClick={() => {
            flushSync(() => {
              draft.change(({ aiCheck: _aiCheck, ...rest }) => rest);
            });
            onTakenBack();
          }}
        >
          {words.aiNotSo}
        </QuietButton>
      )}
    </fieldset>
  );
}

function textOfCheck(check: AiCheck | undefined): string {
  return questions
    .map((question) => check?.[question] ?? '')
    .filter((answer) => !isBlankText(answer))
    .join(' · ');
}
