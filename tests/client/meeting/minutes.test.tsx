import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { draft as contractDraft, type Draft, type Recap } from '#contract/meeting/recap.ts';
import type { Call } from '../../../src/api/call.ts';
import { CallProvider } from '../../../src/api/CallProvider.tsx';
import { AiCheckForm } from '../../../src/features/recap/draft/AiCheckForm.tsx';
import { MinutesForm } from '../../../src/features/recap/draft/MinutesForm.tsx';
import { FiledItems } from '../../../src/features/recap/filed/FiledItems.tsx';
import { useRecapDraft } from '../../../src/features/recap/queries.ts';
import { TextsProvider } from '../../../src/ui/text/Texts.tsx';
import { first as firstEnglish } from '#words/en/first.ts';

const people = ['Ada Park', 'Bo Lindqvist', 'Cai Moreau'].map((name) => ({ ...person(name), isExternal: false }));

function person(name: string) {
  return { id: name.replace(' ', '-'), name };
}

const recap: Recap = {
  draft: { actions: [], questions: [] },
  version: 0,
  savedAt: null,
  filed: null,
  share: null,
};

function keeping(saved: Draft[]): Call {
  const answer = async (_method: string, path: string, { body }: { body?: unknown }) => {
    if (path.endsWith('/people')) return { people };
    const { content, version } = body as { content: unknown; version: number };
    saved.push(contractDraft.parse(content));
    return { version: version + 1, savedAt: 0, review: { missing: [], hasChanged: false } };
  };
  return answer as Call;
}

function Form() {
  const draft = useRecapDraft({ series: 'series', meeting: 'meeting' }, recap);
  const { minutes, aiCheck } = draft.content;
  return (
    <>
      <MinutesForm series="series" draft={draft} />
      <AiCheckForm draft={draft} />
      {minutes && <FiledItems section={{ kind: 'minutes', items: [minutes] }} />}
      {aiCheck && <FiledItems section={{ kind: 'aiCheck', items: [aiCheck] }} />}
    </>
  );
}

async function open() {
  const saved: Draft[] = [];
  await render(
    <FluentProvider theme={teamsLightTheme}>
      <TextsProvider texts={firstEnglish.ui} time={String} day={String}>
        <QueryClientProvider client={new QueryClient()}>
          <CallProvider call={keeping(saved)}>
            <Suspense>
              <Form />
            </Suspense>
          </CallProvider>
        </QueryClientProvider>
      </TextsProvider>
    </FluentProvider>,
  );
  return saved;
}

test('minutes have attendance, quorum and link, and nothing that the host didn’t enter', async () => {
  const saved = await open();
  await page.getByRole('button', { name: 'Minutes: who was here, quorum, link' }).click();
  const here = page.getByRole('group', { name: 'Who was here' });
  const absent = page.getByRole('group', { name: 'Who was absent' });
  await expect.element(here.getByRole('button', { name: 'Bo Lindqvist' })).toBeVisible();
  expect(page.getByRole('button', { pressed: true }).elements()).toEqual([]);
  await expect.element(page.getByRole('radio', { name: 'Not said' })).toBeChecked();

  await here.getByRole('button', { name: 'Everybody' }).click();
  expect(absent.getByRole('button', { name: 'Cai Moreau' }).elements()).toEqual([]);
  await here.getByRole('button', { name: 'Cai Moreau' }).click();
  await absent.getByRole('button', { name: 'Cai Moreau' }).click();
  await page.getByRole('button', { name: 'Somebody else who was here' }).click();
  await userEvent.keyboard('Müller, Anna{Enter}Zoe');
  await page.getByRole('radio', { name: 'No', exact: true }).click();
  const link = page.getByRole('textbox', { name: 'Link to the full minutes' });
  await link.fill('On the shelf');
  await expect.element(page.getByText('This isn’t a web address, so it stays as text.')).toBeVisible();
  expect(page.getByRole('link').elements()).toEqual([]);
  await link.fill('https://contoso.example/minutes');
  await expect
    .element(page.getByRole('link', { name: 'https://contoso.example/minutes' }))
    .toHaveAttribute('href', 'https://contoso.example/minutes');

  const free = (name: string) => ({ id: null, name });
  await expect
    .poll(() => saved.at(-1)?.minutes)
    .toEqual({
      present: [person('Ada Park'), person('Bo Lindqvist'), free('Müller, Anna'), free('Zoe')],
      absent: [person('Cai Moreau')],
      hasQuorum: false,
      note: '',
      link: 'https://contoso.example/minutes',
    });
  await page.getByRole('button', { name: 'Remove Müller, Anna' }).click();
  await expect.element(page.getByText('Present: Ada Park, Bo Lindqvist, and Zoe')).toBeVisible();
});

test('everybody else is absent by one press, which also takes it back', async () => {
  const saved = await open();
  await page.getByRole('button', { name: 'Minutes: who was here, quorum, link' }).click();
  const absent = page.getByRole('group', { name: 'Who was absent' });
  const rest = absent.getByRole('button', { name: 'Everybody else' });
  const namesOf = (list: 'present' | 'absent') => saved.at(-1)?.minutes?.[list].map(({ name }) => name);
  await expect.element(absent.getByRole('button', { name: 'Ada Park' })).toBeVisible();
  expect(rest.elements()).toEqual([]);
  await page.getByRole('group', { name: 'Who was here' }).getByRole('button', { name: 'Ada Park' }).click();
  await rest.click();
  await expect.poll(() => namesOf('absent')).toEqual(['Bo Lindqvist', 'Cai Moreau']);
  expect(namesOf('present')).toEqual(['Ada Park']);
  await rest.click();
  await expect.poll(() => namesOf('absent')).toEqual([]);
});

test('a host who marks a recap as written with an AI is asked three questions, once [000-36]', async () => {
  const saved = await open();
  await page.getByRole('button', { name: 'An AI wrote some of this' }).click();
  await expect.element(page.getByRole('textbox', { name: 'What does it leave out?' })).toHaveFocus();
  await page.getByRole('button', { name: 'No AI wrote this' }).click();
  await expect.element(page.getByRole('button', { name: 'An AI wrote some of this' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await page.getByRole('textbox', { name: 'Who would disagree?' }).fill('The sales team');
  expect(page.getByRole('button', { name: 'No AI wrote this' }).elements()).toEqual([]);
  await expect.poll(() => saved.at(-1)?.aiCheck).toEqual({ missing: '', wrong: '', disagree: 'The sales team' });
  await expect.element(page.getByText('Would disagree with it: The sales team')).toBeVisible();
});
