import type { AsksToRead } from '#contract/person/reflection.ts';
import { called } from '#words/lines/called.ts';
import { explain } from '../../api/explain.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { useAnswerAsksToRead } from './queries.ts';
import { useReflectionStyles } from './styles.ts';

export function AskedToRead({ asks: { id, author, state } }: { asks: AsksToRead }) {
  const all = useWords();
  const words = all.reflection;
  const styles = useReflectionStyles();
  const answer = useAnswerAsksToRead();
  const name = called(author, all);
  const say = (isYes: boolean) => {
    if (!answer.isPending) answer.mutate({ asking: id, isYes });
  };
  const isAsked = state === 'asked';
  return (
    <div className={styles.group}>
      <p className={isAsked ? styles.text : styles.quiet}>{isAsked ? words.asksYou(name) : words.reading(name)}</p>
      <div className={styles.row}>
        {isAsked && (
          <QuietButton
            appearance="secondary"
            disabledFocusable={answer.isPending}
            onClick={() => {
              say(true);
            }}
          >
            {words.accept}
          </QuietButton>
        )}
        <QuietButton
          className={isAsked ? styles.leave : undefined}
          aria-label={isAsked ? undefined : words.stopNamed(name)}
          disabledFocusable={answer.isPending}
          onClick={() => {
            say(false);
          }}
        >
          {isAsked ? words.decline : words.stop}
        </QuietButton>
      </div>
      <div role="alert">{answer.error && <WarningText>{explain(answer.error, all.problems)}</WarningText>}</div>
    </div>
  );
}
