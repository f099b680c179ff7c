import { expect, test } from 'vitest';
import { lineLength, withoutHidden } from '#contract/rules/text.ts';
import { lineLimit, oneLine } from '../../src/ui/text/line.ts';

test('a field takes the contract’s length, and none of the hidden characters that it refuses', () => {
  expect(lineLimit).toBe(lineLength);
  const all = Array.from({ length: 0xffff }, (_, unit) => String.fromCharCode(unit)).filter((one) =>
    one.isWellFormed(),
  );
  const refused = all.filter((one) => withoutHidden(one) === '');
  expect(refused).toContain('\u202E');
  expect(refused.filter((one) => oneLine(`a${one}b`).includes(one) && one !== ' ')).toEqual([]);
});
