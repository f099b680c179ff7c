import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ConflictNote } from '../../src/ui/ConflictNote.tsx';
import { LineArea } from '../../src/ui/LineArea.tsx';
import { NamedPicker } from '../../src/ui/NamedPicker.tsx';
import { PeopleChips } from '../../src/ui/PeopleChips.tsx';
import { Sentence } from '../../src/ui/Sentence.tsx';
import { TextsProvider } from '../../src/ui/Texts.tsx';
import { firstEnglish } from '../../src/words/en/first.ts';

const purpose = 'החלטה: השקה ב-12 במרץ (v2)!';
const noa = 'נועה כהן';
const ahmed = 'أحمد';

const show = (children: ReactNode) =>
  render(
    <FluentProvider theme={teamsLightTheme}>
      <TextsProvider texts={firstEnglish.ui} time={String} day={String}>
        {children}
      </TextsProvider>
    </FluentProvider>,
  );

const directionOf = (element: Element) => getComputedStyle(element).direction;

test('typed text and picked names keep their own direction in an English panel', async () => {
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
