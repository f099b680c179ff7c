import { useRecap } from '../../../features/recap/queries.ts';
import { MistakeForm, type MistakeFormProps } from '../../../features/mistake/MistakeForm.tsx';
import { ToAction } from '../../../features/recap/meeting/ToAction.tsx';

export function WriteMistake(form: Omit<MistakeFormProps, 'toAction'>) {
  const { series, meeting, id } = form;
  const recap = useRecap({ series, meeting });
  return (
    <MistakeForm
      {...form}
      toAction={(change) =>
        recap.data && change !== '' && <ToAction place={{ series, meeting }} recap={recap.data} id={id} what={change} />
      }
    />
  );
}
