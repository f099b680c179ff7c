import { expect, test } from 'vitest';
import { chainIdOf, targetFor, previewOf } from '../../../server/features/activity/message.ts';
import { afterFailure, grouped, canBeNotified } from '../../../server/features/activity/rules.ts';

test('a preview fits Teams, and reveals neither a concern nor its text', () => {
  const purpose = 'Choose the launch date';
  const actions = ['Draft it', 'Book it', 'Sell it'];
  expect(previewOf('rate', { purpose, actions })).toBe(purpose);
  expect(previewOf('answer', { purpose, actions })).toBe(purpose);
  expect(previewOf('action', { purpose, actions })).toBe('Draft it +2');
  expect(previewOf('rate', { purpose: ' ', actions: [] })).toBe('Bookend');
  const long = previewOf('action', { purpose, actions: ['word '.repeat(100), ...actions] });
  expect(long.length).toBeLessThanOrEqual(150);
});

test('a tap leads to the rating, the action, or the page that has the answer by then', () => {
  const place = { meeting: 'm', action: 'a', isOver: false };
  expect(targetFor('rate', place)).toEqual({ to: 'rating', meeting: 'm' });
  expect(targetFor('action', place)).toEqual({ to: 'action', meeting: 'm', action: 'a' });
  expect(targetFor('answer', place)).toBeUndefined();
  expect(targetFor('answer', { ...place, isOver: true })).toEqual({ to: 'recap', meeting: 'm' });
});

test('nobody is notified of their own act, after leaving the chat, or if they can’t sign in', () => {
  const member = (id: string, isExternal = false) => [id, { id, name: id, isExternal, mail: '' }] as const;
  const people = new Map([member('ada'), member('bo'), member('xenia', true)]);
  const notified = ['ada', 'bo', 'xenia', 'gone'].filter((person) => canBeNotified(person, { caller: 'ada', people }));
  expect(notified).toEqual(['bo']);
});

test('one notification per person, kind and meeting; only those certainly not sent are retried', () => {
  const row = (kind: string, meeting: string, recipient: string, id: string) => ({
    kind,
    at: { meeting },
    recipient,
    id,
  });
  const rows = [
    row('action', '1', 'bo', 'a'),
    row('rate', '1', 'bo', '1'),
    row('action', '1', 'bo', 'b'),
    row('action', '2', 'bo', 'c'),
  ];
  expect(grouped(rows).map((group) => group.map(({ id }) => id))).toEqual([['a', 'b'], ['1'], ['c']]);
  expect(chainIdOf('a', 'bc')).not.toBe(chainIdOf('ab', 'c'));
  expect(Number.isSafeInteger(chainIdOf('a'))).toBe(true);
  const outcome = (['busy', 'unreachable', 'unknown', 'refused', 'gone', 'too_large', 'consent'] as const).map(
    afterFailure,
  );
  expect(outcome).toEqual(['again', 'again', 'settled', 'settled', 'settled', 'settled', 'stop']);
});
