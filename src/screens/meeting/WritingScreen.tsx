import type { MeetingView, Room } from '#contract/meeting.ts';
import { useFormat } from '../../words/words.tsx';
import type { FirstWords } from '../../words/en/first.ts';
import { AcknowledgementForm, ConcernForm, DecisionForm, WriteMistake } from '../lazyScreens.ts';
import { useNow } from '../../shell/useNow.ts';
import type { Writing } from './useWriting.ts';

export interface WritingScreenProps {
  room: Room;
  meeting: MeetingView;
  writing: Writing;
  onDone: () => void;
}

/** The form for whatever is being written. */
export function WritingScreen({ room: { series, you, organizer }, meeting, writing, onDone }: WritingScreenProps) {
  const format = useFormat();
  const now = useNow(60_000);
  const place = { series, meeting: meeting.id, onDone };
  switch (writing.act) {
    case 'decision':
      return (
        <DecisionForm
          key={writing.id}
          {...place}
          you={you.id}
          host={meeting.host}
          writing={writing.decision}
          today={format.dayOf(Math.max(now, meeting.startedAt))}
        />
      );
    case 'acknowledgement':
      return <AcknowledgementForm key={writing.id} {...place} you={you} about={writing.about} />;
    case 'mistake':
      return <WriteMistake key={writing.id} {...place} id={writing.id} />;
    case 'concern':
      return <ConcernForm key={writing.id} {...place} you={you.id} host={meeting.host} organizer={organizer} />;
  }
}

/** What that form is called. */
export function titleOf(writing: Writing, words: FirstWords['panel']['writing']): string {
  if (writing.act !== 'decision') return words[writing.act];
  const { act, content } = writing.decision;
  const titles = {
    new: () => words.decision,
    replace: words.replacement,
    decide: words.deciding,
    correct: words.correction,
    withdraw: words.withdrawal,
  };
  return titles[act](content.statement);
}
