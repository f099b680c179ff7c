import { lazyScreen } from '../loading/lazyScreen.ts';
import type { FormTable } from './formTable.ts';

const AcknowledgementForm = lazyScreen(
  async () => (await import('../features/acknowledgement/AcknowledgementForm.tsx')).AcknowledgementForm,
);

export const acknowledgementForm: Pick<FormTable, 'acknowledgement'> = {
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
};
