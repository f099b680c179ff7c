import type { Decision } from '#contract/meeting/decision.ts';
import type { Action } from '#contract/meeting/recap.ts';
import { dotted } from '../../../platform/delivery/card.ts';
import type { CardElement, Run } from '../../../platform/delivery/card.ts';
import type { SectionOf } from '#contract/rules/meeting/recap/outline.ts';
import { dueOf, whatOf } from './actions.ts';
import { bullets } from './bullets.ts';
import { untilOf } from './decisions.ts';
import type { CardWriter } from './writer.ts';

export function doneLines({ items }: SectionOf<'done'>, writer: CardWriter): (CardElement | null)[] {
  const done = items.map((action) => dotted([whatOf(action, writer), [writer.owner(action.owner)]]));
  return bullets(done, writer, writer.measure.leftOver);
}

export function openLines({ items, today }: SectionOf<'stillOpen'>, writer: CardWriter): (CardElement | null)[] {
  const open = items.map((one) => {
    if (one.kind === 'action') return openAction(one.item, today, writer);
    return one.kind === 'decision' ? openDecision(one.item, writer) : writer.text(one.item.text);
  });
  return bullets(open, writer, writer.measure.leftOver);
}

function openAction(action: Action, today: string, writer: CardWriter): Run[] {
  const { say, day, names, owner } = writer;
  const helpers = action.helpers.length > 0 ? say.ui.inBrackets(say.filed.withHelpers(names(action.helpers))) : '';
  const isOverdue = action.due !== null && action.due < today;
  return dotted([
    whatOf({ what: action.what, helpers: [] }, writer),
    [owner(action.owner), helpers],
    isOverdue && action.due ? [say.filed.overdue(day(action.due))] : dueOf(action, writer),
  ]);
}

function openDecision({ state, content }: Decision, writer: CardWriter): Run[] {
  const { text, say } = writer;
  const isPutOff = state === 'put_off';
  const standing = say.filed.headings[isPutOff ? 'put_off' : 'proposed'];
  return dotted([text(content.statement), [standing], ...(isPutOff ? untilOf(content, writer) : [])]);
}
