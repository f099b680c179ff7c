import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView, Room } from '#contract/meeting.ts';
import { calendarLink, type CalendarEntry } from '#contract/rules/calendar.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain } from '../../../api/explain.ts';
import { useDecisions } from '../../../features/decision/queries.ts';
import { useAddresses } from '../../../features/room/queries.ts';
import { useSignedIn } from '../../../host/HostProvider.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { Sentence } from '../../../ui/text/Sentence.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'start', rowGap: tokens.spacingVerticalXS },
});

interface PlanNextProps {
  room: Room;
  meeting: MeetingView;
}

type Plan = Omit<CalendarEntry, 'attendees'> & { id: string; label: string; of: string };

/** A calendar entry for each decision put off to a day, and for a follow-up where the meeting doesn't recur. */
export function PlanNext({ room, meeting }: PlanNextProps) {
  const { room: words, problems } = useWords();
  const styles = useStyles();
  const plans = usePlans(room, meeting);
  const { plan, isBusy, problem, hasLeftOut } = usePlanning(room.series);
  if (plans.length === 0) return null;
  const why = problem === 'closed' ? words.planFailed : problem && explain(problem, problems);
  return (
    <Section title={words.plan}>
      <div className={styles.root}>
        {plans.map((one) => (
          <QuietButton
            key={one.id}
            disabledFocusable={isBusy}
            onClick={() => {
              if (!isBusy) void plan(one);
            }}
          >
            <span>
              <Sentence text={one.label} of={[one.of]} />
            </span>
          </QuietButton>
        ))}
        <output>{isBusy ? words.planning : hasLeftOut && words.planTooMany}</output>
        <div role="alert">{why && <WarningText>{why}</WarningText>}</div>
      </div>
    </Section>
  );
}

function usePlans({ series, topic, gapDays }: Room, { id: meeting, startedAt, opening }: MeetingView): Plan[] {
  const { room: words } = useWords();
  const format = useFormat();
  const { data: decisions = [] } = useDecisions(series, meeting);
  const about = isBlankText(topic) ? opening.purpose : topic;
  const content = isBlankText(about) ? '' : words.planContent(about);
  const putOff = decisions.flatMap(({ id, state, supersededBy, content: { statement, putOffUntil } }): Plan[] => {
    if (state !== 'put_off' || supersededBy !== null || putOffUntil === null) return [];
    const label = words.planFor(format.day(putOffUntil), statement);
    const start = sameTimeOn(putOffUntil, startedAt);
    return [{ id, label, of: statement, subject: words.planSubject(statement), content, start }];
  });
  if (gapDays !== null) return putOff;
  const subject = isBlankText(about) ? words.planNext : words.planFollowUp(about);
  return [...putOff, { id: 'follow-up', label: words.planNext, of: '', subject, content }];
}

/** In the reader's time zone, at the quarter of an hour at which the meeting began. */
function sameTimeOn(day: string, startedAt: number): number {
  const began = new Date(startedAt);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, began.getHours(), began.getMinutes() - (began.getMinutes() % 15)).getTime();
}

function usePlanning(series: string) {
  const { openLink } = useSignedIn();
  const addresses = useAddresses(series);
  const [state, setState] = useState<'ready' | 'busy' | 'closed'>('ready');
  const [hasLeftOut, setLeftOut] = useState(false);
  const plan = async (entry: Plan) => {
    setState('busy');
    try {
      const { addresses: attendees } = await addresses.mutateAsync();
      const { url, hasAttendees } = calendarLink({ ...entry, attendees });
      setLeftOut(!hasAttendees);
      await openLink(url).then(
        () => setState('ready'),
        () => setState('closed'),
      );
    } catch {
      // Its error is shown.
      setState('ready');
    }
  };
  return { plan, isBusy: state === 'busy', problem: state === 'closed' ? state : addresses.error, hasLeftOut };
}
