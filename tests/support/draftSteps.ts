import { ProblemError } from '../../src/api/problem.ts';
import { opened, type DraftState, type DraftView } from '../../src/drafts/draftState.ts';
import type { DraftEffect, DraftEvent } from '../../src/drafts/draftEvents.ts';
import { transition } from '../../src/drafts/transition.ts';

export interface Text {
  text: string;
  note: string;
}

export const content = (text: string, note = ''): Text => ({ text, note });
export const version = (number: number, text: string, note = '') => ({ version: number, content: content(text, note) });
export const invalid = new ProblemError('invalid', { fields: [{ field: 'content.text', code: 'too_long' }] });
export const denied = new ProblemError('host_only');
export const offline = new ProblemError('offline');
export const moment = { now: 1_200, random: 1 };

/** The server has "a" as version 1. `sent`: in flight. */
export function state(text: string, { view, sent, ...set }: Partial<Omit<DraftState<Text>, 'view'>> & Setting = {}) {
  const first = opened(version(1, 'a'));
  const flight = sent === undefined ? undefined : { typed: content(text), sent: content(sent), keepalive: false };
  return { ...first, flight, ...set, view: { ...first.view, content: content(text), ...view } };
}

interface Setting {
  view?: Partial<DraftView<Text>>;
  sent?: string;
}

export function glance({
  view,
  base,
  flight,
  held,
  lost,
  attempt,
  overtaken,
  unsavedSince,
  isDiscarded,
}: DraftState<Text>) {
  return {
    status: view.status,
    text: spoken(view.content),
    savedAt: view.savedAt,
    conflicts: view.conflicts.map(({ theirs }) => theirs).join(' '),
    fields: view.fields.map(({ field }) => field).join(' '),
    error: view.error,
    base: describe(base),
    flight: flight ? spoken(flight.sent) : '',
    held: held ? describe(held) : '',
    lost: lost.map(describe).join(', '),
    attempt,
    overtaken,
    since: unsavedSince,
    isDiscarded,
  };
}

const spoken = ({ text, note }: Text) => (note === '' ? text : `${text}+${note}`);
const describe = (one: { version: number; content: Text }) => `v${one.version} ${spoken(one.content)}`;

export function inWords(effect: DraftEffect<Text>): string {
  switch (effect.effect) {
    case 'save': {
      const how = `${effect.keepalive ? ', keepalive' : ''}${effect.isLast ? ', last' : ''}`;
      return `save ${spoken(effect.content)} over v${effect.version}${how}`;
    }
    case 'schedule':
      return `schedule ${effect.ms}`;
    case 'writeJournal': {
      const { base, content: typed, sent } = effect.unsaved;
      return `journal ${spoken(typed)} over v${base.version}${sent.length > 0 ? `, sent ${sent.map(spoken).join(' ')}` : ''}`;
    }
    default:
      return effect.effect;
  }
}

export function run(first: DraftState<Text>, events: DraftEvent<Text>[], at = moment) {
  const effects: string[] = [];
  let now: DraftState<Text> = first;
  for (const event of events) {
    const step = transition(now, event, at);
    now = step.state;
    effects.push(...step.effects.map(inWords));
  }
  return { state: now, effects, pauses: effects.filter((one) => one.startsWith('schedule')) };
}
