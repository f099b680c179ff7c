import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import type { Acknowledgement } from '#contract/acknowledgement.ts';
import type { Decision } from '#contract/decision.ts';
import { placeOf, tabId } from '#contract/panel.ts';
import type { Filed } from '#contract/recap.ts';
import type { Language } from '#contract/values.ts';
import { expect, test } from 'vitest';
import { recapCard } from '../../server/recap/message.ts';
import { sixPeople } from '../../server/sandbox/people.ts';
import { action, decision } from '../support/meeting.ts';

// Microsoft's renderer as a browser gets it: its modules for bundlers don't load in Node.
const bundle = 'adaptivecards/dist/adaptivecards.js';
const { AdaptiveCard, SerializationContext, Version } = createRequire(import.meta.url)(bundle) as typeof AdaptiveCards;

const ada = { id: sixPeople.ada.id, name: sixPeople.ada.name };
const bo = { id: sixPeople.bo.id, name: sixPeople.bo.name };

test('a recap becomes a card that Microsoft’s own parser takes whole: what was decided, who does what, what is open', () => {
  const first = decided({
    final: 'We launch on 12 March',
    frame: 'host_decides',
    decider: ada,
    reason: 'The spring fair',
  });
  const recap = filed({
    purpose: 'Choose the launch date',
    decisions: [
      { ...decided({ final: 'We launch in May' }), supersededBy: first.id },
      first,
      { ...decided({ statement: 'Whom do we tell first?', final: '' }), state: 'proposed' },
      { ...decided({ statement: 'Which fair?', final: '', putOffUntil: '2026-12-01' }), state: 'put_off' },
    ],
    actions: [
      action('Draft the announcement', { owner: bo, due: '2026-11-27' }),
      action('Book the venue'),
      action('Call the printer', { owner: ada, due: '2026-12-24' }),
      action('Send the announcement', { owner: bo }),
    ],
    questions: [{ id: randomUUID(), text: 'Who tells the press?' }],
    acknowledgements: [
      said({ to: [bo, ada], kind: 'risk', what: 'Told us early', outcome: 'We moved the date' }),
      said({ to: [], kind: 'thanks', what: '' }),
      said({ to: [bo], what: 'Brought the numbers' }),
    ],
    missing: [{ code: 'no_owner', about: null, name: 'Book the venue' }],
  });

  const { texts, actions, card } = read(recapCard(recap, setting('en')));
  expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', msteams: { width: 'full' } });
  expect(texts).toEqual([
    'Meeting recap',
    'Choose the launch date',
    'Decided',
    'We launch on 12 March',
    'Ada Park, after input',
    'Why: The spring fair',
    'Whom do we tell first?',
    'Proposed, not decided yet · by consensus',
    'Which fair?',
    'Put off until 1 Dec 2026 · by consensus',
    'Who does what',
    'Bo Lindqvist',
    'Draft the announcement · 27 Nov 2026',
    'Send the announcement · no date',
    'Ada Park',
    'Call the printer · 24 Dec 2026',
    'No owner yet',
    'Book the venue · no date',
    'Still open',
    '• Who tells the press?',
    'Acknowledged',
    'Bo Lindqvist and Ada Park',
    'Told us early',
    'Raised a risk or bad news · It led to: We moved the date',
    'The whole team',
    'Thanks',
    'Bo Lindqvist',
    'Brought the numbers',
    '⚠ Missing',
    '“Book the venue” has no owner',
  ]);
  expect(new Set(actions)).toEqual(new Set(['Action.OpenUrl']));
  expect(recapCard(recap, setting('en'))).toContain('share%3Dmarker');
  const { meeting, ...about } = setting('en');
  const places = placesIn(recapCard(recap, { ...about, meeting }));
  expect(places).toHaveLength(recap.actions.length + 2);
  expect(places).toEqual(
    expect.arrayContaining([
      { to: 'recap', meeting },
      { to: 'rating', meeting },
      ...recap.actions.map(({ id }) => ({ to: 'action', meeting, action: id })),
    ]),
  );

  const german = read(recapCard(recap, setting('de'))).texts;
  expect(german).toContain('Ada Park, nach Anhörung');
  expect(german).toContain('Draft the announcement · 27. Nov. 2026');
  expect(read(recapCard(filed({}), setting('en'))).texts).toEqual([
    'Meeting recap',
    'Nothing was decided and nobody took anything on.',
  ]);
});

test.each([
  '**bold** __bold__ _slanted_ ~~gone~~ `code`',
  '[x](javascript:alert(1)) ![x](https://x.example/y.png)',
  '<at>Bo</at> <script>alert(1)</script> &amp; &#60;',
  '{{DATE(2026-11-21T10:00:00Z,SHORT)}} ${name} {name}',
  '1. list',
  '12. list',
  '1) list',
  '- list',
  '+ list',
  '* list',
  '# heading',
  '> quote',
  '--- ',
  '| a | b |',
  '\\* \\\\ C:\\temp',
  '👩‍👩‍👧‍👦 🇩🇪 مرحبا بالعالم שלום',
  '2 + 2 = 4 - really. No! 3.5 % of <10',
])('%s is drawn as it was typed, wherever it stands in the card', (words) => {
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
    missing: [{ code: 'no_date', about: null, name: words }],
  });
  const { sources } = read(recapCard(recap, setting('en')));
  const shown = words.trim();
  const expected = [
    'Meeting recap',
    shown,
    'Decided',
    shown,
    `${shown}, after input`,
    `Why: ${shown}`,
    `Trade-offs: ${shown}`,
    'Who does what',
    shown,
    `${shown} · no date`,
    'Still open',
    `• ${shown}`,
    'Acknowledged',
    shown,
    shown,
    `It led to: ${shown}`,
    '⚠ Missing',
    `“${shown}” has no date`,
  ];
  expect(sources.map(plain)).toEqual(expected);
  for (const source of sources) {
    expect(source).not.toMatch(unescaped);
    expect(source).not.toMatch(/^(\d+[.)]|[-+*#>])/);
    expect(source).not.toContain('{{');
  }
});

test.each([
  ['backslashes, which cost eight bytes each', '\\\\\\\\ '],
  ['quotation marks', '"""" '],
  ['emoji', '👩‍👩‍👧‍👦 '],
  ['Chinese', '我们在三月发布 '],
  ['words', 'Donaudampfschiff '],
])('the longest recap there can be, of %s, fits, tells how much is left out, and cuts no word', (_, unit) => {
  const line = unit.repeat(500).slice(0, 500).trimEnd();
  const hundred = Array.from({ length: 100 });
  const recap = filed({
    purpose: line,
    decisions: hundred.map(() =>
      decided({ final: line, decider: { id: null, name: line }, reason: line, tradeOffs: line }),
    ),
    actions: hundred.map((__, index) => action(line, { owner: { id: null, name: `${index} ${line}`.slice(0, 500) } })),
    questions: hundred.map(() => ({ id: randomUUID(), text: line })),
    acknowledgements: hundred.map(() =>
      said({ to: hundred.map(() => ({ id: 'x', name: line })), kind: 'risk', what: line, outcome: line }),
    ),
    missing: hundred.flatMap(() => [
      { code: 'unknown_owner' as const, about: randomUUID(), name: line },
      { code: 'no_date' as const, about: randomUUID(), name: line },
    ]),
  });
  const card = recapCard(recap, setting('de'));
  expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(24 * 1024);
  const { texts } = read(card);

  const word = unit.trim();
  for (const text of texts.filter((shown) => shown.includes('…') && !shown.startsWith('…')))
    for (const part of text.split(/[ ·:„“]+/).filter((piece) => piece.includes(word.slice(0, 2))))
      expect(part).toBe(word);
  // What is shown and what is said to be left out are all there is.
  const questions = texts.filter((text) => text.startsWith('•')).length;
  const left = texts
    .filter((text) => /^… und \d+ weitere in Bookend$/.test(text))
    .map((text) => Number(/\d+/.exec(text)));
  expect(left).toHaveLength(5);
  expect(questions + (left[2] ?? 0)).toBe(100);
  expect(left[0]).toBe(left[2]);
  expect(left[3]).toBe(left[2]);
  expect((left[4] ?? 0) - (left[3] ?? 0)).toBe(100);
});

test('a single word that is longer than its place is cut between what a reader sees as letters', () => {
  const recap = filed({
    questions: Array.from({ length: 100 }, () => ({ id: randomUUID(), text: '👩‍👩‍👧‍👦'.repeat(45) })),
  });
  const shown = read(recapCard(recap, setting('en'))).texts.filter((text) => text.startsWith('•'));
  expect(shown.length).toBeGreaterThan(2);
  for (const text of shown) expect(text).toMatch(/^• (👩‍👩‍👧‍👦)+…$/u);
});

function setting(language: Language) {
  return {
    language,
    marker: 'marker',
    meeting: randomUUID(),
    chat: '19:meeting_x@thread.v2',
    tenant: sixPeople.ada.tenant,
    teamsAppId: randomUUID(),
    publicUrl: 'https://bookend.contoso.example',
  };
}

function filed(set: Partial<Filed>): Filed {
  const at = Date.UTC(2026, 10, 23, 12);
  return {
    at,
    by: ada,
    purpose: '',
    frame: null,
    decider: null,
    decisions: [],
    actions: [],
    questions: [],
    acknowledgements: [],
    observed: [],
    learnings: [],
    concerns: [],
    missing: [],
    ...set,
  };
}

function said(set: Partial<Acknowledgement>): Acknowledgement {
  return { id: randomUUID(), at: 0, by: ada, to: [], kind: 'contribution', what: '', outcome: '', ...set };
}

function decided(set: Partial<Decision['content']>): Decision {
  const content = { ...decision, reason: '', tradeOffs: '', options: '', ...set };
  return {
    id: randomUUID(),
    meeting: randomUUID(),
    version: 1,
    state: 'final',
    content,
    at: 0,
    supersedes: null,
    supersededBy: null,
  };
}

/** The card as Microsoft's parser understands it; what it stumbles over fails the test. */
function read(json: string) {
  const card: unknown = JSON.parse(json);
  const context = new SerializationContext(new Version(1, 5));
  const parsed = new AdaptiveCard();
  parsed.parse(card as object, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  expect(events).toEqual([]);
  const sources = textsOf(card);
  return {
    card,
    sources,
    texts: sources.map(plain),
    actions: [...json.matchAll(/"(Action\.\w+)"/g)].map(([, type]) => type),
  };
}

/** Where the card's links lead, read as Teams and the panel read them. */
function placesIn(json: string): unknown[] {
  return [...json.matchAll(/"(https:[^"]+\/l\/entity\/[^"]+)"/g)].map(([, url = '']) => {
    const link = new URL(url);
    expect([link.hostname, link.pathname.endsWith(`/${tabId}`), url.length < 1900]).toEqual([
      'teams.microsoft.com',
      true,
      true,
    ]);
    return placeOf(JSON.parse(link.searchParams.get('context') ?? '{}').subEntityId);
  });
}

/** Every text in the card's own order. */
function textsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== 'object' || node === null) return [];
  const { type, text, body, items } = node as Record<string, unknown>;
  return [...(type === 'TextBlock' && typeof text === 'string' ? [text] : []), ...textsOf(body), ...textsOf(items)];
}

/** What Markdown shows of a text whose every special character is escaped. */
function plain(source: string): string {
  return source.replaceAll(/\\([\\`*_{}[\]()#+\-.!<>~|&])/g, '$1');
}

/** A character that Markdown or HTML would act on. */
const unescaped = /(?<!\\)(?:\\\\)*[`*_{}[\]()#<>~|&]/;
