import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { MeetingPath } from '../../api/call.ts';
import { explain } from '../../api/explain.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { useAnnounceNew } from '../../ui/useAnnounceNew.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Ask, Asks } from '../../ui/lists/Asks.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';
import { useConcerns, useLetRead } from './queries.ts';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function MayRead({ series, meeting }: MeetingPath) {
  const all = useWords();
  const { concern: words, problems } = all;
  const root = useRef<HTMLDivElement>(null);
  const { data } = useConcerns({ series, meeting });
  const answer = useLetRead({ series, meeting });
  const asked = (data?.concerns ?? []).flatMap(({ id, text, chair }) =>
    chair && chair.mayRead === null ? [{ id, text, person: chair.person, name: called(chair.person, all) }] : [],
  );
  const [first] = asked;
  const chair = first?.name ?? '';
  const question = first ? words.mayRead(chair) : '';
  useAnnounceNew(data && question, question, [chair]);
  return (
    <Asks
      ref={root}
      isEmpty={asked.length === 0 && !answer.error}
      problem={answer.error ? explain(answer.error, problems) : undefined}
    >
      {asked.map(({ id, text, person, name }) => (
        <AskMayRead
          key={id}
          text={text}
          name={name}
          isBusy={answer.isPending}
          onAnswer={(isYes) => {
            if (answer.isPending) return;
            answer.mutate({ concern: id, person: person.id, isYes }, { onSuccess: () => keepFocusAt(root.current) });
          }}
        />
      ))}
    </Asks>
  );
}

interface AskMayReadProps {
  text: string;
  name: string;
  isBusy: boolean;
  onAnswer: (isYes: boolean) => void;
}

function AskMayRead({ text, name, isBusy, onAnswer }: AskMayReadProps) {
  const { concern: words, ui } = useWords();
  const styles = useStyles();
  const button = (label: string, isYes: boolean) => (
    <QuietButton
      appearance="secondary"
      aria-label={ui.labelled(label, text)}
      disabledFocusable={isBusy}
      onClick={() => {
        onAnswer(isYes);
      }}
    >
      {label}
    </QuietButton>
  );
  return (
    <Ask
      question={<Sentence text={words.mayRead(name)} of={[name]} />}
      answers={
        <>
          {button(words.letRead(name), true)}
          {button(words.keepFrom(name), false)}
        </>
      }
    >
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <p className={styles.quiet}>
        <Sentence text={words.mayReadHint(name)} of={[name]} />
      </p>
    </Ask>
  );
}
