import type { Decision } from '#contract/decision.ts';
import { leftOver } from '#contract/rules/outline.ts';
import type { Action, Filed } from '#contract/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { dotted, heading, line, type CardElement, type Run } from '../../../platform/delivery/card.ts';
import { dueOf, whatOf } from './actions.ts';
import { untilOf } from './decisions.ts';
import type { CardWriter } from './writer.ts';

/** A short list of actions from earlier meetings that were done or are still open, overdue first. The panel shows all. */
export function carriedOverPart(filed: Filed, writer: CardWriter): (CardElement | null)[] {
  const { say, text, measure } = writer;
  const today = filed.day ?? new Date(filed.at).toISOString().slice(0, 10);
  const { done, actions, decisions, questions } = leftOver(filed);
  const open = [
    ...actions.map((action) => openAction(action, today, writer)),
    ...decisions.map((decision) => openDecision(decision, writer)),
    ...questions.map((question) => text(question.text)),
  ];
  return [
    ...listed(
      say.filed.doneSince,
      done.map((action) => dotted([whatOf(action, writer), ownerOf(action, writer)])),
      writer,
    ),
    ...listed(say.filed.stillOpen, open, writer),
  ];

  function listed(title: string, lines: Run[][], { cut }: CardWriter): (CardElement | null)[] {
    if (lines.length === 0) return [];
    const { shown, more } = cut(lines, measure.leftOver);
    return [
      heading(title),
      ...shown.map((runs, index) => line(['• ', ...runs], {}, index === 0 ? 'Small' : 'None')),
      more,
    ];
  }
}

/** "Bo (with Cai)": in lists that aren't grouped by owner, helpers follow the owner. */
function openAction(action: Action, today: string, writer: CardWriter): Run[] {
  const { say, day, names } = writer;
  const helpers = action.helpers.length > 0 ? ` (${say.filed.withHelpers(names(action.helpers))})` : '';
  const isOverdue = action.due !== null && action.due < today;
  return dotted([
    whatOf({ what: action.what, helpers: [] }, writer),
    [...ownerOf(action, writer), helpers],
    isOverdue && action.due ? [say.filed.overdue(day(action.due))] : dueOf(action, writer),
  ]);
}

function ownerOf({ owner }: Action, { say, name }: CardWriter): Run[] {
  return [owner && !isBlankText(name(owner)) ? name(owner) : say.recap.noOwner];
}

function openDecision({ state, content }: Decision, writer: CardWriter): Run[] {
  const { text, say } = writer;
  const isPutOff = state === 'put_off';
  const standing = say.filed.headings[isPutOff ? 'put_off' : 'proposed'];
  return dotted([text(content.statement), [standing], ...(isPutOff ? untilOf(content, writer) : [])]);
}
