import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Room } from '#contract/meeting/meeting.ts';
import type { PanelTarget } from '#contract/rules/panel.ts';
import { EarlierDecisions } from '../../features/decision/list/EarlierDecisions.tsx';
import { DeleteMeeting } from '../../features/lifecycle/DeleteMeeting.tsx';
import { useOwnership } from '../../features/ownership/queries.ts';
import { Rate } from '../../features/pulse/Rate.tsx';
import { Results } from '../../features/pulse/Results.tsx';
import { FiledRecap } from '../../features/recap/filed/FiledRecap.tsx';
import { SharedCard } from '../../features/recap/card/SharedCard.tsx';
import { Title } from '../../shell/Title.tsx';
import { useTakeFocus } from '../../shell/useTakeFocus.ts';
import { BackArrow } from '../../ui/DirectionIcons.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';
import { Leftovers } from '../host/Leftovers.tsx';
import { CorrectRecap, type CorrectRecapProps } from '../host/CorrectRecap.tsx';
import { drawForm, formIn, type FormTable } from '../formTable.ts';
import { LeftWords } from '../meeting/LeftWords.tsx';
import { useRouter } from '../Router.tsx';
import { titleOf, toCorrection, toDecision } from '../routes.ts';
import { usePastMeeting } from './usePastMeeting.ts';

export interface PastMeetingProps {
  room: Room;
  target: PanelTarget;
}

type PastMeetingState = ReturnType<typeof usePastMeeting>;

type OwnMeeting = NonNullable<PastMeetingState['own']>;

const pastMeetingForms: FormTable<OwnMeeting> = {
  correction: ({ form, room, meeting, onDone }) => (
    <WriteRecap key={form.id} room={room} own={meeting} onShared={onDone} onBack={onDone} />
  ),
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    flexGrow: 1,
    rowGap: tokens.spacingVerticalL,
    minWidth: 0,
  },
  back: { marginInlineStart: `calc(-1 * (${tokens.spacingHorizontalS} + ${tokens.strokeWidthThin}))` },
  text: { ...typographyStyles.body1, margin: 0 },
  end: { paddingBlock: tokens.spacingVerticalL },
});

export function PastMeeting({ room, target }: PastMeetingProps) {
  const { form: opened, show, close, takeGoal } = useRouter();
  const { room: words, panel, data } = useWords();
  const styles = useStyles();
  const { to, meeting } = target;
  const form = formIn(pastMeetingForms, opened, meeting);
  const heading = useTakeFocus(form?.id ?? '', takeGoal);
  const past = usePastMeeting(room, meeting, heading);
  const { view, own, listed } = past;
  const correction = view === 'reading' && own && form && { form, meeting: own };
  const goBack = () => {
    show(undefined);
  };
  const readTitle = to === 'rating' ? words.ratedMeeting : words.pastMeeting;
  return (
    <div className={styles.root}>
      <div>
        <QuietButton className={styles.back} icon={<BackArrow />} onClick={goBack}>
          {words.back}
        </QuietButton>
      </div>
      <Title ref={heading} text={correction ? titleOf(correction.form, panel) : readTitle} isUnseen={false} />
      {room.meeting?.id !== meeting && (
        <Leftovers
          series={room.series}
          you={room.you.id}
          isOf={(earlier) => earlier === meeting}
          isRecapOpen={view === 'writing' || Boolean(correction)}
        />
      )}
      {!correction && <LeftWords series={room.series} meeting={meeting} you={room.you.id} />}
      {view === 'deleted' && <p className={styles.text}>{data.deleted}</p>}
      {view === 'writing' && own && <WriteRecap room={room} own={own} onShared={goBack} />}
      {correction && drawForm(pastMeetingForms, { ...correction, room, onDone: close })}
      {view === 'reading' && !correction && <ReadRecap room={room} target={target} past={past} />}
      {view !== 'deleted' && listed?.isHost && (
        <div className={styles.end}>
          <DeleteMeeting series={room.series} meeting={meeting} isShared={listed.isShared} />
        </div>
      )}
    </div>
  );
}

interface WriteRecapProps extends Pick<CorrectRecapProps, 'onShared' | 'onBack'> {
  room: Room;
  own: OwnMeeting;
}

function WriteRecap({ room, own, ...ends }: WriteRecapProps) {
  return (
    <CorrectRecap
      series={room.series}
      meeting={own.id}
      startedAt={own.startedAt}
      isFormerChair={own.isFormerChair}
      {...ends}
    />
  );
}

function ReadRecap({ room, target, past }: PastMeetingProps & { past: PastMeetingState }) {
  const { series, you, meeting: current } = room;
  const { to, meeting, action } = target;
  const { open } = useRouter();
  const { panel } = useWords();
  const ownership = useOwnership({ series, meeting });
  return (
    <>
      {to === 'rating' && past.hasRun && <Results series={series} meeting={meeting} />}
      {to === 'rating' && !past.hasRun && <Rate series={series} meeting={meeting} you={you.id} />}
      <FiledRecap series={series} meeting={meeting} marked={action} accepted={ownership.data?.accepted} />
      {you.isHost && current && current.id !== meeting && (
        <EarlierDecisions
          series={series}
          earlier={meeting}
          meeting={current.id}
          onWrite={(decision) => {
            open(toDecision(decision));
          }}
        />
      )}
      {past.own && (
        <>
          <SharedCard series={series} meeting={meeting} />
          <div>
            <QuietButton
              id="act-correction"
              appearance="secondary"
              onClick={() => {
                open(toCorrection(meeting));
              }}
            >
              {panel.correctRecap}
            </QuietButton>
          </div>
        </>
      )}
    </>
  );
}
