import { lazyScreen } from '../../../loading/lazyScreen.ts';
import type { FormTable } from '../../formTable.ts';

const AcknowledgementForm = lazyScreen(
  async () => (await import('../../../features/acknowledgement/AcknowledgementForm.tsx')).AcknowledgementForm,
  'host',
);
const WriteDecision = lazyScreen(async () => (await import('./WriteDecision.tsx')).WriteDecision, 'host');
const WriteMistake = lazyScreen(async () => (await import('./WriteMistake.tsx')).WriteMistake, 'host');

/** What a host can write. */
export const hostForms: FormTable = {
  acknowledgement: ({ form, room, meeting, onDone }) => (
    <AcknowledgementForm
      key={form.id}
      series={room.series}
      meeting={meeting.id}
      you={room.you}
      about={form.about}
      onDone={onDone}
    />
  ),
  decision: ({ form, room, meeting, onDone }) => (
    <WriteDecision
      key={form.id}
      series={room.series}
      meeting={meeting.id}
      startedAt={meeting.startedAt}
      you={room.you.id}
      host={meeting.host}
      writing={form.decision}
      onDone={onDone}
    />
  ),
  mistake: ({ form, room, meeting, onDone }) => (
    <WriteMistake key={form.id} series={room.series} meeting={meeting.id} id={form.id} onDone={onDone} />
  ),
};
