import type { ReactNode } from 'react';
import type { MeetingView, Room } from '#contract/meeting/meeting.ts';
import type { Form, FormName } from './routes.ts';

interface FormProps<Name extends FormName, Meeting> {
  form: Form<Name>;
  room: Room;
  meeting: Meeting;
  onDone: () => void;
}

export type FormTable<Meeting = MeetingView> = {
  readonly [Name in FormName]?: (props: FormProps<Name, Meeting>) => ReactNode;
};

export function drawForm<Name extends FormName, Meeting>(
  table: FormTable<Meeting>,
  props: FormProps<Name, Meeting>,
): ReactNode {
  const draw: FormTable<Meeting>[Name] = table[props.form.to];
  return draw?.(props);
}

/** Leaves out a form that this screen doesn't have, and one of another meeting. */
export function formIn<Meeting>(table: FormTable<Meeting>, form: Form | undefined, meeting: string): Form | undefined {
  if (!form || !table[form.to]) return undefined;
  return 'meeting' in form && form.meeting !== undefined && form.meeting !== meeting ? undefined : form;
}
