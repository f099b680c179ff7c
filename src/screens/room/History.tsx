import { makeStyles, tokens } from '@fluentui/react-components';
import type { MeetingSummary } from '#contract/meeting/meeting.ts';
import { visibleText } from '#contract/rules/text.ts';
import { explain } from '../../api/explain.ts';
import { RemoveName } from '../../features/lifecycle/RemoveName.tsx';
import { TakeAlong } from '../../features/lifecycle/TakeAlong.tsx';
import { useMeetings } from '../../features/room/queries.ts';
import { bareList } from '../../ui/bare.ts';
import { ListState } from '../../ui/lists/ListState.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { useFormat, useWords } from '../../words/words.tsx';

export interface HistoryProps {
  series: string;
  current: string | undefined;
  shown: string | undefined;
  onShow: (meeting: string) => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL, minWidth: 0 },
  list: bareList,
  meeting: {
    width: '100%',
    marginInlineStart: 0,
    textDecorationLine: 'none',
    justifyContent: 'flex-start',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  text: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  purpose: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 3, overflow: 'hidden' },
  when: { color: tokens.colorNeutralForeground2 },
});

export function History({ series, current, shown, onShow }: HistoryProps) {
  const { room: words, data, problems } = useWords();
  const styles = useStyles();
  const { data: meetings = [], isPending, error, refetch } = useMeetings(series);
  return (
    <div className={styles.root}>
      <Section title={words.history}>
        <ListState
          isPending={isPending}
          problem={error && meetings.length === 0 ? `${words.historyFailed} ${explain(error, problems)}` : undefined}
          onTryAgain={() => void refetch()}
          empty={meetings.length === 0 ? words.noHistory : undefined}
        >
          <ul className={styles.list}>
            {meetings.map((meeting) => (
              <li key={meeting.id}>
                <MeetingButton
                  meeting={meeting}
                  isCurrent={meeting.id === current}
                  isShown={meeting.id === shown}
                  onShow={onShow}
                />
              </li>
            ))}
          </ul>
        </ListState>
      </Section>
      <Section title={data.title}>
        <TakeAlong series={series} />
        <RemoveName />
      </Section>
    </div>
  );
}

interface MeetingButtonProps extends Pick<HistoryProps, 'onShow'> {
  meeting: MeetingSummary;
  isCurrent: boolean;
  isShown: boolean;
}

function MeetingButton({ meeting, isCurrent, isShown, onShow }: MeetingButtonProps) {
  const { room: words } = useWords();
  const format = useFormat();
  const styles = useStyles();
  const { id, startedAt, purpose, isShared } = meeting;
  return (
    <QuietButton
      className={styles.meeting}
      aria-current={isShown ? 'true' : undefined}
      appearance={isShown ? 'secondary' : 'subtle'}
      onClick={() => {
        onShow(id);
      }}
    >
      <span className={styles.text}>
        <span className={styles.when}>
          {[format.dateTime(startedAt), isCurrent ? words.now : !isShared && words.notShared]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className={styles.purpose} dir="auto">
          {visibleText(purpose) || words.untitled}
        </span>
      </span>
    </QuietButton>
  );
}
