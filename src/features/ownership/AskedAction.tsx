import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OwnedAction } from '#contract/ownership.ts';
import { standingOf } from '#contract/rules/ownership.ts';
import { TypedText } from '../../words/TypedText.tsx';
import { isBlankText } from '#contract/rules/text.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { dueText } from './due.ts';
import { AgreeOrSuggest } from './AgreeOrSuggest.tsx';
import { useAnswer } from './queries.ts';
import { TouchAgreed } from './TouchAgreed.tsx';

export interface AskedActionProps {
  series: string;
  meeting: string;
  action: OwnedAction;
  host: string;
  hostId?: string | undefined;
  underWork: (work: string) => ReactNode;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  what: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function AskedAction({ series, meeting, action, host, hostId, underWork }: AskedActionProps) {
  const words = useWords().ownership;
  const format = useFormat();
  const styles = useStyles();
  const answer = useAnswer({ series, meeting, action: action.id });
  const { due } = action;
  const standing = standingOf(action, action);
  const what = isBlankText(action.what) ? words.unnamed : action.what;
  return (
    <div className={styles.root}>
      <AgreeOrSuggest
        name={what}
        offered={due}
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
      <TouchAgreed
        series={series}
        meeting={meeting}
        action={action}
        host={host}
        hostId={hostId}
        underWork={underWork}
      />
    </div>
  );
}
