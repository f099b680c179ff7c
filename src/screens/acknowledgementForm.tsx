import { lazyScreen } from '../loading/lazyScreen.ts';
import type { FormTable } from './formTable.ts';

const AcknowledgementForm = lazyScreen(
  async () => (await import('../features/acknowledgement/AcknowledgementForm.tsx')).AcknowledgementForm,
);
const ThankInChat = lazyScreen(async () => (await import('../features/chatNote/ThankInChat.tsx')).ThankInChat);

export const thanksForm: Pick<FormTable, 'thanks'> = {
  thanks: ({ form, room, meeting, onDone }) => (
    <ThankInChat
      key={form.id}
      series={room.series}
      meeting={meeting.id}
      you={room.you.id}
      person={form.person}
      onDone={onDone}
    />
  ),
};

export const acknowledgementForm: Pick<FormTable, 'acknowledgement' | 'thanks'> = {
  ...thanksForm,
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
