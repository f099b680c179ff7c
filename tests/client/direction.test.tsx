import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { Suspense, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Acknowledgement } from '#contract/meeting/acknowledgement.ts';
import type { ConcernSummary } from '#contract/meeting/concern.ts';
import type { Missing as MissingItem } from '#contract/meeting/recap.ts';
import type { Helping } from '#contract/meeting/ownership.ts';
import { HelpedAction } from '../../src/features/ownership/HelpedAction.tsx';
import { Acknowledged } from '../../src/features/recap/filed/Acknowledged.tsx';
import { ConcernItem } from '../../src/features/recap/ConcernItem.tsx';
import { Missing } from '../../src/features/recap/draft/Missing.tsx';
import { Announcer, useAnnounce } from '../../src/ui/Announcer.tsx';
import { BackButton } from '../../src/ui/buttons/BackButton.tsx';
import { Choice } from '../../src/ui/forms/Choice.tsx';
import { Disclosure } from '../../src/ui/lists/Disclosure.tsx';
import { EditorChoice } from '../../src/ui/lists/EditorChoice.tsx';
import { ConflictNote } from '../../src/ui/forms/ConflictNote.tsx';
import { LineArea } from '../../src/ui/text/LineArea.tsx';
import { NamedPicker } from '../../src/ui/people/NamedPicker.tsx';
import { PeopleChips } from '../../src/ui/people/PeopleChips.tsx';
import { Sentence } from '../../src/ui/text/Sentence.tsx';
import { TextsProvider } from '../../src/ui/text/Texts.tsx';
import { first as firstEnglish } from '#words/en/first.ts';
import { ThemedPage } from '../../src/shell/ThemedPage.tsx';
import { fetchWords, readerFor, WordsProvider } from '../../src/words/words.tsx';

const purpose = 'החלטה: השקה ב-12 במרץ (v2)!';
const noa = 'נועה כהן';
const ahmed = 'أحمد';

const show = (children: ReactNode, dir: 'ltr' | 'rtl' = 'ltr') =>
  render(
    <FluentProvider theme={teamsLightTheme} dir={dir}>
      <TextsProvider texts={firstEnglish.ui} time={String} day={String}>
        {children}
      </TextsProvider>
    </FluentProvider>,
  );

const directionOf = (element: Element) => getComputedStyle(element).direction;

test('typed text and picked names keep their own direction in an English panel [R10]', async () => {
  const nothing = () => {};
  await show(
    <>
      <LineArea label="Purpose" value={purpose} onChange={nothing} />
      <LineArea label="Hint" value="Choose the launch date" onChange={nothing} />
      <NamedPicker label="Owner" people={[]} value={{ id: null, name: noa }} onChange={nothing} />
      <PeopleChips label="Whom" people={[{ id: noa, name: noa }]} picked={[]} onChange={nothing} find="Find" />
    </>,
  );
  expect(directionOf(page.getByRole('textbox', { name: 'Purpose' }).element())).toBe('rtl');
  expect(directionOf(page.getByRole('textbox', { name: 'Hint' }).element())).toBe('ltr');
  expect(directionOf(page.getByRole('combobox', { name: 'Owner' }).element())).toBe('rtl');
  await expect
    .element(page.getByRole('button', { name: noa }))
    .toHaveStyle({ direction: 'rtl', unicodeBidi: 'isolate' });
});

test('what earlier meetings left keeps each text in its own direction, and our words around it', async () => {
  await fetchWords('en');
  const concern: ConcernSummary = {
    id: 'concern',
    kind: 'waiting',
    text: purpose,
    by: { id: 'noa', name: noa },
    from: { id: null, name: ahmed },
    isAnswered: true,
    answer: 'مرحبا!',
  };
  const said: Acknowledgement = {
    id: 'said',
    at: 0,
    by: { id: 'ada', name: 'Ada Park' },
    to: [
      { id: 'noa', name: noa },
      { id: null, name: 'Bo (Sales)' },
    ],
    kind: 'risk',
    what: 'שלום, Bo!',
    outcome: purpose,
  };
  const helped: Helping = { id: 'helped', what: purpose, owner: said.to[0] ?? null, due: null, dueWords: ahmed };
  const missing: MissingItem[] = [{ code: 'no_owner', about: 'action', name: purpose }];
  await show(
    <Suspense>
      <ConcernItem concern={concern} />
      <Acknowledged said={said} />
      <Missing missing={missing} actions={3} onPick={() => {}} />
      <HelpedAction action={helped} />
    </Suspense>,
  );
  await expect.element(page.getByText(purpose).first()).toHaveStyle({ direction: 'rtl' });
  await expect.element(page.getByText('שלום, Bo!')).toHaveStyle({ direction: 'rtl' });
  const isolated = [...document.querySelectorAll('bdi')].map(({ textContent }) => textContent);
  expect(isolated).toEqual([ahmed, noa, 'مرحبا!', noa, 'Bo (Sales)', purpose, 'Ada Park']);
  await expect.element(page.getByText(`due \u2068${ahmed}\u2069 · you help \u2068${noa}\u2069`)).toBeVisible();
  await page.getByRole('button', { name: '1 thing is missing' }).click();
  const gap = () => document.querySelector('li')?.textContent;
  await expect.poll(gap).toContain(`\u2068${purpose}\u2069`);
});

test('an announcement isolates the names and texts in it', async () => {
  function Arrival() {
    const announce = useAnnounce();
    return <button onClick={() => announce(`${noa} asks you to own: ${purpose}`, [noa, purpose])}>Ask</button>;
  }
  await show(
    <Announcer>
      <Arrival />
    </Announcer>,
  );
  await page.getByRole('button', { name: 'Ask' }).click();
  const isolated = () => [...document.querySelectorAll('[aria-live] bdi')].map(({ textContent }) => textContent);
  await expect.poll(isolated).toEqual([noa, purpose]);
});

test('a right-to-left name in a sentence doesn’t reorder the words around it', async () => {
  const theirs = [noa, ahmed, ''];
  await show(
    <>
      <p data-testid="sentence">
        <Sentence text={`${noa}, ${ahmed}: 3 of 12, after input`} of={theirs} />
      </p>
      <ConflictNote theirs={purpose} onUseTheirs={() => {}} onKeepMine={() => {}} />
    </>,
  );
  const sentence = page.getByTestId('sentence').element();
  expect(sentence.textContent).toBe(`${noa}, ${ahmed}: 3 of 12, after input`);
  const isolated = [...document.querySelectorAll('bdi')];
  expect(isolated.map(({ textContent }) => textContent)).toEqual([noa, ahmed, purpose]);
  // Without isolation both names and the number would form one right-to-left run.
  const [first, second] = isolated.map((one) => one.getBoundingClientRect().left);
  expect(first).toBeLessThan(second ?? 0);
});

test('from right to left, arrows point the other way, and lines begin at the right', async () => {
  const nothing = () => {};
  await show(
    <div style={{ width: '280px' }}>
      <BackButton label="Back to the list" onPress={nothing} />
      <EditorChoice id="one" name="Invite dissent" mark="Draft" isOpen={false} onOpen={nothing} />
      <EditorChoice id="other" name={purpose} isOpen={false} onOpen={nothing} />
      <Disclosure summary="Languages" preview="English and German">
        x
      </Disclosure>
      <Choice question="Asked?" options={[{ value: 'yes', text: 'Yes' }]} value={null} onChange={nothing} />
    </div>,
    'rtl',
  );
  const signs = [...document.querySelectorAll('button svg')].filter((one) => one.checkVisibility());
  expect(signs.map((one) => getComputedStyle(one).transform)).toEqual(signs.map(() => 'matrix(-1, 0, 0, 1, 0, 0)'));
  expect(signs.length).toBeGreaterThan(1);
  for (const text of ['Invite dissent', 'English and German', 'Asked?', purpose]) {
    const own = page.getByText(text, { exact: true }).element();
    expect(own.localName).toBe('bdi');
    expect(directionOf(own)).toBe(text === purpose ? 'rtl' : 'ltr');
    const [right = 0, edge = 0] = [own, own.parentElement].map((one) => one?.getBoundingClientRect().right);
    expect(edge - right).toBeLessThan(1);
  }
});

const marks = {
  ar: '"«" "»"',
  de: '"„" "“"',
  en: '"“" "”"',
  es: '"“" "”"',
  fr: '"«\u00a0" "\u00a0»"',
  ja: '"「" "」"',
};

test.each(Object.entries(marks))(
  'a sentence to say has the quotation marks of our texts in %s',
  async (locale, quotes) => {
    const reader = await readerFor(locale);
    const shown = await render(
      <WordsProvider reader={reader}>
        <ThemedPage theme={teamsLightTheme} isDark={false}>
          <q>1</q>
        </ThemedPage>
      </WordsProvider>,
    );
    const sentence = shown.container.querySelector('q');
    expect(sentence && getComputedStyle(sentence).quotes).toBe(quotes);
  },
);
