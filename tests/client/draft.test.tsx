import { expect, onTestFinished, test, vi } from 'vitest';
import { Draft, type Keeper, type Version } from '../../src/api/draft.ts';
import { ProblemError, type CallProblemCode } from '../../src/api/problem.ts';

interface Text {
  text: string;
  note: string;
}

type Next = 'ok' | 'answer lost' | 'much too much' | CallProblemCode;

/** What keeps the text: a server whose network and temper the test decides. Time stands still until it is moved. */
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
    /** What happens to the next saves, one after another; then all is well. */
    next,
    /** The next saves wait until they are let go. */
    hold: () => {
      const gate = new Promise<void>((resolve) => {
        open = resolve;
      });
      server.gate = gate;
    },
    letGo: () => open?.(),
    gate: Promise.resolve(),
    /** Another window saves. */
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

test('one save is under way at a time, and what is typed meanwhile goes with the next', async () => {
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

test('another window was first: other fields merge, the same words are told, and both can be kept', async () => {
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

test('what is read from the server while typing is taken in, and never takes anything away', async () => {
  const { draft, server, type, pass } = begin();
  type('mine');
  draft.receive(server.change({ note: 'theirs' }));
  expect(draft.view().content).toEqual({ text: 'mine', note: 'theirs' });
  await pass(400);
  expect(server.kept.content).toEqual({ text: 'mine', note: 'theirs' });

  // A read that was under way before the save brings nothing back.
  draft.receive({ version: 1, content: { text: '', note: 'theirs' } });
  expect(draft.view().content.text).toBe('mine');

  // A read that arrives while a save is under way may hold that save: it is nobody else's change.
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

test('a save that arrived without an answer is no other window’s change', async () => {
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

test('a server that names the seconds until it takes more is left alone for that long', async () => {
  const { draft, server, type, pass } = begin();
  server.next.push('much too much');
  type('kept');
  await pass(20_300);
  expect(server.saves).toHaveLength(1);
  expect(draft.view()).toMatchObject({ status: 'waiting', content: { text: 'kept' } });
  await pass(10_000);
  expect(server.kept.content.text).toBe('kept');
  expect(draft.view().status).toBe('saved');
});

test.each(['offline', 'stopping', 'too_many_requests', 'unexpected', 'chat_unavailable'] as const)(
  'while the server says %s the text waits, is tried again, and goes at once when the network is back',
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

test('what can’t be kept stays as typed with its field named, and the next change is saved', async () => {
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

test('flush saves now and gives the version, or says what stands in the way', async () => {
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

test('a page that goes away saves what is unsaved, and what was thrown away is never saved', async () => {
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
