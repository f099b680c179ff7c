import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OwnedAction, Touch } from '#contract/meeting/ownership.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain } from '../../api/explain.ts';
import { bareList } from '../../ui/bare.ts';
import { Choice } from '../../ui/forms/Choice.tsx';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { useWords } from '../../words/words.tsx';
import { CheckInAgreed } from './CheckInAgreed.tsx';
import { useSayRoom } from './queries.ts';
import { TalkScript } from './TalkScript.tsx';

export interface TouchAgreedProps {
  series: string;
  meeting: string;
  action: OwnedAction;
  host: string;
  hostId?: string | undefined;
  underWork: (work: string) => ReactNode;
}

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

const wishes = ['closer', 'right', 'more'] as const;

export function TouchAgreed({ series, meeting, action, host, hostId, underWork }: TouchAgreedProps) {
  const { ownership: words, problems } = useWords();
  const styles = useStyles();
  const sayRoom = useSayRoom({ series, meeting, action: action.id });
  const { touch, agreed, room } = action;
  const wish = sayRoom.variables ?? room;
  const asked = touch.checkIns.filter(
    ({ id, kind }) => !agreed.some((one) => one.id === id && one.kind === kind),
  ).length;
  return (
    <Disclosure summary={words.touch} count={asked > 0 ? words.toAgree(asked) : undefined} isOpenAtFirst={asked > 0}>
      <WhyInTouch touch={touch} host={host} />
      {touch.checkIns.length > 0 && (
        <ul className={styles.list} aria-label={words.checkIns}>
          {touch.checkIns.map((checkIn) => (
            <li key={checkIn.id}>
              <CheckInAgreed series={series} meeting={meeting} action={action.id} checkIn={checkIn} agreed={agreed} />
            </li>
          ))}
        </ul>
      )}
      {underWork(touch.work)}
      <p className={styles.quiet}>{words.explained}</p>
      <Choice
        question={words.room}
        options={wishes.map((value) => ({ value, text: words.wishes[value] }))}
        value={wish}
        onChange={(next) => {
          sayRoom.mutate(next);
        }}
      />
      <p className={styles.quiet}>
        <Sentence text={words.onlyHost(host)} of={[host]} />
      </p>
      {wish && <TalkScript as="owner" wish={wish} other={hostId ?? null} />}
      <div role="alert">{sayRoom.error && <WarningText>{explain(sayRoom.error, problems)}</WarningText>}</div>
    </Disclosure>
  );
}

function WhyInTouch({ touch, host }: { touch: Touch; host: string }) {
  const { ownership: words } = useWords();
  const styles = useStyles();
  return (
    <>
      {touch.why !== null && (
        <p className={styles.text}>
          <Sentence text={words.because(host, words.whyOptions[touch.why])} of={[host]} />
        </p>
      )}
      {!isBlankText(touch.words) && (
        <p className={styles.text} dir="auto">
          {touch.words}
        </p>
      )}
    </>
  );
}
