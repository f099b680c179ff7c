import { QueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readMySeries } from '#contract/meeting/meeting.ts';
import type { PreferenceCard, VisibleCard } from '#contract/person/preferenceCard.ts';
import type { Call } from '../../../src/api/call.ts';
import { PersonMoment } from '../../../src/api/PersonMoment.tsx';
import { ProblemError } from '../../../src/api/problem.ts';
import { PersonProvider } from '../../../src/drafts/PersonProvider.tsx';
import { MyCard } from '../../../src/features/preferenceCard/MyCard.tsx';
import { PersonMoments } from '../../../src/features/preferenceCard/PersonMoments.tsx';
import { fetchWords } from '../../../src/words/words.tsx';
import { renderWith } from '../../support/browser/renderWith.tsx';

const series = '19:meeting_a@thread.v2';
const blank: PreferenceCard = { best: '', reach: '', avoid: '', learn: '', ask: '', readers: 'nobody', chats: [] };

async function draw(content: ReactNode, call: Call, person: string = crypto.randomUUID()) {
  await fetchWords('en');
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  const screen = await renderWith(call, <PersonProvider person={person}>{content}</PersonProvider>, client);
  return { client, close: () => screen.unmount() };
}

test('a card is saved as typed, previewed as others see it, and shown where its author says', async () => {
  await page.viewport(1024, 900);
  const saves: PreferenceCard[] = [];
  const call: Call = async (method, path, request) => {
    if (path === readMySeries.path)
      return { series: [{ series, topic: 'Launch', meeting: '', at: 0, people: [] }] } as never;
    if (method === 'get') return { version: 0, content: blank } as never;
    const { version, content } = request.body as { version: number; content: PreferenceCard };
    if (content.ask.length > 140)
      throw new ProblemError('invalid', { fields: [{ field: 'content.ask', code: 'too_long' }] });
    saves.push(content);
    return { version: version + 1, savedAt: Date.now() } as never;
  };
  await draw(<MyCard />, call);
  const preview = page.getByRole('region', { name: 'What others see' });
  const field = (name: string) => page.getByRole('textbox', { name });
  await expect.element(preview.getByText('Nothing yet.')).toBeVisible();
  await field('Reach me by').fill('a message,\nthen a call');
  await expect.element(preview.getByText('Nothing: so far the card is only for you.')).toBeVisible();
  await field('Ask me about').fill('x'.repeat(141));
  await expect.element(page.getByText('1 character too many. There is room for 140.')).toBeVisible();
  await page.getByRole('radio', { name: 'Chats I choose' }).click();
  await expect.poll(() => saves.at(-1)?.readers).toBe('named');
  await expect.element(page.getByText('Choose at least one chat.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Launch' }).click();
  await expect
    .poll(() => saves.at(-1))
    .toEqual({
      ...blank,
      reach: 'a message, then a call',
      readers: 'named',
      chats: [{ id: series }],
    });
  await expect.element(field('Ask me about')).toHaveValue('x'.repeat(141));
  await expect.element(preview.getByText('a message, then a call')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => saves.at(-1)?.chats).toEqual([]);
});

test('in one column the card’s preview is folded, and the hint is close below the lines', async () => {
  await page.viewport(280, 900);
  await draw(
    <MyCard />,
    async () => ({ version: 0, content: { ...blank, reach: 'a message', readers: 'all' } }) as never,
  );
  const fold = page.getByRole('button', { name: 'What others see' });
  await expect.element(fold).toHaveAttribute('aria-expanded', 'false');
  expect(page.getByText('All your chats', { exact: false }).elements()).toHaveLength(0);
  await fold.click();
  await expect.element(page.getByText('a message', { exact: true }).last()).toBeVisible();
  const hint = page.getByText('For example: tide tables', { exact: false }).element().getBoundingClientRect();
  const top = page
    .getByText(/^There is no field/)
    .element()
    .getBoundingClientRect().top;
  // One line, for "Saved".
  expect(top - hint.bottom).toBeLessThan(36);
});

test('a picked owner’s line comes once in four meetings, and goes when withdrawn [002-05]', async () => {
  const cai = { id: 'cai', name: 'Cai Okafor' };
  const reader = crypto.randomUUID();
  const line = page.getByText('a message first');
  let cards: VisibleCard[] = [{ by: cai, lines: { reach: 'a message first', avoid: 'shout' } }];
  let reads = 0;
  const meet = async (meeting: number) => {
    const call: Call = async () => {
      reads += 1;
      return { meeting, cards } as never;
    };
    const screen = await draw(
      <PersonMoments series={series} meeting={String(meeting)}>
        <Owner name="first" />
        <Owner name="second" />
      </PersonMoments>,
      call,
      reader,
    );
    await page.getByRole('button', { name: 'first' }).click();
    return screen;
  };
  const first = await meet(1);
  await expect.element(line).toBeVisible();
  await expect.element(page.getByText('Cai Okafor · Reach me by')).toBeVisible();
  await page.getByRole('button', { name: 'first' }).click();
  await expect.element(line).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'first' }).click();
  await expect.element(line).toBeVisible();
  await page.getByRole('button', { name: 'second' }).click();
  expect([line.elements().length, reads]).toEqual([1, 1]);

  cards = [];
  await first.client.invalidateQueries({ queryKey: ['preference-cards', series] });
  await expect.element(line).not.toBeInTheDocument();
  cards = [{ by: cai, lines: { reach: 'a message first' } }];
  await first.close();
  const fourth = await meet(4);
  await expect.poll(() => fourth.client.isFetching()).toBe(0);
  await expect.element(line).not.toBeInTheDocument();
  await fourth.close();
  await meet(5);
  await expect.element(line).toBeVisible();
});

/** The first press picks Cai, the next nobody. */
function Owner({ name }: { name: string }) {
  const [person, setPerson] = useState<string | null>(null);
  return (
    <>
      <button type="button" onClick={() => setPerson(person === null ? 'cai' : null)}>
        {name}
      </button>
      <PersonMoment moment="owner" person={person} isPick />
    </>
  );
}
