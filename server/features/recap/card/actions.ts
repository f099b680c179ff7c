import type { IContainer } from '@microsoft/teams.cards';
import type { Action } from '#contract/meeting/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { byOwner, type Owned, type SectionOf } from '#contract/rules/meeting/recap/outline.ts';
import { block, dotted, line, linkInto, type CardElement, type Run } from '../../../platform/delivery/card.ts';
import type { CardWriter } from './writer.ts';

export function actionLines({ items }: SectionOf<'actions'>, writer: CardWriter): (CardElement | null)[] {
  const { shown, more } = writer.cut(items.flatMap(({ actions }) => actions));
  return [...byOwner(shown).map((owned) => ownedBlock(owned, writer)), more];
}

function ownedBlock({ owner: named, actions }: Owned, writer: CardWriter): CardElement {
  const name = writer.owner(named);
  const owner: Run = { type: 'TextRun', text: name, weight: 'Bolder' };
  const [first, ...others] = actions;
  if (first && others.length === 0)
    return actionLine(first, { name, before: [owner, ' · '], spacing: 'Small' }, writer);
  return block([
    line([owner]),
    ...actions.map((action) => actionLine(action, { name, before: ['• '], spacing: 'None' }, writer)),
  ]);
}

interface InList {
  name: string;
  before: Run[];
  spacing: 'Small' | 'None';
}

/** Omits gaps: they are listed once, for all actions, under their own heading. */
function actionLine(action: Action, { name, before, spacing }: InList, writer: CardWriter): CardElement {
  const { say, setting, measure } = writer;
  const isAccepted = setting.accepted?.has(action.id) ?? false;
  const parts = [whatOf(action, writer), dueOf(action, writer), [isAccepted ? say.recap.accepted : '']];
  const words = line([...before, ...dotted(parts)], {}, measure.links === 'all' ? 'None' : spacing);
  if (measure.links !== 'all') return words;
  // Screen readers read the title in place of the row (nvda issue 14448): owner, what and due, once.
  const title = dotted([[name], ...parts])
    .map((run) => (typeof run === 'string' ? run : run.text))
    .join('')
    .replaceAll('\u00A0', ' ');
  const url = linkInto(setting, { to: 'action', meeting: setting.meeting, action: action.id });
  return {
    type: 'Container',
    spacing,
    items: [words],
    selectAction: { type: 'Action.OpenUrl', title, url },
  } satisfies IContainer;
}

export function whatOf({ what, helpers }: Pick<Action, 'what' | 'helpers'>, { say, text, names }: CardWriter): Run[] {
  const words = isBlankText(what) ? [say.ownership.unnamed] : text(what);
  return helpers.length === 0 ? words : [...words, say.ui.inBrackets(say.filed.withHelpers(names(helpers)))];
}

export function dueOf({ due, dueWords }: Pick<Action, 'due' | 'dueWords'>, { brief, day }: CardWriter): Run[] {
  if (due !== null) return [day(due)];
  return isBlankText(dueWords) ? [] : brief(dueWords);
}
