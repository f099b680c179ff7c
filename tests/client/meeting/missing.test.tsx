import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Missing } from '../../../src/features/recap/draft/Missing.tsx';

test('what several actions lack is one line that leads to each; without gaps there is no list', async () => {
  const picked: (string | null)[] = [];
  const undated = ['a', 'b', 'c'].map((about) => ({ code: 'no_date' as const, about, name: about }));
  const unowned = { code: 'no_owner' as const, about: 'b', name: 'Book the room' };
  const list = (missing: Parameters<typeof Missing>[0]['missing']) => (
    <FluentProvider theme={teamsLightTheme}>
      <Missing missing={missing} actions={4} onPick={({ about }) => picked.push(about)} />
    </FluentProvider>
  );
  const { container, rerender } = await render(list([...undated, unowned]));
  await page.getByRole('button', { name: '2 things are missing' }).click();
  const lines = page.getByRole('list', { name: 'What is missing' }).getByRole('button');
  const told = lines.elements().map(({ textContent }) => textContent.replaceAll(/[\u2066-\u2069]/gu, ''));
  expect(told).toEqual(['No date: 3 of 4 actions', expect.stringContaining('Book the room')]);
  for (const _ of [1, 2, 3, 4]) await lines.first().click();
  expect(picked).toEqual(['a', 'b', 'c', 'a']);
  await rerender(list([]));
  expect(container.querySelector('button')).toBeNull();
});
