import { expect, test } from 'vitest';
import { merge, replaceAt, textOf, type Conflict } from '../../../src/drafts/merge.ts';

interface Content {
  purpose: string;
  frame: string | null;
  decider: { id: string; name: string } | null;
  scripts: { purpose: string | null; dissent: string | null };
  actions: { id: string; what: string; due: string | null }[];
}

const a = { id: 'a', what: 'Draft', due: null };
const b = { id: 'b', what: 'Book', due: null };
const c = { id: 'c', what: 'Call', due: null };
const ada = { id: 'ada', name: 'Ada Park' };
const bo = { id: 'bo', name: 'Bo Lindqvist' };

const base: Content = {
  purpose: 'Choose',
  frame: null,
  decider: ada,
  scripts: { purpose: null, dissent: null },
  actions: [a, b],
};

interface Case {
  name: string;
  mine: Partial<Content>;
  theirs: Partial<Content>;
  merged: Partial<Content>;
  conflicts?: Conflict[];
}

const cases: Case[] = [
  { name: 'nothing', mine: {}, theirs: {}, merged: {} },
  { name: 'one side', mine: {}, theirs: { purpose: 'Vote' }, merged: { purpose: 'Vote' } },
  {
    name: 'other fields',
    mine: { frame: 'vote' },
    theirs: { purpose: 'Vote' },
    merged: { purpose: 'Vote', frame: 'vote' },
  },
  {
    name: 'the same words on both sides',
    mine: { purpose: 'Vote' },
    theirs: { purpose: 'Vote' },
    merged: { purpose: 'Vote' },
  },
  {
    name: 'other words in the same field',
    mine: { purpose: 'Mine' },
    theirs: { purpose: 'Theirs' },
    merged: { purpose: 'Mine' },
    conflicts: [{ path: 'purpose', theirs: 'Theirs' }],
  },
  {
    name: 'fields of a group',
    mine: { scripts: { purpose: 'Mine', dissent: null } },
    theirs: { scripts: { purpose: null, dissent: 'Theirs' } },
    merged: { scripts: { purpose: 'Mine', dissent: 'Theirs' } },
  },
  {
    name: 'half of one person and half of another',
    mine: { decider: bo },
    theirs: { decider: { id: 'ada', name: 'Ada Park-Lee' } },
    merged: { decider: bo },
    conflicts: [{ path: 'decider', theirs: { id: 'ada', name: 'Ada Park-Lee' } }],
  },
  {
    name: 'other rows',
    mine: { actions: [{ ...a, what: 'Mine' }, b] },
    theirs: { actions: [a, { ...b, what: 'Theirs' }] },
    merged: {
      actions: [
        { ...a, what: 'Mine' },
        { ...b, what: 'Theirs' },
      ],
    },
  },
  {
    name: 'other fields of one row',
    mine: { actions: [{ ...a, what: 'Mine' }, b] },
    theirs: { actions: [{ ...a, due: '2026-11-21' }, b] },
    merged: { actions: [{ ...a, what: 'Mine', due: '2026-11-21' }, b] },
  },
  {
    name: 'the same field of one row',
    mine: { actions: [{ ...a, what: 'Mine' }, b] },
    theirs: { actions: [{ ...a, what: 'Theirs' }, b] },
    merged: { actions: [{ ...a, what: 'Mine' }, b] },
    conflicts: [{ path: 'actions.a.what', theirs: 'Theirs' }],
  },
  {
    name: 'rows added on both sides',
    mine: { actions: [a, b, c] },
    theirs: { actions: [{ ...c, id: 'd' }, a, b] },
    merged: { actions: [a, b, c, { ...c, id: 'd' }] },
  },
  {
    name: 'a row added between',
    mine: { actions: [a, b] },
    theirs: { actions: [a, c, b] },
    merged: { actions: [a, c, b] },
  },
  { name: 'a row removed there and untouched here', mine: {}, theirs: { actions: [b] }, merged: { actions: [b] } },
  { name: 'a row removed here and untouched there', mine: { actions: [b] }, theirs: {}, merged: { actions: [b] } },
  {
    name: 'a row edited here and removed there',
    mine: { actions: [{ ...a, what: 'Mine' }, b] },
    theirs: { actions: [b] },
    merged: { actions: [{ ...a, what: 'Mine' }, b] },
  },
  {
    name: 'a row removed here and edited there',
    mine: { actions: [b] },
    theirs: { actions: [{ ...a, what: 'Theirs' }, b] },
    merged: { actions: [b, { ...a, what: 'Theirs' }] },
  },
];

test.each(cases)('two changes of the same content come together: $name', ({ mine, theirs, merged, conflicts = [] }) => {
  const [one, other] = [
    { ...base, ...mine },
    { ...base, ...theirs },
  ];
  const before = structuredClone([base, one, other]);
  const result = merge(base, one, other);
  expect(result.conflicts).toEqual(conflicts);
  expect({ ...result.content, actions: result.content.actions.toSorted(byId) }).toEqual({
    ...base,
    ...merged,
    actions: (merged.actions ?? base.actions).toSorted(byId),
  });
  expect([base, one, other]).toEqual(before);
  for (const conflict of result.conflicts) {
    const taken = replaceAt(result.content, conflict.path, conflict.theirs);
    expect(merge(base, taken, other).conflicts).toEqual([]);
  }
});

test('a row from another window is placed after the row that it follows there', () => {
  const { content } = merge(base, { ...base, actions: [a, b] }, { ...base, actions: [a, c, b] });
  expect(content.actions.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
});

test('another window’s text is shown as words', () => {
  expect([textOf('May'), textOf(bo), textOf(null), textOf({})]).toEqual(['May', 'Bo Lindqvist', '', '']);
});

function byId(one: { id: string }, other: { id: string }): number {
  return one.id.localeCompare(other.id);
}

test.each([
  { mine: 'abcd', theirs: 'dabc', merged: 'dabc' },
  { mine: 'bacd', theirs: 'abcd', merged: 'bacd' },
  { mine: 'bacd', theirs: 'abdc', merged: 'bacd' },
  { mine: 'abecd', theirs: 'dcba', merged: 'dcbea' },
  { mine: 'acd', theirs: 'dabc', merged: 'dac' },
  { mine: 'bacd', theirs: 'abcfd', merged: 'bacfd' },
  { mine: 'eabcd', theirs: 'dbac', merged: 'edbac' },
])(
  'if only one side reorders rows its order wins, and mine if both do: $mine and $theirs',
  ({ mine, theirs, merged }) => {
    const rows = (ids: string) => ({ rows: ids.split('').map((id) => ({ id, what: '' })) });
    const result = merge(rows('abcd'), rows(mine), rows(theirs));
    expect(result).toEqual({ content: rows(merged), conflicts: [] });
  },
);
