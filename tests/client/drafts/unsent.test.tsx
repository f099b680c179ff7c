import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useUnsent } from '../../../src/drafts/useUnsent.ts';

interface UnsentText {
  text: string;
}

const blank: UnsentText = { text: '' };

interface Opening {
  person: string;
  chat: string;
}

async function open({ person, chat }: Opening, typedAtOnce?: string) {
  const handle = { clear: () => {} };
  function Form() {
    const note = useUnsent<UnsentText>(`note.${chat}.thanks`, blank, { person });
    const atOnce = useRef(typedAtOnce);
    useEffect(() => {
      handle.clear = note.clear;
      const text = atOnce.current;
      atOnce.current = undefined;
      if (text !== undefined) note.change({ text });
    });
    return (
      <label>
        For what
        <input
          value={note.content.text}
          onChange={({ target }) => {
            note.change({ text: target.value });
          }}
        />
      </label>
    );
  }
  const screen = await render(
    <QueryClientProvider client={new QueryClient()}>
      <Form />
    </QueryClientProvider>,
  );
  return { field: page.getByLabelText('For what'), close: () => screen.unmount(), clear: () => handle.clear() };
}

const entries = () =>
  Object.keys(localStorage)
    .filter((name) => name.startsWith('bookend.v2.unsent.'))
    .map((name) => ({ name, entry: JSON.parse(localStorage.getItem(name) ?? '') as { until: number } }));

function opening(): Opening {
  localStorage.clear();
  const person = crypto.randomUUID();
  return { person, chat: `19:${person}_${crypto.randomUUID()}@unq.gbl.spaces` };
}

test('an unposted note survives a reload, and nobody else can read it or see whose it is', async () => {
  const who = opening();
  const first = await open(who);
  await first.field.fill('You stayed late');
  await expect.poll(entries).toHaveLength(1);
  await first.close();
  const kept = JSON.stringify(Object.entries(localStorage));
  for (const clear of ['You stayed late', who.person, who.chat]) expect(kept).not.toContain(clear);
  const again = await open(who);
  await expect.element(again.field).toHaveValue('You stayed late');
  await again.close();
  const colleague = await open({ ...who, person: crypto.randomUUID() });
  await expect.element(colleague.field).toHaveValue('');
});

test('typing that starts before the stored copy is read isn’t lost, and a note expires in a week', async () => {
  const who = opening();
  const first = await open(who);
  await first.field.fill('Old words');
  await expect.poll(entries).toHaveLength(1);
  const before = entries()[0]?.entry;
  await first.close();
  // Storage is read after the first render.
  const again = await open(who, 'New words');
  await expect.poll(() => entries()[0]?.entry).not.toEqual(before);
  await expect.element(again.field).toHaveValue('New words');
  await again.close();
  const third = await open(who);
  await expect.element(third.field).toHaveValue('New words');
  const left = (entries()[0]?.entry.until ?? 0) - Date.now();
  expect(Math.round(left / 86_400_000)).toBe(7);
});

test('a posted note is deleted from the browser, even if its form was closed meanwhile', async () => {
  const who = opening();
  const form = await open(who);
  await form.field.fill('You stayed late');
  await expect.poll(entries).toHaveLength(1);
  await form.close();
  form.clear();
  await expect.poll(entries).toEqual([]);
});
