import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { MeetingPath } from '../../api/call.ts';
import { explain } from '../../api/explain.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { useAnnounceNew } from '../../ui/useAnnounceNew.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/called.ts';
import { useWords } from '../../words/words.tsx';
import { useConcerns, useLetRead } from './queries.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
    outlineStyle: 'none',
  },
  // Invisible, but the focus can return to it.
  none: { position: 'absolute', outlineStyle: 'none' },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  answers: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
  },
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
    <div ref={root} tabIndex={-1} className={asked.length === 0 && !answer.error ? styles.none : styles.root}>
      {asked.map((concern) => (
        <div key={concern.id}>
          <p className={styles.title}>
            <Sentence text={words.mayRead(concern.name)} of={[concern.name]} />
          </p>
          <p className={styles.text} dir="auto">
            {concern.text}
          </p>
          <p className={styles.quiet}>
            <Sentence text={words.mayReadHint(concern.name)} of={[concern.name]} />
          </p>
          <div className={styles.answers}>
            {press(concern, words.letRead(concern.name), true)}
            {press(concern, words.keepFrom(concern.name), false)}
          </div>
        </div>
      ))}
      <div role="alert">{answer.error && <WarningText>{explain(answer.error, problems)}</WarningText>}</div>
    </div>
  );
}
