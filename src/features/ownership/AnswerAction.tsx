import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { OwnedAction } from '#contract/meeting/ownership.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { standingOf } from '#contract/rules/meeting/ownership.ts';
import { TypedText } from '../../words/TypedText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { AgreeOrSuggest } from './AgreeOrSuggest.tsx';
import { dueText } from './due.ts';
import { useAnswer } from './queries.ts';

export interface AnswerActionProps {
  series: string;
  meeting: string;
  action: Pick<OwnedAction, 'id' | 'what' | 'due' | 'dueWords' | 'answer'>;
  host: string;
}

const useStyles = makeStyles({
  what: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** Somebody's own action, which they take on or for which they suggest another date. */
export function AnswerAction({ series, meeting, action, host }: AnswerActionProps) {
  const words = useWords().ownership;
  const format = useFormat();
  const styles = useStyles();
  const answer = useAnswer({ series, meeting, action: action.id });
  const standing = standingOf(action, action);
  const what = isBlankText(action.what) ? words.unnamed : action.what;
  return (
    <AgreeOrSuggest
      name={what}
      offered={action.due}
      suggested={action.answer?.day ?? null}
      agree={{ text: words.accept, name: words.acceptNamed(what) }}
      isAgreed={standing === 'accepted'}
      staysOpen
      answer={answer}
      say={(day, onSuccess) => {
        answer.mutate({ day, what: action.what }, { onSuccess });
      }}
    >
      <p className={styles.what} dir="auto">
        <TypedText>{what}</TypedText>
      </p>
      <p className={styles.quiet}>
        {dueText(action, words, format)} · {words.answers(host)}
      </p>
      <output className={styles.quiet}>
        {standing === 'accepted' && words.accepted}
        {standing === 'other_words' && words.otherWords(action.answer?.what ?? '')}
        {standing === 'other_day' && action.answer?.day && words.suggested(format.day(action.answer.day))}
      </output>
    </AgreeOrSuggest>
  );
}
