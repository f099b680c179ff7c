import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noteMessage } from '../../../../server/features/chatNote/message.ts';
import { literalParts } from '../../../../server/platform/delivery/literal.ts';
import { markdownOnPhone, runOnPhone } from '../../../../src/sandbox/chat/phoneText.ts';
import { drawnOn } from '../../../support/meeting/card.ts';
import { ada, bo, cardSetting } from '../../../support/meeting/filed.ts';

test.each([
  ['Launch \\(Q3\\) at R\\&D \\#4711', 'Launch \\(Q3\\) at R\\&D \\#4711'],
  ['\\*not\\* bold, *bold*, __bold__ and v2_final_x', '*not* bold, bold, bold and v2_final_x'],
  ['[Plan](https://x.example) \\(v2\\)', 'Plan \\(v2)'],
  ['- one', '• one'],
  ['2 * 3 * 4', '2 * 3 * 4'],
])('the sandbox’s phone draws the Markdown %j as Microsoft’s parser does', (markdown, shown) => {
  expect(markdownOnPhone(markdown)).toBe(shown);
});

test('a note looks the same on desktops and phones, as it was typed [R05]', () => {
  const words = 'Ship v2_final (50% #1) *now*, C:\\temp, {{DATE(2026-11-21)}} [x](https://x.example/_a_b_) <at>Bo</at>';
  const note = { id: '', at: 0, by: ada, timeZone: 'UTC', kind: 'thanks', to: [bo], text: words, about: '' } as const;
  const { card } = noteMessage({ ...note, to: [bo], replyBy: null }, cardSetting('en'));
  const lines = ['Thank you, Bo Lindqvist', words];
  expect(drawnOn(card)).toEqual({ desktop: lines, ios: lines, android: lines });
});

test('a phone shows any text as it was typed, with nothing added [R05]', () => {
  const unit = fc.constantFrom(...'*_[](){}\\-+1. aé\u2068'.split(''), '{{DATE(', ',)}}');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 24 }), (typed) => {
      const parts = literalParts(typed);
      expect(parts.join('')).toBe(typed);
      for (const phone of ['ios', 'android'] as const)
        expect(parts.map((part) => runOnPhone(part, phone)).join('')).toBe(typed);
    }),
    { numRuns: 3_000 },
  );
});
