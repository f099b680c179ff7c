import fc from 'fast-check';
import { expect, test } from 'vitest';
import { literalParts } from '../../server/platform/delivery/literal.ts';
import { markdownOnPhone, runOnPhone } from '../../src/sandbox/phoneText.ts';

test.each([
  ['Launch \\(Q3\\) at R\\&D \\#4711', 'Launch \\(Q3\\) at R\\&D \\#4711'],
  ['\\*not\\* bold, *bold*, __bold__ and v2_final_x', '*not* bold, bold, bold and v2_final_x'],
  ['[Plan](https://x.example) \\(v2\\)', 'Plan \\(v2)'],
  ['- one', '• one'],
  ['2 * 3 * 4', '2 * 3 * 4'],
])('the sandbox’s phone draws the Markdown %j as Microsoft’s parser does', (markdown, shown) => {
  expect(markdownOnPhone(markdown)).toBe(shown);
});

test('whatever people type, a phone shows it as typed, and nothing is added [R05]', () => {
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
