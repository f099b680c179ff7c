import { useState } from 'react';
import type { Reflection } from '#contract/person/reflection.ts';
import { called } from '#words/lines/called.ts';
import { explain } from '../../api/explain.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { LineForm } from '../../ui/forms/LineForm.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { useCorrect, useTakeBack } from './queries.ts';
import { ReflectionLines } from './ReflectionLines.tsx';
import { useReflectionStyles } from './styles.ts';

interface SentProps {
  week: string;
  sent: NonNullable<Reflection['sent']>;
  onChange: () => void;
}

/** Until it is read, its author can change it or take it back; afterwards only add a correction. */
export function Sent({ week, sent, onChange }: SentProps) {
  const all = useWords();
  const words = all.reflection;
  const format = useFormat();
  const styles = useReflectionStyles();
  const takeBack = useTakeBack();
  const { at, text, reader, readAt, answer, corrections } = sent;
  const name = called(reader, all);
  return (
    <div className={styles.column}>
      <p className={styles.quiet}>
        {reader ? words.sentTo(name, format.dateTime(at)) : words.kept(format.dateTime(at))}
        {readAt !== null && ` · ${words.readBy(name, format.dateTime(readAt))}`}
      </p>
      <ReflectionLines text={text} corrections={corrections} />
      {answer !== '' && (
        <div>
          <p className={styles.quiet}>{words.answered(name)}</p>
          <p className={styles.text} dir="auto">
            {answer}
          </p>
        </div>
      )}
      {readAt === null ? (
        <div className={styles.row}>
          <QuietButton appearance="secondary" onClick={onChange}>
            {words.change}
          </QuietButton>
          <QuietButton
            appearance="secondary"
            disabledFocusable={takeBack.isPending}
            onClick={() => {
              if (!takeBack.isPending) takeBack.mutate(week);
            }}
          >
            {words.takeBack}
          </QuietButton>
        </div>
      ) : (
        <Correct week={week} />
      )}
      <div role="alert">{takeBack.error && <WarningText>{explain(takeBack.error, all.problems)}</WarningText>}</div>
    </div>
  );
}

function Correct({ week }: { week: string }) {
  const { reflection: words, problems } = useWords();
  const [isWriting, setWriting] = useState(false);
  const correct = useCorrect();
  if (!isWriting)
    return (
      <QuietButton
        appearance="secondary"
        onClick={() => {
          setWriting(true);
        }}
      >
        {words.correct}
      </QuietButton>
    );
  return (
    <LineForm
      name={words.correct}
      label={words.correction}
      yes={words.add}
      no={words.cancel}
      needed={problems.fields.empty}
      isBusy={correct.isPending}
      lineProblem={undefined}
      problem={correct.error ? explain(correct.error, problems) : undefined}
      onYes={(text) => {
        correct.mutateAsync({ week, text }).then(
          () => {
            setWriting(false);
          },
          () => undefined,
        );
      }}
      onNo={() => {
        setWriting(false);
      }}
    />
  );
}
