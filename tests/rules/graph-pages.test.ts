import { expect, test } from 'vitest';
import { pageOf } from '../../server/sandbox/graph/chats/listing.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 29, 9, minute)).toISOString();

/** The first was changed last. */
const messages = [
  { id: 'one', createdDateTime: at(1), lastModifiedDateTime: at(9) },
  { id: 'two', createdDateTime: at(2), lastModifiedDateTime: at(2) },
  { id: 'three', createdDateTime: at(3), lastModifiedDateTime: at(3) },
];

const ids = (query: Record<string, string>) => pageOf(messages, query).value.map(({ id }) => id);

test('the sandbox orders, filters and pages a chat’s messages as Graph’s documents say', () => {
  expect(ids({})).toEqual(['one', 'three', 'two']);
  expect(ids({ $orderby: 'createdDateTime desc' })).toEqual(['three', 'two', 'one']);
  expect(ids({ $orderby: 'createdDateTime desc', $filter: `createdDateTime lt ${at(3)}` })).toEqual(['two', 'one']);
  expect(ids({ $orderby: 'createdDateTime desc', $filter: `lastModifiedDateTime gt ${at(3)}` })).toHaveLength(3);
  expect(ids({ $filter: `lastModifiedDateTime gt ${at(3)}` })).toEqual(['one']);
  const { next = {} } = pageOf(messages, { $top: '2', $orderBy: 'createdDateTime desc' });
  expect(ids(next)).toEqual(['one']);
  for (const refused of [{ $top: '51' }, { $orderby: 'createdDateTime asc' }, { $orderby: 'id desc' }])
    expect(() => pageOf(messages, refused)).toThrow(expect.objectContaining({ status: 400 }));
});
