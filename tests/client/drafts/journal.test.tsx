import { expect, onTestFinished, test } from 'vitest';
import { Draft } from '../../../src/drafts/draft.ts';
import type { Keeper, Version } from '../../../src/drafts/keeping.ts';
import { openPage, type JournalPage } from '../../../src/drafts/journal.ts';
import { openStore } from '../../../src/storage/personStore.ts';
import { ProblemError } from '../../../src/api/problem.ts';

interface Text {
  text: string;
  note: string;
}

function server() {
  const kept: Version<Text> = { version: 0, content: { text: '', note: '' } };
  const state = { kept, isOnline: false };
  const keeper: Keeper<Text> = {
    save: async (version, content) => {
      if (!state.isOnline) throw new ProblemError('offline');
      if (version !== kept.version) throw new ProblemError('stale', { current: structuredClone(kept) });
      kept.version += 1;
      kept.content = structuredClone(content);
      return { version: kept.version };
    },
  };
  return { ...state, keeper, goOnline: () => (state.isOnline = true), read: () => structuredClone(kept) };
}

async function open(person: string, { keeper, read }: Pick<ReturnType<typeof server>, 'keeper' | 'read'>) {
  const page: JournalPage = openPage();
  const draft = new Draft<Text>(read(), keeper);
  await page.keep({ person, key: 'opening-7', draft });
  const leave = async () => {
    const left = Object.entries(localStorage);
    await draft.discard();
    for (const [name, value] of left) localStorage.setItem(name, value);
    page.close();
  };
  onTestFinished(leave);
  const type = (set: Partial<Text>) => {
    draft.change({ ...draft.view().content, ...set });
  };
  return { draft, type, leave };
}

const entries = () => Object.keys(localStorage).filter((name) => name.startsWith('bookend.v2.unsaved.'));

function somebody(): string {
  localStorage.clear();
  return crypto.randomUUID();
}

test('typed text is stored in the browser in the same tick, encrypted, until the server has it', async () => {
  const person = somebody();
  const bookend = server();
  const { type, draft } = await open(person, bookend);
  type({ text: 'Choose the date' });
  expect(entries()).toHaveLength(1);
  const all = JSON.stringify(Object.entries(localStorage));
  for (const clear of ['Choose', person, 'opening']) expect(all).not.toContain(clear);
  const { until }: { until: number } = JSON.parse(localStorage.getItem(entries()[0] ?? '') ?? '{}');
  expect(Math.round((until - Date.now()) / 86_400_000)).toBe(35);
  bookend.goOnline();
  await draft.flush();
  expect(entries()).toEqual([]);
});

test('the next page resumes unsaved text and merges it with changes made in the meantime', async () => {
  const person = somebody();
  const bookend = server();
  const first = await open(person, bookend);
  first.type({ text: 'Choose the date' });
  await first.leave();
  bookend.kept.version = 4;
  bookend.kept.content.note = 'from a colleague';
  bookend.goOnline();
  const second = await open(person, bookend);
  second.type({ note: 'from a colleague, and me' });
  await expect.poll(() => bookend.kept.content).toEqual({ text: 'Choose the date', note: 'from a colleague, and me' });
  expect(second.draft.view().conflicts).toEqual([]);
  await expect.poll(entries).toEqual([]);
});

test('an open window keeps its unsaved text; once it closes, another window takes it over', async () => {
  const person = somebody();
  const bookend = server();
  const one = await open(person, bookend);
  one.type({ text: 'Choose' });
  const other = await open(person, bookend);
  one.type({ text: 'Choose the date' });
  expect(other.draft.view().content.text).toBe('');
  await one.leave();
  await expect.poll(() => other.draft.view().content.text).toBe('Choose the date');
  await expect.poll(entries).toHaveLength(1);
});

test('a save that arrived while the page was closing isn’t another window’s change', async () => {
  const person = somebody();
  const bookend = server();
  const { kept } = bookend;
  const sending: Keeper<Text> = {
    save: async (_version, content) => {
      kept.version += 1;
      kept.content = structuredClone(content);
      throw new ProblemError('offline');
    },
  };
  const first = await open(person, { ...bookend, keeper: sending });
  first.type({ text: 'Choose' });
  await expect(first.draft.flush()).rejects.toMatchObject({ code: 'offline' });
  first.type({ text: 'Choose the date' });
  await first.leave();
  bookend.goOnline();
  const second = await open(person, bookend);
  await expect.poll(() => kept.content.text).toBe('Choose the date');
  expect(second.draft.view().conflicts).toEqual([]);
});

test('signing in deletes what another person left unsaved in this browser', async () => {
  const bookend = server();
  const first = await open(somebody(), bookend);
  first.type({ text: 'Let Bo go' });
  await first.leave();
  expect(entries()).toHaveLength(1);
  await openStore(crypto.randomUUID());
  expect(entries()).toEqual([]);
});

test('an unsaved new draft is found by its own list once the page that typed it is gone', async () => {
  const person = somebody();
  const bookend = server();
  const reopening = { list: 'decisions-7', form: { id: 'new' } };
  const first = openPage();
  const draft = new Draft<Text>(bookend.read(), bookend.keeper);
  await first.keep({ person, key: 'decision-new', draft, reopening });
  draft.change({ text: 'Choose the date', note: '' });
  onTestFinished(() => draft.discard());
  const next = openPage();
  onTestFinished(next.close);
  const found: unknown[] = [];
  const findIn = (list: string) => next.findLeft(person, list, (left) => found.push(left));
  await findIn('mistakes-7');
  await findIn('decisions-7');
  await findIn('decisions-7');
  expect(found).toEqual([]);
  first.close();
  const base = { version: 0, content: { text: '', note: '' } };
  await expect.poll(() => found).toEqual([{ key: 'decision-new', ...reopening, base }]);
  expect(entries()).toHaveLength(1);
});
