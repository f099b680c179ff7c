import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { recapCard } from '../../../../server/features/recap/card/recapCard.ts';
import { readCard } from '../../../support/meeting/card.ts';
import { cardSetting, decided, filed, said } from '../../../support/meeting/filed.ts';
import { action } from '../../../support/meeting/meeting.ts';

test.each([
  ['backslashes, which cost eight bytes each', '\\\\\\\\ '],
  ['quotation marks', '"""" '],
  ['emoji', '👩‍👩‍👧‍👦 '],
  ['Chinese', '我们在三月发布 '],
  ['words', 'Donaudampfschiff '],
  ['markup, which is cut into runs', '*Donau*_dampf_schiff '],
  ['web addresses', 'https://x.example/Donaudampfschiff '],
])('the longest possible recap, of %s, fits, counts what is left out, and cuts no word', (_, unit) => {
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
      said({ to: hundred.map(() => ({ id: 'x', name: line })), kind: 'thanks', what: line, outcome: line }),
    ),
    missing: hundred.map(() => ({ code: 'no_date' as const, about: randomUUID(), name: line })),
  });
  const card = recapCard(recap, cardSetting('de'));
  expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(24 * 1024);
  const { lines } = readCard(card);

  const word = unit.trim();
  for (const text of lines.filter((shown) => shown.includes('…') && !shown.startsWith('…')))
    for (const part of text.split(/: |[ ·„“]+/).filter((piece) => piece.includes(word.slice(0, 2))))
      expect(part).toBe(word);
  const left = lines
    .filter((text) => /^… und \d+ weitere in Bookend$/.test(text))
    .map((text) => Number(/\d+/.exec(text)));
  const questions = lines.slice(lines.indexOf('Offene Fragen') + 1, lines.indexOf('Gewürdigt') - 1).length;
  expect(left).toEqual(Array.from({ length: 4 }, () => 100 - questions));
});

test('gaps are dropped from a long card before actions are', () => {
  const recap = filed({
    actions: Array.from({ length: 100 }, (_, index) =>
      action(`Call customer ${index} about the new price list in March`),
    ),
    missing: Array.from({ length: 100 }, () => ({ code: 'no_date' as const, about: randomUUID(), name: '' })),
  });
  const { lines } = readCard(recapCard(recap, cardSetting('en')));
  expect(lines.filter((text) => text.startsWith('• Call customer'))).toHaveLength(100);
  const longer = recap.actions.map(({ what, ...one }) => ({ ...one, what: `${what}. `.repeat(3).trim() }));
  const setting = { ...cardSetting('en'), rating: { key: null, isOpen: true } };
  const cut = readCard(recapCard({ ...recap, actions: longer }, setting)).lines;
  expect(cut).not.toContain('What is missing');
});

test('a single word that is too long is cut between graphemes', () => {
  const recap = filed({
    questions: Array.from({ length: 100 }, () => ({ id: randomUUID(), text: '👩‍👩‍👧‍👦'.repeat(45) })),
  });
  const shown = readCard(recapCard(recap, cardSetting('en'))).lines.filter((text) => text.startsWith('•'));
  expect(shown.length).toBeGreaterThan(2);
  for (const text of shown) expect(text).toMatch(/^• (👩‍👩‍👧‍👦)+…$/u);
});
