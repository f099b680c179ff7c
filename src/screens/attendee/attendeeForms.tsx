import { lazyScreen } from '../../loading/lazyScreen.ts';
import { acknowledgementForm } from '../acknowledgementForm.tsx';
import type { FormTable } from '../formTable.ts';

const ConcernForm = lazyScreen(
  async () => (await import('../../features/concern/ConcernForm.tsx')).ConcernForm,
  'attendee',
);

export const attendeeForms: FormTable = {
  ...acknowledgementForm,
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
