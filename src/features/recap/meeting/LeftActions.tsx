import type { Action, Draft, Recap } from '#contract/meeting/recap.ts';
import { blankAction } from '#contract/rules/meeting/recap/action.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { same } from '../../../drafts/merge.ts';
import { useLeft, useLeftDraft, type LeftIn } from '../../../drafts/useLeft.ts';
import { useUnsent } from '../../../drafts/useUnsent.ts';
import { useOpenedRecap, useRecap, useRecapDraft } from '../queries.ts';
import { actionLine } from './actionLine.ts';

export interface LeftActionsProps extends LeftIn {
  you: string;
  /** The recap's own form shows what of it isn't saved. */
  isRecapOpen: boolean;
}

/** The line that was never added, and what of the recap the server doesn't have. */
export function LeftActions({ isRecapOpen, ...props }: LeftActionsProps) {
  const isOpened = useOpenedRecap(props.meeting).length > 0;
  return (
    <>
      <LeftLine {...props} />
      {isOpened && !isRecapOpen && <LeftRecap {...props} />}
    </>
  );
}

type LeftTextsProps = Omit<LeftActionsProps, 'isRecapOpen'>;

function LeftLine({ meeting, you, tell }: LeftTextsProps) {
  const { key, keeping } = actionLine(meeting, you);
  const { content, remove } = useUnsent<Omit<Action, 'id'>>(key, blankAction, keeping);
  useLeft({ id: key, meeting, text: lineOf(content), remove }, tell);
  return null;
}

function LeftRecap(props: LeftTextsProps) {
  const { data } = useRecap(props);
  return data && <LeftRows {...props} recap={data} />;
}

function LeftRows({ series, meeting, tell, recap }: LeftTextsProps & { recap: Recap }) {
  const draft = useRecapDraft({ series, meeting }, recap);
  useLeftDraft({ id: `recap-${meeting}`, meeting, lines: newIn(draft.content, recap.draft), draft }, tell);
  return null;
}

function newIn({ actions, questions }: Draft, saved: Draft | null): string[] {
  const isNew =
    (known: readonly object[] = []) =>
    (row: object) =>
      !known.some((one) => same(one, row));
  return [
    ...actions.filter(isNew(saved?.actions)).map(lineOf),
    ...questions.filter(isNew(saved?.questions)).map(({ text }) => text),
  ];
}

function lineOf({ what, owner, due, dueWords }: Omit<Action, 'id'>): string {
  return [what, owner?.name ?? '', due ?? dueWords].filter((part) => !isBlankText(part)).join(' · ');
}
