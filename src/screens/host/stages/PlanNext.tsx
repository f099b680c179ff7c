import { useState } from 'react';
import type { MeetingView, Room } from '#contract/meeting/meeting.ts';
import { calendarLink, type CalendarEntry } from '#contract/rules/calendar.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { called } from '#words/lines/called.ts';
import { explain } from '../../../api/explain.ts';
import { usePeople } from '../../../api/people.ts';
import { useDecisions } from '../../../features/decision/queries.ts';
import { useAddresses } from '../../../features/room/queries.ts';
import { useSupport } from '../../../features/supportLevel/queries.ts';
import { useSignedIn } from '../../../host/HostProvider.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { ShortList } from '../../../ui/lists/ShortList.tsx';
import { Sentence } from '../../../ui/text/Sentence.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';

interface PlanNextProps {
  room: Room;
  meeting: MeetingView;
}

/** `invites`: one person; absent: everybody. */
type Plan = Omit<CalendarEntry, 'attendees'> & { id: string; label: string; of: string[]; invites?: string };

const mostShown = 3;

/** Decisions put off to a day, support levels to look at again, and a follow-up where the meeting doesn't recur. */
export function PlanNext({ room, meeting }: PlanNextProps) {
  const { room: words, problems } = useWords();
  const plans = usePlans(room, meeting);
  const { plan, isBusy, problem, hasLeftOut } = usePlanning(room.series);
  if (plans.length === 0) return null;
  const why = problem === 'closed' ? words.planFailed : problem && explain(problem, problems);
  return (
    <Section title={words.plan}>
      <ShortList items={plans} most={mostShown}>
        {(one) => (
          <QuietButton
            aria-label={words.planNamed(one.label)}
            disabledFocusable={isBusy}
            onClick={() => {
              if (!isBusy) void plan(one);
            }}
          >
            <span>
              <Sentence text={one.label} of={one.of} />
            </span>
          </QuietButton>
        )}
      </ShortList>
      <output>{isBusy ? words.planning : hasLeftOut && words.planTooMany}</output>
      <div role="alert">{why && <WarningText>{why}</WarningText>}</div>
    </Section>
  );
}

function usePlans({ series, topic, gapDays, you }: Room, meeting: MeetingView): Plan[] {
  const { room: words } = useWords();
  const about = isBlankText(topic) ? meeting.opening.purpose : topic;
  const content = isBlankText(about) ? '' : words.planContent(about);
  const dated = [...usePutOff(series, meeting), ...useReviews(series, you.id)].toSorted((a, b) =>
    a.day.localeCompare(b.day),
  );
  const onDays = dated.map(({ day, ...plan }) => ({ ...plan, content, start: sameTimeOn(day, meeting.startedAt) }));
  if (gapDays !== null) return onDays;
  const subject = isBlankText(about) ? words.planNext : words.planFollowUp(about);
  return [...onDays, { id: 'follow-up', label: words.planNext, of: [], subject, content }];
}

type DatedPlan = Omit<Plan, 'content' | 'start'> & { day: string };

function usePutOff(series: string, { id: meeting }: MeetingView): DatedPlan[] {
  const { room: words } = useWords();
  const format = useFormat();
  const { data: decisions = [] } = useDecisions(series, meeting);
  return decisions.flatMap(({ id, state, supersededBy, content: { statement, putOffUntil: day } }) => {
    if (state !== 'put_off' || supersededBy !== null || day === null) return [];
    const label = words.planFor(format.day(day), statement);
    return [{ id, day, label, of: [statement], subject: words.planSubject(statement) }];
  });
}

/** A level is between the host and its person, so nobody else is invited. */
function useReviews(series: string, you: string): DatedPlan[] {
  const all = useWords();
  const { room: words, support: supportWords } = all;
  const format = useFormat();
  const { data: levels = [] } = useSupport(series);
  const { data: people = [] } = usePeople(series);
  const [today] = useState(() => format.dayOf(Date.now()));
  return levels.flatMap(({ person, work, reviewOn: day }) => {
    const member = people.find(({ id }) => id === person);
    if (!member || person === you || day === null || day < today) return [];
    const name = called(member, all);
    const label = words.planFor(format.day(day), supportWords.level(name, work));
    const subject = supportWords.reviewSubject(work);
    return [{ id: `${person} ${work}`, day, label, of: [name, work], subject, invites: person }];
  });
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
  const plan = async ({ invites, ...entry }: Plan) => {
    setState('busy');
    try {
      const { people } = await addresses.mutateAsync();
      const attendees = people.filter(({ id }) => invites === undefined || id === invites).map(({ mail }) => mail);
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
