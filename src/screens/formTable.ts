import type { ReactNode } from 'react';
import type { MeetingView, Room } from '#contract/meeting.ts';
import type { Form, FormName } from './routes.ts';

interface FormProps<Name extends FormName> {
  form: Form<Name>;
  room: Room;
  meeting: MeetingView;
  onDone: () => void;
}

export type FormTable = { readonly [Name in FormName]?: (props: FormProps<Name>) => ReactNode };

export function drawForm<Name extends FormName>(table: FormTable, props: FormProps<Name>): ReactNode {
  const draw: FormTable[Name] = table[props.form.to];
  return draw?.(props);
}

export function formIn(table: FormTable, form: Form | undefined): Form | undefined {
  return form && table[form.to] && form;
}
