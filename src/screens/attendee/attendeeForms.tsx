import { lazyScreen } from '../../loading/lazyScreen.ts';
import type { FormTable } from '../formTable.ts';

const AcknowledgementForm = lazyScreen(
  async () => (await import('../../features/acknowledgement/AcknowledgementForm.tsx')).AcknowledgementForm,
  'attendee',
);
const ConcernForm = lazyScreen(
  async () => (await import('../../features/concern/ConcernForm.tsx')).ConcernForm,
  'attendee',
);

/** What everybody else can write. */
export const attendeeForms: FormTable = {
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
  concern: ({ form, room, meeting, onDone }) => (
    <ConcernForm
      key={form.id}
      series={room.series}
      meeting={meeting.id}
      you={room.you.id}
      host={meeting.host}
      organizer={room.organizer}
      onDone={onDone}
    />
  ),
};
