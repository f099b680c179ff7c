import type { AcknowledgementKind } from '#contract/meeting/acknowledgement.ts';
import type { Stage } from '#contract/meeting/meeting.ts';
import type { AcknowledgingTarget, PanelTarget } from '#contract/rules/panel.ts';
import { fieldIds } from '../features/decision/fieldIds.ts';
import type { DecisionEdit } from '../features/decision/writing.ts';
import type { FirstWords } from '#words/en/first.ts';

export type PanelView = { to: 'stage'; stage: Stage; during: Stage } | PanelTarget;

interface FormContents {
  decision: { decision: DecisionEdit; logged?: string };
  acknowledgement: { about?: Suggested; meeting?: string };
  mistake: object;
  concern: object;
  thanks: { meeting: string; person: string | undefined };
  correction: { meeting: string };
}

export type FormName = keyof FormContents;

export type Form<Name extends FormName = FormName> = {
  [Each in Name]: { to: Each; id: string } & FormContents[Each];
}[Name];

export interface Suggested {
  to: readonly string[];
  kind: AcknowledgementKind;
}

export const toDecision = (decision: DecisionEdit): Form => ({ to: 'decision', id: decision.id, decision });

/** `logged`: the decision before it, in a sentence. */
export const toNextDecision = (decision: DecisionEdit, logged: string): Form => ({
  to: 'decision',
  id: decision.id,
  decision,
  logged,
});

export const toAcknowledgement = (about?: Suggested): Form => ({
  to: 'acknowledgement',
  id: crypto.randomUUID(),
  ...(about && { about }),
});

/** Somebody seen to take the lead, from their colleague's own reflection. */
export const toAcknowledgementIn = ({ meeting, person }: AcknowledgingTarget): Form => ({
  to: 'acknowledgement',
  id: crypto.randomUUID(),
  meeting,
  about: { to: person === undefined ? [] : [person], kind: 'initiative' },
});

export const toMistake = (id: string): Form => ({ to: 'mistake', id });

export const toConcern = (): Form => ({ to: 'concern', id: crypto.randomUUID() });

export const toCorrection = (meeting: string): Form => ({ to: 'correction', id: crypto.randomUUID(), meeting });

/** After the meeting neither can be sent. Whom a link names is thanked in the chat instead. */
export function formAt(stage: Stage, form: Form | undefined): Form | undefined {
  if (stage !== 'after' || (form?.to !== 'acknowledgement' && form?.to !== 'concern')) return form;
  if (form.to === 'concern' || form.meeting === undefined) return undefined;
  return { to: 'thanks', id: form.id, meeting: form.meeting, person: form.about?.to[0] };
}

/** The view that returns when the form closes. A form that names its meeting is written in the one that is shown. */
export function viewBehind(form: Form, view: PanelView | undefined): PanelView | undefined {
  return 'meeting' in form || view?.to === 'stage' ? view : undefined;
}

export function titleOf(form: Form, { writing: words, correctRecap }: FirstWords['panel']): string {
  if (form.to === 'correction') return correctRecap;
  if (form.to !== 'decision') return words[form.to];
  const { act, content } = form.decision;
  const titles = {
    new: () => words.decision,
    replace: words.replacement,
    decide: words.deciding,
    correct: words.correction,
    withdraw: words.withdrawal,
  };
  return titles[act](content.statement);
}

/** Empty: the form's heading takes the focus. */
export function firstFieldOf(form: Form): string {
  if (form.to !== 'decision') return '';
  return form.decision.content.statement === '' ? fieldIds.statement : fieldIds.final;
}
