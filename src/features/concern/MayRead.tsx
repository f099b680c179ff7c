import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { MeetingPath } from '../../api/call.ts';
import { explain } from '../../api/explain.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { useAnnounceNew } from '../../ui/useAnnounceNew.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Ask, Asks } from '../../ui/lists/Asks.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/called.ts';
import { useWords } from '../../words/words.tsx';
import { useConcerns, useLetRead } from './queries.ts';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function MayRead({ series, meeting }: MeetingPath) {
  const all = useWords();
  const { concern: words, problems } = all;
  const styles = useStyles();
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

  const press = (concern: (typeof asked)[number], label: string, isYes: boolean) => (
    <QuietButton
      appearance="secondary"
      aria-label={`${label}: ${concern.text}`}
      disabledFocusable={answer.isPending}
      onClick={() => {
        if (answer.isPending) return;
        const { id, person } = concern;
        answer.mutate({ concern: id, person: person.id, isYes }, { onSuccess: () => keepFocusAt(root.current) });
      }}
    >
      {label}
    </QuietButton>
  );
  return (
    <Asks
      ref={root}
      isEmpty={asked.length === 0 && !answer.error}
      problem={answer.error ? explain(answer.error, problems) : undefined}
    >
      {asked.map((concern) => (
        <Ask
          key={concern.id}
          question={<Sentence text={words.mayRead(concern.name)} of={[concern.name]} />}
          answers={
            <>
              {press(concern, words.letRead(concern.name), true)}
              {press(concern, words.keepFrom(concern.name), false)}
            </>
          }
        >
          <p className={styles.text} dir="auto">
            {concern.text}
          </p>
          <p className={styles.quiet}>
            <Sentence text={words.mayReadHint(concern.name)} of={[concern.name]} />
          </p>
        </Ask>
      ))}
    </Asks>
  );
}
