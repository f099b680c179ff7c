import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { AiCheck, Draft } from '#contract/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { bareGroup } from '../../../ui/lists/bare.ts';
import { LineArea } from '../../../ui/text/LineArea.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../../words/words.tsx';
import { Conflicts } from './Conflicts.tsx';

export interface AiCheckFormProps {
  draft: DraftHandle<Draft>;
  /** A field's error as a sentence. */
  problemAt: (path: string) => string | undefined;
}

const blank: AiCheck = { missing: '', wrong: '', disagree: '' };
const questions = ['missing', 'wrong', 'disagree'] as const;

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  what: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  press: { alignSelf: 'flex-start' },
});

/** Three questions about a recap that an AI helped write, shown once somebody marks it so. The answers are shared with the recap. */
export function AiCheckForm({ draft, problemAt }: AiCheckFormProps) {
  const { decision, minutes: words } = useWords();
  const styles = useStyles();
  const id = useId();
  const press = useRef<HTMLButtonElement>(null);
  const check = draft.content.aiCheck;
  const set = (change: Partial<AiCheck>) => {
    draft.change((content) => ({ ...content, aiCheck: { ...(content.aiCheck ?? blank), ...change } }));
  };
  if (check === undefined) {
    return (
      <QuietButton
        ref={press}
        className={styles.press}
        onClick={() => {
          // The button disappears, so move the focus.
          flushSync(() => {
            set({});
          });
          document.getElementById(id)?.focus();
        }}
      >
        {words.aiWrote}
      </QuietButton>
    );
  }
  const isAnswered = questions.some((question) => !isBlankText(check[question]));
  return (
    <fieldset className={styles.root} aria-label={words.aiWrote}>
      <p className={styles.what}>{words.aiWhat}</p>
      {questions.map((question, index) => (
        <LineArea
          key={question}
          {...(index === 0 ? { id } : {})}
          label={decision.ai[question]}
          value={check[question]}
          problem={problemAt(`aiCheck.${question}`)}
          onChange={(text) => {
            set({ [question]: text });
          }}
        />
      ))}
      <Conflicts conflicts={draft.conflicts} of="aiCheck" onSettle={draft.settleConflict} />
      {!isAnswered && (
        <QuietButton
          className={styles.press}
          onClick={() => {
            flushSync(() => {
              draft.change(({ aiCheck: _aiCheck, ...rest }) => rest);
            });
            press.current?.focus();
          }}
        >
          {words.aiNotSo}
        </QuietButton>
      )}
    </fieldset>
  );
}
