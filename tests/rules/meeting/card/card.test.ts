import type { Language } from '#contract/wire/values.ts';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { recapCard } from '../../../../server/features/recap/card/recapCard.ts';
import { recapSummary } from '../../../../server/features/recap/card/summary.ts';
import { drawnOn, placesIn, readCard } from '../../../support/meeting/card.ts';
import { ada, bo, cai, cardSetting, decided, filed, said } from '../../../support/meeting/filed.ts';
import { action } from '../../../support/meeting/meeting.ts';

const linesOf = (recap: Parameters<typeof recapCard>[0], language: Language = 'en') =>
  readCard(recapCard(recap, cardSetting(language))).lines;

test('Microsoft’s parser accepts a recap card with purpose, decisions, actions and questions [000-01, 000-22, R33]', () => {
  const first = decided({
    final: 'We launch on 12 March',
    frame: 'host_decides',
    decider: ada,
    reason: 'The spring fair',
  });
  const recap = filed({
    day: '2026-11-23',
    purpose: 'Choose the launch date',
    decisions: [{ ...decided({ final: 'We launch in May' }), supersededBy: first.id }, first],
    actions: [
      action('Draft the announcement', { owner: bo, due: '2026-11-27', helpers: [cai] }),
      action('Book the venue'),
      action('Call the printer', { owner: ada, due: '2027-01-24' }),
      action('Send the announcement', { owner: bo, dueWords: 'before the fair' }),
    ],
    questions: [{ id: randomUUID(), text: 'Who tells the press?' }],
    acknowledgements: [
      said({ to: [bo, ada], kind: 'risk', what: 'Told us early', outcome: 'We moved the date' }),
      said({ to: [], kind: 'thanks', what: '' }),
      said({ to: [bo], what: 'Brought the numbers' }),
    ],
    missing: [
      { code: 'no_owner', about: randomUUID(), name: 'Book the venue' },
      { code: 'no_date', about: randomUUID(), name: 'Book the venue' },
    ],
  });
  const setting = cardSetting('en');
  const { lines, actions, card } = readCard(recapCard(recap, setting));
  expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', msteams: { width: 'full' } });
  expect(lines).toEqual([
    'Meeting recap · 23 Nov 2026',
    'Choose the launch date',
    'Decided',
    'We launch on 12 March · Ada Park, after input',
    'Why: The spring fair',
    'Who does what',
    'Bo Lindqvist',
    '• Draft the announcement (with Cai Okafor) · 27 Nov',
    '• Send the announcement · before the fair',
    'Ada Park · Call the printer · 24 Jan 2027',
    'No owner yet · Book the venue',
    'Open questions',
    '• Who tells the press?',
    'Acknowledged',
    'Bo Lindqvist and Ada Park',
    'Told us early',
    'Raised a risk or bad news · It led to: We moved the date',
    'The whole team',
    'Thanks',
    'Bo Lindqvist',
    'Brought the numbers',
    'What is missing',
    'No date: 1 of 4 actions',
  ]);
  expect(new Set(actions)).toEqual(new Set(['Action.OpenUrl']));
  const rows = [...JSON.stringify(card).matchAll(/"selectAction":\{"type":"Action.OpenUrl","title":"([^"]+)"/g)];
  expect(rows.map(([, title]) => title)).toEqual([
    'Bo Lindqvist · Draft the announcement (with Cai Okafor) · 27 Nov',
    'Bo Lindqvist · Send the announcement · before the fair',
    'Ada Park · Call the printer · 24 Jan 2027',
    'No owner yet · Book the venue',
  ]);
  expect(recapCard(recap, setting)).toContain('share%3Dmarker');
  const { meeting } = setting;
  const places = placesIn(recapCard(recap, setting));
  expect(places).toHaveLength(recap.actions.length + 1);
  expect(places).toEqual(
    expect.arrayContaining([
      { to: 'recap', meeting },
      ...recap.actions.map(({ id }) => ({ to: 'action', meeting, action: id })),
    ]),
  );
  expect(linesOf(recap, 'de')).toEqual(
    expect.arrayContaining([
      'We launch on 12 March · Ada Park, nach Anhörung',
      '• Draft the announcement (mit Cai Okafor) · 27. Nov.',
    ]),
  );
  expect(linesOf(filed())).toEqual(['Meeting recap', 'Nothing was decided and nobody took anything on.']);
});

test('the card leads to the rating only while people can rate', () => {
  const [key, rate] = ['a1b2', 'Rate it'];
  const cardFor = (rating: Parameters<typeof recapCard>[1]['rating']) =>
    recapCard(filed(), { ...cardSetting('en'), rating: rating ?? null });
  expect(cardFor({ key, isOpen: true })).toContain(rate);
  expect(placesIn(cardFor({ key, isOpen: true }))).toContainEqual({ to: 'rating', meeting: expect.any(String) });
  for (const rating of [null, { key, isOpen: false }]) expect(cardFor(rating)).not.toContain(rate);
  expect(cardFor({ key, isOpen: false })).toContain(key);
});

test('each state of a decision has its own heading, and question and answer share a line', () => {
  const votes = { for: 7, against: 2, abstained: 1 };
  const lines = linesOf(
    filed({
      decisions: [
        decided({
          statement: 'Leave of absence of a member',
          final: 'accepted',
          frame: 'vote',
          votes,
          proposer: bo,
          seconder: cai,
        }),
        decided({
          statement: 'Fee for 2027?',
          final: '(c)',
          frame: 'consensus',
          decider: { id: null, name: 'Steering board' },
        }),
        decided({ statement: 'Quiet hours', final: 'quiet hours.', frame: 'not_stated' }),
        decided({
          statement: 'The replacement',
          final: 'In spring',
          isContested: true,
          disagreement: 'Marketing is uncertain about the replacement',
          reason: 'The old one leaks',
          options: 'Spring or autumn',
          tradeOffs: 'A year of upkeep',
        }),
        decided({ statement: 'Whom do we tell first?', frame: 'consent', final: '' }, 'proposed'),
        decided({ statement: 'A', final: '', frame: null, putOffUntil: '2026-12-01' }, 'put_off'),
        decided({ statement: 'B', final: '', frame: null, isPutOffToNext: true }, 'put_off'),
        decided({ statement: 'C', final: '', frame: null, putOffWords: 'after the vote by e-mail' }, 'put_off'),
        decided({ statement: 'D', final: '', frame: null }, 'put_off'),
        decided(
          { statement: 'Parking costs two euros', final: '', frame: 'vote', reason: 'The council pays' },
          'withdrawn',
        ),
        decided({ statement: 'Still typing' }, 'draft'),
      ],
    }),
  );
  expect(lines.slice(1)).toEqual([
    'Decided',
    'Leave of absence of a member: accepted · 7 for, 2 against, 1 abstained · proposed by Bo Lindqvist · seconded by Cai Okafor',
    'Fee for 2027? (c) · Steering board, by consensus',
    'quiet hours.',
    'The replacement: In spring · by consensus',
    'Why: The old one leaks',
    'Not everyone agreed: Marketing is uncertain about the replacement',
    'Options: Spring or autumn · Trade-offs: A year of upkeep',
    'Proposed',
    'Whom do we tell first? · by consent',
    'Put off',
    'A · until 1 Dec 2026',
    'B · to the next meeting',
    'C · after the vote by e-mail',
    'D',
    'Withdrawn',
    'Parking costs two euros · by vote',
    'Why: The council pays',
  ]);
});

test('the card lists earlier actions once: done since last time, then open, overdue first', () => {
  const due = { owner: bo, due: '2026-11-16', helpers: [cai] };
  const again = action('Call the printer', { owner: ada });
  const carried = (n: number) =>
    Array.from({ length: n }, (_, index) => action(`Old thing ${index + 1}`, { owner: bo }));
  const asked = { id: randomUUID(), text: 'Who pays?' };
  const lines = linesOf(
    filed({
      day: '2026-11-23',
      correctedAt: Date.UTC(2026, 10, 25, 9),
      actions: [again],
      questions: [{ id: randomUUID(), text: 'who pays' }],
      carriedOver: {
        done: [action('Book the venue', { owner: ada }), action('book the venue', { owner: ada })],
        actions: [action('Send the offer', due), again, action('call the printer', { owner: ada }), ...carried(16)],
        questions: [asked, { id: randomUUID(), text: 'Where?' }],
        decisions: [decided({ statement: 'Name of the product' }, 'put_off')],
      },
    }),
  );
  expect(lines).toEqual([
    'Meeting recap · 23 Nov 2026 · Corrected 25 Nov 2026',
    'Who does what',
    'Ada Park · Call the printer',
    'Done since last time',
    '• Book the venue · Ada Park',
    'Still open',
    '• Send the offer · Bo Lindqvist (with Cai Okafor) · overdue since 16 Nov',
    ...[1, 2, 3, 4, 5].map((n) => `• Old thing ${n} · Bo Lindqvist`),
    '… and 13 more in Bookend',
    'Open questions',
    '• who pays',
  ]);
});

test('official minutes name attendees, a missing quorum and the link to the full minutes', () => {
  const people = Array.from({ length: 12 }, (_, index) => ({ id: null, name: `Member ${index + 1}` }));
  const minutes = { present: people, absent: [bo], note: 'Opened at 18:00', link: 'https://minutes.example/2026' };
  const card = readCard(recapCard(filed({ minutes: { ...minutes, hasQuorum: false } }), cardSetting('en')));
  expect(card.lines[0]).toBe('Meeting recap · No quorum');
  expect(card.lines.slice(-3)).toEqual([
    `Present: ${people
      .slice(0, 10)
      .map(({ name }) => name)
      .join(', ')} and 2 others · Absent: Bo Lindqvist`,
    'Opened at 18:00',
    'Full minutes',
  ]);
  expect(card.links).toEqual([['Full minutes', 'https://minutes.example/2026']]);
  const quorate = linesOf(filed({ minutes: { ...minutes, present: [], link: 'in the safe', hasQuorum: true } }), 'de');
  expect(quorate.slice(-3)).toEqual([
    'Abwesend: Bo Lindqvist · Beschlussfähig',
    'Opened at 18:00',
    'Ausführliches Protokoll: in the safe',
  ]);
});

test('web addresses become links, except addresses that disguise their host', () => {
  const recap = filed({
    purpose: 'Read www.plan.example/a_b#c.',
    questions: [
      '(see https://x.example/wiki/A_(b)), and https://bank.example@evil.example/',
      'javascript:alert(1) http://a',
    ].map((text) => ({ id: randomUUID(), text })),
  });
  const { links, lines } = readCard(recapCard(recap, cardSetting('en')));
  expect(links).toEqual([
    ['www.plan.example/a_b#c', 'https://www.plan.example/a_b#c'],
    ['https://x.example/wiki/A_(b)', 'https://x.example/wiki/A_(b)'],
  ]);
  expect(lines).toContain('Read www.plan.example/a_b#c.');
});

test.each([
  '**bold** __bold__ _slanted_ ~~gone~~ `code`',
  '[x] (javascript:alert(1)) ![x]: https://x.example/y.png',
  '<at>Bo</at> <script>alert(1)</script> &amp; &#60;',
  '${name} {name} C:\\temp Ship v2_final (50% #1) *now* R&D',
  '1. list',
  '1) list',
  '- list',
  'Ship v2_final (50% #1) *now*',
  'https://x.example/_a_b_#c, C:\\_temp and C:\\*',
  '{{DATE(2026-11-21)}} (a) - b)- c ]1. d *e* - f',
  '# heading',
  '> quote',
  '| a | b |',
  '\\* \\\\ C:\\temp',
  '👩‍👩‍👧‍👦 🇩🇪',
])('%s is shown as typed everywhere on the card', (words) => {
  const recap = filed({
    purpose: words,
    decisions: [
      decided({
        final: words,
        decider: { id: null, name: words },
        reason: words,
        tradeOffs: words,
        frame: 'host_decides',
      }),
    ],
    actions: [action(words, { owner: { id: null, name: words } })],
    questions: [{ id: randomUUID(), text: words }],
    acknowledgements: [said({ to: [{ id: 'x', name: words }], what: words, outcome: words })],
    missing: [{ code: 'contested_without_reason', about: null, name: words }],
  });
  const json = recapCard(recap, cardSetting('en'));
  const { lines, blocks } = readCard(json);
  expect(drawnOn(json)).toEqual({ desktop: lines, ios: lines, android: lines });
  expect(lines).toEqual([
    'Meeting recap',
    words,
    'Decided',
    `${words} · ${words}, after input`,
    `Why: ${words}`,
    `Trade-offs: ${words}`,
    'Who does what',
    `${words} · ${words}`,
    'Open questions',
    `• ${words}`,
    'Acknowledged',
    words,
    words,
    `It led to: ${words}`,
    'What is missing',
    `No reason, though not everyone agreed: ${words}`,
  ]);
  expect(blocks.filter((block) => block.includes(words))).toEqual([]);
});

test('a heading inside a card is smaller than the purpose', () => {
  const json = recapCard(filed({ purpose: 'Why', actions: [action('x')] }), cardSetting('en'));
  const styled = [...json.matchAll(/\{[^{}]*"style":"heading"[^{}]*\}/g)].map(([block]) => JSON.parse(block).size);
  expect(styled).toEqual(['Default']);
});

test('right-to-left text is isolated from its neighbours, and other text gets no marks [R10]', () => {
  const purpose = 'החלטה: השקה ב-12 במרץ (v2)!';
  const recap = filed({
    purpose,
    decisions: [decided({ final: 'Launch', frame: 'host_decides', decider: { id: null, name: 'أحمد' } })],
    actions: [action('Call', { owner: { id: null, name: 'נועה כהן' }, due: '2026-12-01' })],
  });
  const lines = linesOf(recap);
  expect(lines).toContain(`\u2068${purpose}\u2069`);
  expect(lines).toContain('Launch · \u2068أحمد\u2069, after input');
  expect(lines).toContain('\u2068נועה כהן\u2069 · Call · 1 Dec 2026');
});

test('a card runs in the direction of its language, whatever its reader’s Teams does [R10]', () => {
  const directionOf = (language: 'ar' | 'en') => JSON.parse(recapCard(filed(), cardSetting(language))).rtl;
  expect([directionOf('ar'), directionOf('en')]).toEqual([true, false]);
});

test('an Arabic card isolates left-to-right text, and writes its dates with the panel’s digits', () => {
  const recap = filed({
    purpose: 'Launch plan (v2)!',
    actions: [
      action('v2.pdf', { owner: { id: null, name: 'Bo' }, helpers: [{ id: null, name: 'Cai' }], due: '2026-12-01' }),
    ],
  });
  const lines = linesOf(recap, 'ar').map((line) => line.replaceAll('\u00A0', ' '));
  expect(lines).toContain('\u2068Launch plan (v2)!\u2069');
  expect(lines).toContain('\u2068Bo\u2069 · \u2068v2.pdf\u2069 (مع \u2068Cai\u2069) · 1 ديسمبر 2026');
});

test('a Japanese card uses Japanese punctuation', () => {
  const recap = filed({
    actions: [action('資料', { owner: { id: null, name: '佐藤' }, helpers: [{ id: null, name: '鈴木' }] })],
    minutes: { present: [], absent: [], hasQuorum: null, note: '', link: 'see the wiki' },
  });
  const text = linesOf(recap, 'ja').join('\n');
  expect(text).toContain('資料（協力：鈴木）');
  expect(text).toContain('議事録全文：see the wiki');
  expect(text).not.toMatch(/[、：（]\s|: | \(/u);
});

test('the message sums up its card in one sentence, for previews and notifications', () => {
  const recap = filed({
    purpose: 'Choose the launch date',
    decisions: [decided({}), decided({}), decided({}, 'proposed'), { ...decided({}), supersededBy: randomUUID() }],
    actions: [action('One')],
  });
  expect(recapSummary(recap, 'en')).toEqual(['Recap: Choose the launch date · 2 decisions and 1 action']);
  expect(recapSummary({ ...recap, decisions: [] }, 'de')).toEqual([
    'Zusammenfassung: Choose the launch date · 1 Aufgabe',
  ]);
  expect(recapSummary(filed({}), 'en')).toEqual(['Meeting recap']);
});
