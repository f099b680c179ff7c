import { expect, onTestFinished, test, vi } from 'vitest';
import { Draft } from '../../../src/drafts/draft.ts';
import type { Keeper, Version } from '../../../src/drafts/keeping.ts';
import { ProblemError, type CallProblemCode } from '../../../src/api/problem.ts';

interface Text {
  text: string;
  note: string;
}

type Next = 'ok' | 'answer lost' | 'much too much' | CallProblemCode;

function begin(text: Partial<Text> = {}) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const kept: Version<Text> = { version: 0, content: { text: '', note: '', ...text } };
  const saves: { version: number; text: string; keepalive: boolean }[] = [];
  const next: Next[] = [];
  let open: (() => void) | undefined;
  const server = {
    kept,
    saves,
    next,
    hold: () => {
      const gate = new Promise<void>((resolve) => {
        open = resolve;
      });
      server.gate = gate;
    },
    letGo: () => open?.(),
    gate: Promise.resolve(),
    change: (content: Partial<Text>) => {
      kept.version += 1;
      kept.content = { ...kept.content, ...content };
      return structuredClone(kept);
    },
  };
  const keeper: Keeper<Text> = {
    save: async (version, content, { keepalive }) => {
      saves.push({ version, text: content.text, keepalive });
      await server.gate;
      const how = next.shift() ?? 'ok';
      if (how === 'much too much') throw new ProblemError('too_many_requests', { retryAfterMs: 20_000 });
      if (how !== 'ok' && how !== 'answer lost')
        throw new ProblemError(how, how === 'invalid' ? { fields: [{ field: 'content.text', code: 'too_long' }] } : {});
      if (version !== kept.version) throw new ProblemError('stale', { current: structuredClone(kept) });
      kept.version += 1;
      kept.content = structuredClone(content);
      if (how === 'answer lost') throw new ProblemError('offline');
      return { version: kept.version };
    },
  };
  const draft = new Draft<Text>(structuredClone(kept), keeper);
  onTestFinished(() => draft.discard());
  const type = (typed: string) => {
    draft.change({ ...draft.view().content, text: typed });
  };
  return { draft, server, type, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

test('a pause saves, and typing without one saves at least every 0.8 seconds', async () => {
  const { draft, server, type, pass } = begin();
  expect(draft.view().status).toBe('saved');
  type('C');
  expect(draft.view().status).toBe('saving');
  await pass(399);
  expect(server.saves).toEqual([]);
  await pass(1);
  expect(server.kept.content.text).toBe('C');
  expect(draft.view()).toMatchObject({ status: 'saved', savedAt: Date.now() });

  let typed = 'C';
  for (let key = 0; key < 30; key += 1) {
    typed += 'x';
    type(typed);
    await pass(100);
    expect(typed.length - server.kept.content.text.length).toBeLessThanOrEqual(9);
  }
  expect(server.saves.length).toBeLessThanOrEqual(6);
});

test('one save is in flight at a time, and what is typed meanwhile is sent with the next', async () => {
  const { draft, server, type, pass } = begin();
  server.hold();
  type('one');
  await pass(400);
  type('one two');
  await pass(2_000);
  type('one two three');
  await pass(2_000);
  expect(server.saves).toHaveLength(1);
  expect(draft.view().status).toBe('saving');
  server.letGo();
  await pass(1_000);
  expect(server.saves.map(({ version, text }) => [version, text])).toEqual([
    [0, 'one'],
    [1, 'one two three'],
  ]);
  expect(draft.view().status).toBe('saved');
});

test('if another window saved first, other fields merge; for the same words, both can be kept', async () => {
  const { draft, server, type, pass } = begin({ text: 'Choose' });
  server.change({ note: 'theirs' });
  type('Choose the date');
  await pass(500);
  expect(draft.view()).toMatchObject({ status: 'saved', conflicts: [], content: { note: 'theirs' } });
  expect(server.kept.content).toEqual({ text: 'Choose the date', note: 'theirs' });

  server.change({ text: 'Choose the month' });
  type('Choose the day');
  await pass(500);
  expect(draft.view()).toMatchObject({
    status: 'conflict',
    content: { text: 'Choose the day' },
    conflicts: [{ path: 'text', theirs: 'Choose the month' }],
  });
  expect(server.kept.content.text).toBe('Choose the day');
  draft.settleConflict('text', 'theirs');
  await pass(1);
  expect(server.kept.content.text).toBe('Choose the month');
  expect(draft.view()).toMatchObject({ status: 'saved', conflicts: [] });
});

test('data read from the server while typing is merged, and never takes anything away', async () => {
  const { draft, server, type, pass } = begin();
  type('mine');
  draft.receive(server.change({ note: 'theirs' }));
  expect(draft.view().content).toEqual({ text: 'mine', note: 'theirs' });
  await pass(400);
  expect(server.kept.content).toEqual({ text: 'mine', note: 'theirs' });

  // A response to a read that started before the save must not undo it.
  draft.receive({ version: 1, content: { text: '', note: 'theirs' } });
  expect(draft.view().content.text).toBe('mine');

  // A read that returns our own save in flight is not a change by somebody else.
  const saved = server.saves.length;
  server.hold();
  type('mine, longer');
  await pass(400);
  type('mine, longer still');
  draft.receive({ version: 3, content: { text: 'mine, longer', note: 'theirs' } });
  server.letGo();
  await pass(1_000);
  expect(draft.view()).toMatchObject({ status: 'saved', conflicts: [], content: { text: 'mine, longer still' } });
  expect(server.kept.content).toEqual({ text: 'mine, longer still', note: 'theirs' });
  expect(server.saves).toHaveLength(saved + 2);
});

test('a save whose response was lost isn’t taken for another window’s change', async () => {
  const { draft, server, type, pass } = begin();
  server.next.push('answer lost');
  type('Draft');
  await pass(400);
  expect(draft.view().status).toBe('waiting');
  type('Draft it');
  await pass(10_000);
  expect(draft.view()).toMatchObject({ status: 'saved', conflicts: [], content: { text: 'Draft it' } });
  expect(server.kept.content.text).toBe('Draft it');
});

test('a Retry-After from the server pauses saving for that long', async () => {
  const { draft, server, type, pass } = begin();
  server.next.push('much too much');
  type('kept');
  await pass(20_300);
  expect(server.saves).toHaveLength(1);
  expect(draft.view()).toMatchObject({ status: 'waiting', content: { text: 'kept' } });
  await pass(10_100);
  expect(server.kept.content.text).toBe('kept');
  expect(draft.view().status).toBe('saved');
});

test.each(['offline', 'stopping', 'too_many_requests', 'unexpected', 'chat_unavailable'] as const)(
  'while the server says %s the text is kept and retried, at once when the network is back',
  async (code) => {
    const { draft, server, type, pass } = begin();
    server.next.push(code, code, code);
    type('kept');
    await pass(400);
    expect(draft.view().status).toBe('waiting');
    await pass(3_100);
    expect(server.saves).toHaveLength(3);
    expect(draft.view()).toMatchObject({ status: 'waiting', content: { text: 'kept' } });
    window.dispatchEvent(new Event('online'));
    await pass(1);
    expect(server.kept.content.text).toBe('kept');
    expect(draft.view()).toMatchObject({ status: 'saved', error: undefined });
  },
);

test('a refused text stays as typed with its field named, and the next change is saved', async () => {
  const { draft, server, type, pass } = begin();
  server.next.push('invalid');
  type('x'.repeat(501));
  await pass(20_000);
  expect(draft.view()).toMatchObject({ status: 'invalid', fields: [{ field: 'content.text', code: 'too_long' }] });
  expect(draft.view().content.text).toHaveLength(501);
  expect(server.saves).toHaveLength(1);
  type('x'.repeat(500));
  await pass(400);
  expect(draft.view()).toMatchObject({ status: 'saved', fields: [], error: undefined });
});

test('a refusal of text retyped since isn’t shown while the server can’t be reached', async () => {
  const { draft, server, type, pass } = begin();
  server.next.push('invalid');
  type('too long');
  await pass(400);
  expect(draft.view()).toMatchObject({ status: 'invalid', unkept: ['too long'] });

  server.next.push('offline', 'offline', 'offline');
  type('short');
  await pass(400);
  expect(draft.view()).toMatchObject({ status: 'waiting', fields: [], unkept: [] });
  type('too long');
  expect(draft.view()).toMatchObject({ status: 'waiting', unkept: ['too long'] });
  type('shorter');
  expect(draft.view()).toMatchObject({ status: 'waiting', fields: [], unkept: [] });
});

test('flush saves now and returns the version, or says what prevents it', async () => {
  const { draft, server, type } = begin();
  type('now');
  expect(await draft.flush()).toEqual({ version: 1 });
  expect(server.kept.content.text).toBe('now');
  expect(await draft.flush()).toEqual({ version: 1 });
  expect(server.saves).toHaveLength(1);
  type('again');
  server.next.push('offline');
  await expect(draft.flush()).rejects.toMatchObject({ code: 'offline' });
  server.next.push('invalid');
  await expect(draft.flush()).rejects.toMatchObject({ code: 'invalid' });
  expect(await draft.flush()).toEqual({ version: 2 });
});

test('a closing page saves what is unsaved, and discarded text is never saved', async () => {
  const { draft, server, type, pass } = begin();
  type('leaving');
  window.dispatchEvent(new Event('pagehide'));
  expect(server.saves).toEqual([{ version: 0, text: 'leaving', keepalive: true }]);
  await pass(400);
  expect(draft.view()).toMatchObject({ status: 'saved', conflicts: [] });

  server.hold();
  type('nonsense');
  await pass(400);
  type('more nonsense');
  const saved = server.saves.length;
  const discarded = draft.discard();
  server.letGo();
  await discarded;
  await pass(10_000);
  window.dispatchEvent(new Event('pagehide'));
  expect(server.saves).toHaveLength(saved);
});

interface Rows {
  actions: { id: string; what: string; owner: { id: string | null; name: string } | null; due: string | null }[];
  questionsUntil: string | null;
}

function beginRows(first: Rows = { actions: [], questionsUntil: null }) {
  const kept: Version<Rows> = { version: 0, content: first };
  let requests = 0;
  const isDay = (day: string | null) => day === null || /^\d{4}-\d\d-\d\d$/.test(day);
  const keeper: Keeper<Rows> = {
    save: async (_version, content) => {
      requests += 1;
      const fields = content.actions.flatMap(({ what, owner, due }, index) => [
        ...(what.length > 10 ? [{ field: `content.actions.${index}.what`, code: 'too_long' as const }] : []),
        ...(owner?.id && owner.id !== 'ada'
          ? [{ field: `content.actions.${index}.owner`, code: 'not_in_chat' as const }]
          : []),
        ...(owner && 'isExternal' in owner
          ? [{ field: `content.actions.${index}.owner.isExternal`, code: 'unknown_field' as const }]
          : []),
        ...(isDay(due) ? [] : [{ field: `content.actions.${index}.due`, code: 'no_such_date' as const }]),
      ]);
      if (!isDay(content.questionsUntil)) fields.push({ field: 'content.questionsUntil', code: 'no_such_date' });
      if (fields.length > 0) throw new ProblemError('invalid', { fields });
      kept.version += 1;
      kept.content = structuredClone(content);
      return { version: kept.version };
    },
  };
  const draft = new Draft<Rows>(structuredClone(kept), keeper);
  onTestFinished(() => draft.discard());
  return { draft, kept, requests: () => requests };
}

const row = (id: string, set: Partial<Rows['actions'][number]> = {}) => ({
  id,
  what: id,
  owner: null,
  due: null,
  ...set,
});

test('a field that the server refuses doesn’t block other fields, and the panel knows its text', async () => {
  const { draft, kept, requests } = beginRows({ actions: [row('a', { what: 'before' })], questionsUntil: null });
  const tooLong = 'much too long';
  const stranger = { id: 'max', name: 'Max' };
  draft.change({
    actions: [
      row('a', { what: tooLong, due: '2026-12-01' }),
      row('b', { due: '20265-12-01' }),
      row('c', { owner: stranger }),
      row('d', { what: `${tooLong} too` }),
    ],
    questionsUntil: '2026-12-24',
  });
  const { version } = await draft.flush({ isPartly: true });
  expect(version).toBe(kept.version);
  expect(kept.content).toEqual({
    actions: [
      row('a', { what: 'before', due: '2026-12-01' }),
      row('b'),
      row('c', { owner: { id: null, name: 'Max' } }),
      row('d', { what: '' }),
    ],
    questionsUntil: '2026-12-24',
  });
  expect(draft.view()).toMatchObject({
    status: 'invalid',
    error: undefined,
    unkept: [tooLong, '20265-12-01', 'Max', `${tooLong} too`],
    content: { actions: [{ what: tooLong }, { due: '20265-12-01' }, { owner: stranger }, { what: `${tooLong} too` }] },
  });
  expect(draft.view().fields.map(({ field }) => field)).toEqual([
    'content.actions.0.what',
    'content.actions.1.due',
    'content.actions.2.owner',
    'content.actions.3.what',
  ]);
  // A caller that needs everything saved, such as an observer's sheet, gets the error.
  await expect(draft.flush()).rejects.toMatchObject({ code: 'invalid' });

  const before = requests();
  draft.change({ ...draft.view().content, actions: draft.view().content.actions.slice(1) });
  await expect.poll(() => kept.content.actions.length).toBe(3);
  expect(requests() - before).toBe(1);
  expect(draft.view().fields[0]).toEqual({ field: 'content.actions.0.due', code: 'no_such_date' });
  draft.change({ actions: [row('b', { due: '2026-12-02' })], questionsUntil: null });
  await expect.poll(() => draft.view().status).toBe('saved');
  expect(draft.view()).toMatchObject({ fields: [], unkept: [] });
});

test('an unknown field in a request loses nobody’s text', async () => {
  const { draft, kept } = beginRows();
  const member = { id: 'ada', name: 'Ada', isExternal: false };
  draft.change({ actions: [row('a', { owner: member })], questionsUntil: null });
  await draft.flush();
  expect(kept.content.actions).toEqual([row('a', { owner: { id: 'ada', name: 'Ada' } })]);
  expect(draft.view()).toMatchObject({ status: 'saved', unkept: [] });
});
