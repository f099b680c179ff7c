import { lazyScreen } from '../../../loading/lazyScreen.ts';
import { acknowledgementForm } from '../../acknowledgementForm.tsx';
import type { FormTable } from '../../formTable.ts';

const WriteDecision = lazyScreen(async () => (await import('./WriteDecision.tsx')).WriteDecision, 'host');
const WriteMistake = lazyScreen(async () => (await import('./WriteMistake.tsx')).WriteMistake, 'host');

export const hostForms: FormTable = {
  ...acknowledgementForm,
  decision: ({ form, room, meeting, onDone }) => (
    <WriteDecision
      key={form.id}
      series={room.series}
      meeting={meeting}
      you={room.you.id}
      writing={form.decision}
      logged={form.logged}
      onDone={onDone}
    />
  ),
  mistake: ({ form, room, meeting, onDone }) => (
    <WriteMistake key={form.id} series={room.series} meeting={meeting.id} id={form.id} onDone={onDone} />
  ),
};
