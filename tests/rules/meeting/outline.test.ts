import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { outline } from '#contract/rules/meeting/recap/outline.ts';
import type { Action, Filed } from '#contract/meeting/recap.ts';
import { gone } from '#contract/rules/people.ts';
import { catalogue as english } from '#words/en/catalogue.ts';
import { formatFor } from '#words/format.ts';
import { sectionTitle } from '#words/lines/sectionTitle.ts';
import { recapCard } from '../../../server/features/recap/card/recapCard.ts';
import { meetingOf } from '../../../src/features/lifecycle/meetingMarkdown.ts';
import { FiledSheet } from '../../../src/features/recap/filed/FiledSheet.tsx';
import { WordsProvider } from '../../../src/words/words.tsx';
import { readCard } from '../../support/meeting/card.ts';
import { ada, bo, cardSetting, decided, filed, said } from '../../support/meeting/filed.ts';
import { action } from '../../support/meeting/meeting.ts';

const typed = (name: string) => ({ id: null, name });
const item = (text: string) => ({ id: randomUUID(), text });
const concern = (text: string, isAnswered: boolean) => ({
  id: randomUUID(),
  kind: 'risk' as const,
  by: bo,
  from: null,
  text,
  isAnswered,
  answer: '',
});

/** Everything a recap can hold; each item's text starts with a unique name, such as `A1`. */
const rich: Filed = filed({
  day: '2026-11-23',
  decisions: [
    decided({ statement: 'D4 withdrawn', final: '' }, 'withdrawn'),
    decided({ statement: 'D3 put off', final: '' }, 'put_off'),
    decided({ final: 'D1 final' }),
    decided({ statement: 'D2 proposed', final: '' }, 'proposed'),
    { ...decided({ final: 'D0 replaced' }), supersededBy: randomUUID() },
  ],
  actions: [
    action('A5 nobody’s'),
    action('A1 Zoe’s', { owner: typed('Zoe') }),
    action('A3 Bo’s', { owner: bo }),
    action('A2 Zoe’s too', { owner: typed(' zoe') }),
    action('A4 Bo’s too', { owner: { ...bo, name: 'Bo L.' } }),
    action('A6 nobody’s either', { owner: typed(' \u200B') }),
  ],
  carriedOver: {
    done: [action('E1 done', { owner: ada })],
    actions: [action('E2 open', { owner: typed('') })],
    decisions: [decided({ statement: 'E3 put off' }, 'put_off')],
    questions: [item('E4 asked')],
  },
  questions: [item('Q1 asked')],
  concerns: [concern('C2 answered', true), concern('C1 waits', false)],
  learnings: [{ id: randomUUID(), learned: 'L1 learned' }],
  acknowledgements: [said({ to: [ada], what: 'T1 thanked' })],
  observed: [{ id: randomUUID(), strength: 'O1 seen', growth: 'O2 to grow', by: bo }],
  missing: [{ code: 'contested_without_reason', about: randomUUID(), name: 'G1 gap' }],
  aiCheck: { missing: 'I1 left out', wrong: 'I2 wrong', disagree: 'I3 disagrees' },
  minutes: { present: [typed('M1')], absent: [typed('M2')], hasQuorum: true, note: 'M3 note', link: '' },
});

const printers: Record<string, (recap: Filed) => string[]> = {
  card: (recap) => readCard(recapCard(recap, cardSetting('en'))).lines,
  panel: (recap) =>
    renderToStaticMarkup(
      WordsProvider({
        reader: { words: english, format: formatFor('en') },
        children: createElement(FiledSheet, { filed: recap, accepted: [] }),
      }),
    )
      .replaceAll(/<h2[^>]*>/g, '$&### ')
      .split(/<[^>]*>/)
      .filter((text) => text !== ''),
  export: (recap) => {
    const exported = {
      id: randomUUID(),
      startedAt: recap.at,
      purpose: '',
      topic: '',
      host: ada,
      sections: [],
      decisions: [],
    };
    const meeting = { ...exported, recap, done: [], accepted: [], moved: [] } as unknown as Parameters<
      typeof meetingOf
    >[0];
    return meetingOf(meeting, [], english, formatFor('en-GB')).flatMap((text) => text.split('\n'));
  },
};

function printedBy(printer: string, recap: Filed): string[] {
  const titles = new Set(outline(recap).map((section) => sectionTitle(section, english)));
  return (printers[printer]?.(recap) ?? []).flatMap((line) => {
    const heading = line.replace(/^### /, '');
    return titles.has(heading) && (printer === 'card' || heading !== line)
      ? [heading]
      : (line.match(/\b[A-Z]\d\b/g) ?? []);
  });
}

const order = [
  ['Decided', 'D1', 'D0', 'Proposed', 'D2', 'Put off', 'D3', 'Withdrawn', 'D4'],
  ['Who does what', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6'],
  ['Done since last time', 'E1', 'Still open', 'E2', 'E3', 'E4', 'Open questions', 'Q1'],
  ['Waiting for an answer', 'C1', 'Raised and answered', 'C2', 'What we learned', 'L1', 'Acknowledged', 'T1'],
  [
    'Observed',
    'O1',
    'O2',
    'What is missing',
    'G1',
    'Written with an AI',
    'I1',
    'I2',
    'I3',
    'Minutes',
    'M1',
    'M2',
    'M3',
  ],
].flat();

test.each(['panel', 'export'])('the %s tells every item of a recap in the one order', (printer) => {
  expect(printedBy(printer, rich)).toEqual(order);
});

test('the card tells what still stands in the same order, and counts who was there', () => {
  const without = (...left: string[]) => order.filter((one) => !left.includes(one));
  const leftToThePanel = ['D0', 'Raised and answered', 'C2', 'Minutes'];
  const asides = ['What is missing', 'G1', 'Written with an AI', 'I1', 'I2', 'I3'];
  expect(printedBy('card', rich)).toEqual(without(...leftToThePanel, 'M1', 'M3', ...asides));
  expect(printers.card?.(rich)).toContain('1 present · Absent: M2 · Quorum present');
  const shorter = { ...rich, acknowledgements: [], observed: [] };
  expect(printedBy('card', shorter)).toEqual(without(...leftToThePanel, 'Acknowledged', 'T1', 'Observed', 'O1', 'O2'));
});

test.each(Object.keys(printers))('the %s tells why a decision was made apart from who disagreed', (printer) => {
  const contested = decided({ final: 'Launch', isContested: true, reason: 'the fair', disagreement: 'Bo: May' });
  const printed = (printers[printer]?.(filed({ decisions: [contested] })) ?? [])
    .join('')
    .replaceAll(/[\u2066-\u2069*]/gu, '');
  expect(printed.match(/Why: the fair|Not everyone agreed: Bo: May/gu)).toHaveLength(2);
});

test.each(['panel', 'export'])('the %s says that not everyone agreed, even if nobody wrote who', (printer) => {
  const contested = decided({ final: 'Launch', isContested: true, reason: 'the fair' });
  const printed = printers[printer]?.(filed({ decisions: [contested] })) ?? [];
  expect(printed.join('\n')).toContain('Not everyone agreed');
});

test.each(Object.keys(printers))('the %s groups an owner’s actions in any spelling, nobody’s last', (printer) => {
  const owned = (what: string, name: string): Action => action(what, { owner: typed(name) });
  const actions = [owned('A1', 'Zoe'), owned('A2', 'Bo'), action('A5'), owned('A3', 'ZOE'), owned('A4', ' zoe  ')];
  const recap = filed({ actions: [...actions, owned('A6', 'Zoe B')] });
  const text = printers[printer]?.(recap).join('\n') ?? '';
  expect(text.match(/\bA\d\b/g)).toEqual(['A1', 'A3', 'A4', 'A2', 'A6', 'A5']);
  expect(text).toContain('Zoe');
  expect(text).not.toMatch(/ZOE|zoe/);
  expect(text.match(/No owner yet/g)).toHaveLength(1);
});

test.each(Object.keys(printers))('the %s lists equal actions of earlier meetings once for each owner', (printer) => {
  const feedback = (name: string) => action('Send your feedback', { owner: typed(name) });
  const lost = { id: gone.id, name: '' };
  const carriedOver = {
    done: [feedback('Dana'), feedback('Eli')],
    actions: [
      feedback('Bo'),
      feedback('Cai'),
      feedback('Dana'),
      feedback(' BO'),
      feedback('Fay'),
      action('Send your feedback', { owner: lost }),
      action('Send your feedback', { owner: lost }),
    ],
    decisions: [],
    questions: [],
  };
  const text = printers[printer]?.(filed({ actions: [feedback('Fay')], carriedOver })).join('\n') ?? '';
  const [before = '', after = ''] = text.split('Still open');
  expect(['Dana', 'Eli', 'Fay'].map((name) => before.split(name).length - 1)).toEqual([1, 1, 1]);
  expect(['Bo', 'Cai', 'Dana', 'BO', 'Fay'].map((name) => after.split(name).length - 1)).toEqual([1, 1, 1, 0, 0]);
  expect(after.match(/Send your feedback/g)).toHaveLength(5);
});
