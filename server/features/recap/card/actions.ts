import type { IContainer } from '@microsoft/teams.cards';
import type { Action, Filed } from '#contract/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import {
  block,
  dotted,
  harmless,
  heading,
  line,
  linkInto,
  type CardElement,
  type Run,
} from '../../../platform/delivery/card.ts';
import type { CardWriter } from './writer.ts';

/** Who does what, by owner. */
export function actionsPart({ actions }: Filed, writer: CardWriter): (CardElement | null)[] {
  if (actions.length === 0) return [];
  const { shown, more } = writer.cut(actions);
  const owned = byOwner(shown, writer).map(([name, own]) => ownedBlock(name, own, writer));
  return [heading(writer.say.recap.actions), ...owned, more];
}

/** A single action goes on the same line as its owner's name. */
function ownedBlock(name: string, [first, ...others]: Action[], writer: CardWriter): CardElement {
  const owner: Run = { type: 'TextRun', text: name, weight: 'Bolder' };
  if (first && others.length === 0) return actionLine(first, { before: [owner, ' · '], spacing: 'Small' }, writer);
  const actions = first ? [first, ...others] : others;
  return block([
    line([owner]),
    ...actions.map((action) => actionLine(action, { before: ['• '], spacing: 'None' }, writer)),
  ]);
}

interface InList {
  before: Run[];
  spacing: 'Small' | 'None';
}

/** Omits gaps: they are listed once, for all actions, under their own heading. */
function actionLine(action: Action, { before, spacing }: InList, writer: CardWriter): CardElement {
  const { say, setting, measure } = writer;
  const isAccepted = setting.accepted?.has(action.id) ?? false;
  const parts = [whatOf(action, writer), dueOf(action, writer), [isAccepted ? say.recap.accepted : '']];
  const words = line([...before, ...dotted(parts)], {}, measure.links === 'all' ? 'None' : spacing);
  if (measure.links !== 'all') return words;
  const title = `${say.card.open}: ${isBlankText(action.what) ? say.ownership.unnamed : harmless(action.what)}`;
  const url = linkInto(setting, { to: 'action', meeting: setting.meeting, action: action.id });
  return {
    type: 'Container',
    spacing,
    items: [words],
    selectAction: { type: 'Action.OpenUrl', title, url },
  } satisfies IContainer;
}

/** "Draft it (with Cai)". */
export function whatOf({ what, helpers }: Pick<Action, 'what' | 'helpers'>, { say, text, names }: CardWriter): Run[] {
  const words = isBlankText(what) ? [say.ownership.unnamed] : text(what);
  return helpers.length === 0 ? words : [...words, ` (${say.filed.withHelpers(names(helpers))})`];
}

export function dueOf({ due, dueWords }: Pick<Action, 'due' | 'dueWords'>, { brief, day }: CardWriter): Run[] {
  if (due !== null) return [day(due)];
  return isBlankText(dueWords) ? [] : brief(dueWords);
}

/** Owners in order of appearance; actions without one come last. */
function byOwner(actions: readonly Action[], { say, name }: CardWriter): [string, Action[]][] {
  const groups = new Map<string, { name: string; actions: Action[] }>();
  for (const action of actions) {
    const owner = action.owner && !isBlankText(name(action.owner)) ? name(action.owner) : '';
    const key = owner === '' ? '' : (action.owner?.id ?? owner);
    const group = groups.get(key) ?? { name: owner || say.recap.noOwner, actions: [] };
    group.actions.push(action);
    groups.set(key, group);
  }
  const orphans = groups.get('');
  groups.delete('');
  return [...groups.values(), ...(orphans ? [orphans] : [])].map((group) => [group.name, group.actions]);
}
