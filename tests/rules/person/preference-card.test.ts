import { expect, test } from 'vitest';
import type { PreferenceCard } from '#contract/person/preferenceCard.ts';
import { mayShowLine } from '#contract/rules/person/preferenceCard.ts';
import { chatsToTell, emptyCard, linesIn } from '../../../server/features/preferenceCard/rules.ts';

const asked = { person: 'cai', meeting: 7, lastSeen: undefined, onScreen: [] };

test('a line comes once in four meetings, one a person and five people a screen [002-08]', () => {
  const seen = [7, 6, 4, 3, 8, 11].map((lastSeen) => [lastSeen, mayShowLine({ ...asked, lastSeen })]);
  expect(seen).toEqual([
    [7, false],
    [6, false],
    [4, false],
    [3, true],
    [8, false],
    [11, true],
  ]);
  const others = ['ada', 'bo', 'dana', 'eli', 'fatima'];
  expect(mayShowLine({ ...asked, onScreen: others.slice(1) })).toBe(true);
  expect(mayShowLine({ ...asked, onScreen: others })).toBe(false);
  expect(mayShowLine({ ...asked, onScreen: ['cai'] })).toBe(false);
});

test('a chat hears of a card only when the lines that it may read have changed', () => {
  const card: PreferenceCard = {
    ...emptyCard,
    reach: ' By message ',
    ask: ' ',
    readers: 'named',
    chats: [{ id: 'a' }],
  };
  expect([linesIn(card, 'a'), linesIn(card, 'b')]).toEqual([{ reach: 'By message' }, undefined]);
  expect(linesIn({ ...emptyCard, readers: 'all' }, 'a')).toBeUndefined();
  const told = (after: Partial<PreferenceCard>) => chatsToTell(card, { ...card, ...after }, ['a', 'b']);
  expect(told({ reach: 'By message' })).toEqual([]);
  expect(told({ reach: 'By phone' })).toEqual(['a']);
  expect(told({ readers: 'all' })).toEqual(['b']);
  expect(told({ readers: 'nobody' })).toEqual(['a']);
  expect(told({ chats: [{ id: 'b' }] })).toEqual(['a', 'b']);
});
