import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Concern } from '#contract/concern.ts';
import { explain } from '../../api/explain.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/called.ts';
import { useWords } from '../../words/words.tsx';
import { useLetRead, useTakeBack } from './queries.ts';
import { useConcernText } from './concernText.ts';

export interface OwnConcernProps {
  series: string;
  meeting: string;
  concern: Concern;
}

const useStyles = makeStyles({
  root: { minWidth: 0, overflowWrap: 'anywhere' },
  text: { ...typographyStyles.body1, margin: 0 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function OwnConcern({ series, meeting, concern }: OwnConcernProps) {
  const all = useWords();
  const { concern: words, problems } = all;
  const announce = useAnnounce();
  const takeBack = useTakeBack({ series, meeting });
  const answer = useLetRead({ series, meeting });
  const styles = useStyles();
  const { reply, text, chair } = concern;
  const name = called(chair?.person, all);
  const needs = useConcernText().needs(concern);
  const isNew = !reply.isThanked && !reply.isAnswered;
  const canTakeBack = isNew && !reply.isSummarised;
  return (
    <div className={styles.root}>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      {needs !== '' && (
        <p className={styles.small}>
          <bdi>{needs}</bdi>
        </p>
      )}
      {reply.isThanked && <p className={styles.small}>{words.hostThanked}</p>}
      {reply.isAnswered && (
        <p className={styles.text}>
          <Sentence text={words.hostAnswered(reply.answer.trim())} of={[reply.answer.trim()]} />
        </p>
      )}
      {isNew && <p className={styles.small}>{words.hostReads}</p>}
      {chair?.mayRead === true && (
        <p className={styles.small}>
          <Sentence text={words.readsToo(name)} of={[name]} />
        </p>
      )}
      {chair?.mayRead === false && (
        <>
          <p className={styles.small}>
            <Sentence text={words.readsNot(name)} of={[name]} />
          </p>
          <QuietButton
            disabledFocusable={answer.isPending}
            onClick={() => {
              if (answer.isPending) return;
              answer.mutate({ concern: concern.id, person: chair.person.id, isYes: true });
            }}
          >
            {words.letRead(name)}
          </QuietButton>
        </>
      )}
      {canTakeBack && (
        <QuietButton
          disabledFocusable={takeBack.isPending}
          onClick={() => {
            if (takeBack.isPending) return;
            takeBack.mutate(concern.id, {
              onSuccess: () => {
                announce(words.tookBack);
              },
            });
          }}
        >
          {words.takeBack}
        </QuietButton>
      )}
      <div role="alert">
        {takeBack.error && <WarningText>{explain(takeBack.error, problems)}</WarningText>}
        {answer.error && <WarningText>{explain(answer.error, problems)}</WarningText>}
      </div>
    </div>
  );
}
