import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { WeekMeeting } from '#contract/person/home.ts';
import { explain } from '../../api/explain.ts';
import { useSignedIn } from '../../host/HostProvider.tsx';
import { bareList } from '../../ui/bare.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { topicName } from '#words/lines/topicName.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { useMyWeek } from './queries.ts';

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  item: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0, overflowWrap: 'anywhere' },
  topic: { ...typographyStyles.body1 },
  when: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

export function MyWeek() {
  const { home: words, problems } = useWords();
  const styles = useStyles();
  const week = useMyWeek();
  return (
    <ListState
      isPending={week.isPending}
      problem={week.isLoadingError ? explain(week.error, problems) : undefined}
      onTryAgain={() => void week.refetch()}
      empty={week.data?.length === 0 ? words.noMeetings : undefined}
    >
      <ul className={styles.list}>
        {week.data?.map((meeting) => (
          <li key={meeting.id} className={styles.item}>
            <MeetingLink meeting={meeting} />
          </li>
        ))}
      </ul>
    </ListState>
  );
}

function MeetingLink({ meeting: { topic, at, isOver, link } }: { meeting: WeekMeeting }) {
  const words = useWords();
  const { home, ui } = words;
  const format = useFormat();
  const styles = useStyles();
  const { openLink } = useSignedIn();
  const [state, setState] = useState<'ready' | 'opening' | 'failed'>('ready');
  const name = topicName(topic, words);
  const open = async () => {
    setState('opening');
    await openLink(link).then(
      () => setState('ready'),
      () => setState('failed'),
    );
  };
  return (
    <>
      <bdi className={styles.topic}>{name}</bdi>
      <span className={styles.when}>
        {format.dateTime(at)}
        {!isOver && ` · ${home.notOver}`}
      </span>
      <QuietButton
        aria-label={home.openMeetingNamed(ui.commas([name, format.dateTime(at)]))}
        disabledFocusable={state === 'opening'}
        onClick={() => {
          if (state !== 'opening') void open();
        }}
      >
        {state === 'opening' ? home.openingMeeting : home.openMeeting}
      </QuietButton>
      <div role="alert">{state === 'failed' && <WarningText>{home.notOpened(name)}</WarningText>}</div>
    </>
  );
}
