import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Concern } from '#contract/meeting/concern.ts';
import { visibleText } from '#contract/rules/text.ts';
import { explain } from '../../api/explain.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/lines/called.ts';
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
  const { concern: words, problems } = useWords();
  const announce = useAnnounce();
  const takeBack = useTakeBack({ series, meeting });
  const answer = useLetRead({ series, meeting });
  const styles = useStyles();
  const { reply, chair } = concern;
  const canTakeBack = isNew(reply) && !reply.isSummarised;
  return (
    <div className={styles.root}>
      <WrittenConcern concern={concern} />
      <HostReply reply={reply} />
      {chair && (
        <ChairReading
          chair={chair}
          isBusy={answer.isPending}
          onLetRead={() => {
            if (answer.isPending) return;
            answer.mutate({ concern: concern.id, person: chair.person.id, isYes: true });
          }}
        />
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

function isNew({ isThanked, isAnswered }: Concern['reply']): boolean {
  return !isThanked && !isAnswered;
}

function WrittenConcern({ concern }: Pick<OwnConcernProps, 'concern'>) {
  const styles = useStyles();
  const needs = useConcernText().needs(concern);
  return (
    <>
      <p className={styles.text} dir="auto">
        {concern.text}
      </p>
      {needs !== '' && (
        <p className={styles.small}>
          <bdi>{needs}</bdi>
        </p>
      )}
    </>
  );
}

function HostReply({ reply }: Pick<Concern, 'reply'>) {
  const { concern: words } = useWords();
  const styles = useStyles();
  return (
    <>
      {reply.isThanked && <p className={styles.small}>{words.hostThanked}</p>}
      {reply.isAnswered && (
        <p className={styles.text}>
          <Sentence text={words.hostAnswered(visibleText(reply.answer))} of={[reply.answer.trim()]} />
        </p>
      )}
      {isNew(reply) && <p className={styles.small}>{words.hostReads}</p>}
    </>
  );
}

interface ChairReadingProps {
  chair: NonNullable<Concern['chair']>;
  isBusy: boolean;
  onLetRead: () => void;
}

function ChairReading({ chair: { person, mayRead }, isBusy, onLetRead }: ChairReadingProps) {
  const all = useWords();
  const { concern: words } = all;
  const styles = useStyles();
  const name = called(person, all);
  if (mayRead === null) return null;
  return (
    <>
      <p className={styles.small}>
        <Sentence text={mayRead ? words.readsToo(name) : words.readsNot(name)} of={[name]} />
      </p>
      {!mayRead && (
        <QuietButton disabledFocusable={isBusy} onClick={onLetRead}>
          {words.letRead(name)}
        </QuietButton>
      )}
    </>
  );
}
