import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Choice } from '../../src/ui/forms/Choice.tsx';
import { DueInput } from '../../src/ui/forms/DueInput.tsx';
import { LineArea } from '../../src/ui/text/LineArea.tsx';
import { ListState, type ListStateProps } from '../../src/ui/lists/ListState.tsx';
import { NamedPicker } from '../../src/ui/people/NamedPicker.tsx';
import { named, type Named } from '#contract/wire/people.ts';
import { SeriesGap } from '../../src/ui/forms/seriesGap.ts';
import { PeopleChips } from '../../src/ui/people/PeopleChips.tsx';
import { PersonSelect } from '../../src/ui/people/PersonSelect.tsx';
import type { Pickable, Picked } from '../../src/ui/people/people.ts';
import { TextsProvider } from '../../src/ui/text/Texts.tsx';
import { YouContext } from '../../src/ui/people/You.ts';
import { formatFor } from '#words/format.ts';
import { first as firstEnglish } from '#words/en/first.ts';

function Ground({ children }: { children: ReactNode }) {
  return (
    <FluentProvider theme={teamsLightTheme}>
      <TextsProvider texts={firstEnglish.ui} time={String} day={formatFor('en-GB').weekday}>
        {children}
      </TextsProvider>
    </FluentProvider>
  );
}

async function draw<Value>(first: Value, control: (value: Value, change: (value: Value) => void) => ReactNode) {
  const values: Value[] = [];
  function KeptChoice() {
    const [value, setValue] = useState(first);
    return control(value, (next) => {
      values.push(next);
      setValue(next);
    });
  }
  await render(
    <Ground>
      <KeptChoice />
      {/* Without a focusable element after it, the browser would leave the page on Tab before any key event. */}
      <button type="button">Next</button>
    </Ground>,
  );
  return values;
}

const people = [
  { id: 'bo', name: 'Bo Lindqvist' },
  { id: 'jose', name: 'José Ibáñez' },
  { id: 'soren', name: 'Søren Æbelø' },
  { id: 'dana', name: 'Dana Whitfield' },
].map((one) => ({ ...one, isExternal: false }));

test('two letters find a person despite accents, an unknown name is kept as text, and both clear', async () => {
  const values = await draw<Picked | null>(null, (value, onChange) => (
    <NamedPicker label="Owner" people={people} value={value} onChange={onChange} />
  ));
  const owner = page.getByRole('combobox', { name: 'Owner' });
  await owner.click();
  await expect.poll(() => page.getByRole('option').elements().length).toBe(4);
  for (const [typed, name] of [
    ['so', 'Søren Æbelø'],
    ['ibanez', 'José Ibáñez'],
    ['LIND', 'Bo Lindqvist'],
  ] as const) {
    await owner.fill(typed);
    await expect
      .poll(() =>
        page
          .getByRole('option')
          .elements()
          .map(({ textContent }) => textContent),
      )
      .toEqual([name]);
  }
  await page.getByRole('option', { name: 'Bo Lindqvist' }).click();
  expect(values.at(-1)).toEqual({ id: 'bo', name: 'Bo Lindqvist' });

  await owner.fill('the agency');
  expect(values.at(-1)).toEqual({ id: null, name: 'the agency' });
  await expect.element(page.getByText('Nobody in this chat')).toBeVisible();
  expect(page.getByRole('listbox').elements()).toEqual([]);
  await owner.fill('jose ibanez');
  expect(values.at(-1)).toEqual({ id: 'jose', name: 'José Ibáñez' });
  await owner.fill('');
  expect(values.at(-1)).toBeNull();
  await expect.element(owner).toHaveValue('');
});

test('Enter in an owner’s field picks while the list is open, and submits once it is closed', async () => {
  const onEnter = vi.fn<() => void>();
  const values = await draw<Picked | null>(null, (value, onChange) => (
    <NamedPicker label="Owner" people={people} value={value} onChange={onChange} onEnter={onEnter} />
  ));
  const owner = page.getByRole('combobox', { name: 'Owner' });
  await owner.click();
  await userEvent.keyboard('dan{Enter}');
  expect(values.at(-1)).toEqual({ id: 'dana', name: 'Dana Whitfield' });
  expect(onEnter).not.toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  expect(onEnter).toHaveBeenCalledOnce();
  expect(page.getByRole('option').elements()).toEqual([]);
  await owner.fill('the agency');
  await userEvent.keyboard('{Enter}');
  expect(onEnter).toHaveBeenCalledTimes(2);
  await owner.fill('');
  await userEvent.keyboard('{Escape}{Enter}');
  await expect.poll(() => page.getByRole('option').elements().length).toBe(people.length);
  expect(onEnter).toHaveBeenCalledTimes(2);
});

test('a picked person is an id and a name, also when the whole name is typed or pasted', async () => {
  const values = await draw<Named | null>(null, (value, onChange) => (
    <NamedPicker label="Owner" people={people} value={value} onChange={onChange} />
  ));
  const owner = page.getByRole('combobox', { name: 'Owner' });
  await owner.fill('Dana Whitfield');
  await userEvent.keyboard('{Escape}');
  expect(values.at(-1)).toEqual({ id: 'dana', name: 'Dana Whitfield' });
  // @ts-expect-error: a member of the chat has more fields than a request body accepts.
  const member: Named = people[0] ?? null;
  expect(named.safeParse(member).success).toBe(false);
  expect(named.safeParse(values.at(-1)).success).toBe(true);
});

async function typeAndTab(everybody: Pickable[], ...typed: string[]) {
  const values = await draw<Picked | null>(null, (value, onChange) => (
    <YouContext value="ada">
      <NamedPicker label="Owner" people={everybody} value={value} onChange={onChange} />
    </YouContext>
  ));
  const became: (Picked | null | undefined)[] = [];
  for (const text of typed) {
    await page.getByRole('combobox', { name: 'Owner' }).fill('');
    await page.getByRole('combobox', { name: 'Owner' }).click();
    await userEvent.keyboard(text);
    became.push(values.at(-1));
  }
  return became;
}

const dana = { id: 'dana', name: 'Dana Whitfield' };
const ada = { id: 'ada', name: 'Ada Park' };
const free = (name: string) => ({ id: null, name });

test('Tab and Enter pick a person only after two letters that begin a word of their name', async () => {
  const typed = [
    'IT{Tab}',
    'a{Tab}',
    'whi{Tab}',
    'Dana Legal{Tab}',
    '{Tab}',
    'a{Enter}',
    'ad{Enter}',
    'a{ArrowDown}{Tab}',
  ];
  const became = [free('IT'), free('a'), dana, free('Dana Legal'), null, free('a'), ada, ada];
  expect(await typeAndTab([ada, ...people], ...typed)).toEqual(became);
});

test('Tab goes on to the next control, however many people the list holds, and picks as before', async () => {
  const crowd = Array.from({ length: 40 }, (_, index) => ({
    id: `guest${index}`,
    name: `Guest ${index}`,
    isExternal: false,
  }));
  const values = await draw<Picked | null>(null, (value, onChange) => (
    <NamedPicker label="Owner" people={[...people, ...crowd]} value={value} onChange={onChange} />
  ));
  const owner = page.getByRole('combobox', { name: 'Owner' });
  for (const [typed, became] of [
    ['whi', dana],
    ['g', free('g')],
  ] as const) {
    await owner.fill('');
    await owner.click();
    await userEvent.keyboard(`${typed}{Tab}`);
    expect(values.at(-1)).toEqual(became);
    await expect.element(page.getByRole('button', { name: 'Next' })).toHaveFocus();
  }
});

test('me, myself and ich offer the reader, and a member without a name has a placeholder [R08]', async () => {
  const nobody = { id: 'nobody', name: '' };
  const mel = { id: 'mel', name: 'Mel Ba' };
  const all = [{ ...nobody, isExternal: true }, mel, ada, ...people];
  const became = await typeAndTab(all, 'me{Tab}', 'Ich{Enter}', 'mel{Tab}', 'outs{Tab}');
  expect(became).toEqual([ada, ada, mel, nobody]);
  const owner = page.getByRole('combobox', { name: 'Owner' });
  await expect.element(owner).toHaveValue('Somebody without a name (outside)');
  await owner.fill('');
  await owner.click();
  await userEvent.keyboard('me');
  await expect.element(page.getByRole('option').first()).toHaveTextContent('Ada ParkYou');
});

const kims = [
  { id: 'kim1', name: 'Alex Kim', mail: 'alex.kim@contoso.example', isExternal: false },
  { id: 'kim2', name: 'Alex Kim', mail: 'alex.kim2@contoso.example', isExternal: false },
];

test('namesakes are distinguished by mail address, and only an explicit choice picks one of them', async () => {
  const values = await draw<Picked | null>(null, (value, onChange) => (
    <NamedPicker label="Owner" people={[...kims, ...people]} value={value} onChange={onChange} />
  ));
  const owner = page.getByRole('combobox', { name: 'Owner' });
  await owner.click();
  await userEvent.keyboard('Alex Kim{Tab}');
  expect(values.at(-1)).toEqual({ id: null, name: 'Alex Kim' });
  await expect.element(page.getByText('More than one person has this name. Choose one.')).toBeVisible();
  await owner.click();
  await page.getByRole('option', { name: 'Alex Kim alex.kim2@contoso.example' }).click();
  expect(values.at(-1)).toEqual({ id: 'kim2', name: 'Alex Kim' });
  await expect.element(page.getByText('alex.kim2@contoso.example')).toBeVisible();
  expect(named.safeParse(values.at(-1)).success).toBe(true);
  await owner.fill('');
  await userEvent.keyboard('alex.kim2@{Tab}');
  expect(values.at(-1)).toEqual({ id: 'kim2', name: 'Alex Kim' });
});

test('two namesakes each have a chip and a list entry, with their mail address', async () => {
  const all = [...kims, ...people];
  const picked = await draw<string[]>([], (value, onChange) => (
    <PeopleChips label="Whom" people={all} picked={value} onChange={onChange} find="Find" />
  ));
  await page.getByRole('button', { name: 'Alex Kim alex.kim2@contoso.example' }).click();
  await page.getByRole('button', { name: 'Alex Kim alex.kim@contoso.example' }).click();
  expect(picked.at(-1)).toEqual(['kim2', 'kim1']);
  const chosen = await draw<Picked | null>(null, (value, onChange) => (
    <PersonSelect label="Who decides" people={all} value={value} onChange={onChange} none="Nobody" />
  ));
  await page.getByLabelText('Who decides').selectOptions('Alex Kim (alex.kim2@contoso.example)');
  expect(chosen).toEqual([{ id: 'kim2', name: 'Alex Kim' }]);
});

test('a truncated name is shown in full in a tooltip', async () => {
  const long = 'Anneliese von Hohenzollern-Sigmaringen zu Waldburg-Wolfegg';
  await draw<Named | null>({ id: null, name: long }, (value, onChange) => (
    <div style={{ width: 140 }}>
      <NamedPicker label="Owner" people={people} value={value} onChange={onChange} />
    </div>
  ));
  const owner = page.getByRole('combobox', { name: 'Owner' });
  await owner.hover();
  await expect.element(owner).toHaveAttribute('title', long);
  await owner.fill('Bo');
  await page.getByRole('option').unhover();
  await owner.hover();
  await expect.element(owner).toHaveAttribute('title', '');
});

test('one of a few is chosen by a tap or with the arrow keys, and Tab leaves the group', async () => {
  const values = await draw<number | null>(null, (value, onChange) => (
    <>
      <Choice
        question="How clear was it?"
        options={[1, 2, 3].map((score) => ({ value: score, text: String(score), name: `${score} of 3` }))}
        ends={{ low: 'no', high: 'fully' }}
        value={value}
        onChange={onChange}
      />
      <button type="button">After</button>
    </>
  ));
  const group = page.getByRole('radiogroup', { name: 'How clear was it?' });
  await group.getByRole('radio', { name: '3 of 3' }).click();
  expect(values).toEqual([3]);
  await userEvent.keyboard('{ArrowRight}');
  await userEvent.keyboard('{ArrowRight}');
  await userEvent.keyboard('{ArrowLeft}');
  expect(values).toEqual([3, 1, 2, 1]);
  await expect.element(group.getByRole('radio', { name: '1 of 3' })).toHaveFocus();
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('button', { name: 'After' })).toHaveFocus();
});

function chips() {
  const group = page.getByRole('group', { name: 'Quick choices: Due' }).getByRole('button');
  return group.elements().map(({ textContent }) => textContent);
}

test('a chip names its day and focuses the date; clearing the date brings chips back [R26]', async () => {
  const values = await draw<string | null>(null, (value, onChange) => (
    <DueInput label="Due" value={value} onChange={onChange} today="2026-11-19" meetingDay="2026-11-19" />
  ));
  // On a Thursday the next working day is Friday.
  expect(chips()).toEqual(['Fri 20 Nov']);
  await page.getByRole('button', { name: 'Fri 20 Nov, next working day' }).click();
  expect(values).toEqual(['2026-11-20']);
  const due = page.getByLabelText('Due', { exact: true });
  await expect.element(due).toHaveValue('2026-11-20');
  await expect.element(due).toHaveFocus();
  expect(chips()).toEqual([]);
  await due.fill('');
  expect(values.at(-1)).toBeNull();
  expect(chips()).toHaveLength(1);
});

test.each([
  { is: 'a fortnightly series on a Monday', today: '2026-11-23', met: '2026-11-23', gap: 14, named: 'Mon 7 Dec' },
  { is: 'a daily one before a weekend', today: '2026-11-20', met: '2026-11-20', gap: 1, named: 'Mon 23 Nov' },
  { is: 'a weekly one whose recap is late', today: '2026-12-08', met: '2026-11-19', gap: 7, named: 'Thu 10 Dec' },
])(
  'the chip for the next meeting follows the series’ usual gap, or isn’t offered: $is [R26]',
  async ({ today, met, gap, named }) => {
    const due = (gapDays: number | null) => (
      <Ground>
        <SeriesGap value={gapDays}>
          <DueInput label="Due" value={null} onChange={() => undefined} today={today} meetingDay={met} />
        </SeriesGap>
      </Ground>
    );
    const { rerender } = await render(due(gap));
    const shown = chips();
    expect(shown.filter((chip) => chip?.endsWith(named))).toEqual([`next meeting ${named}`]);
    expect(new Set(shown.map((chip) => chip?.replace('next meeting ', ''))).size).toBe(shown.length);
    await rerender(due(null));
    expect(chips().filter((chip) => chip?.startsWith('next'))).toEqual([]);
  },
);

test('a due date is a day or free text, and entering one replaces the other', async () => {
  interface Due {
    day: string | null;
    words: string;
  }
  const values = await draw<Due>({ day: null, words: '' }, ({ day, words }, change) => (
    <DueInput
      label="Due"
      value={day}
      onChange={(next) => {
        change({ day: next, words: '' });
      }}
      inWords={{
        value: words,
        onChange: (next) => {
          change({ day: null, words: next });
        },
      }}
      today="2026-11-23"
    />
  ));
  expect(chips()).toEqual(['Tue 24 Nov', 'Fri 27 Nov', 'in words']);
  await page.getByRole('button', { name: 'in words' }).click();
  await userEvent.keyboard('before the fair');
  expect(values.at(-1)).toEqual({ day: null, words: 'before the fair' });
  expect(chips()).toEqual([]);
  await expect.element(page.getByLabelText('Due', { exact: true })).toHaveFocus();
  await page.getByRole('textbox', { name: 'Due' }).fill('');
  await page.getByRole('button', { name: 'Fri 27 Nov' }).click();
  expect(values.at(-1)).toEqual({ day: '2026-11-27', words: '' });
  await expect.element(page.getByLabelText('Due', { exact: true })).toHaveValue('2026-11-27');
  await page.getByLabelText('Due', { exact: true }).fill('');
  expect(chips()).toEqual(['Tue 24 Nov', 'Fri 27 Nov', 'in words']);
});

test('a letter typed into the due date goes to its words; shortcuts and a begun day don’t', async () => {
  const values = await draw({ day: null as string | null, words: '' }, ({ day, words }, change) => (
    <DueInput
      label="Due"
      value={day}
      onChange={(next) => {
        change({ day: next, words: '' });
      }}
      inWords={{
        value: words,
        onChange: (next) => {
          change({ day: null, words: next });
        },
      }}
      today="2026-11-23"
    />
  ));
  const due = page.getByLabelText('Due', { exact: true });
  const typeOf = () => due.element().getAttribute('type');
  await due.click();
  await userEvent.keyboard('{Control>}k{/Control}{Escape}12f');
  expect(typeOf()).toBe('date');
  await due.fill('2026-11-24');
  await userEvent.keyboard('f');
  expect([typeOf(), values.at(-1)]).toEqual(['date', { day: '2026-11-24', words: '' }]);
  await due.fill('');
  await userEvent.keyboard('before the fair');
  expect(values.at(-1)).toEqual({ day: null, words: 'before the fair' });
  await expect.element(page.getByRole('textbox', { name: 'Due' })).toHaveFocus();
});

test('a date’s year has four digits', async () => {
  await draw<string | null>(null, (value, onChange) => (
    <DueInput label="Due" value={value} onChange={onChange} today="2026-11-19" />
  ));
  await userEvent.click(page.getByLabelText('Due', { exact: true }));
  await userEvent.keyboard('1121');
  await userEvent.keyboard('20265');
  await expect.element(page.getByLabelText('Due', { exact: true })).not.toHaveValue('20265-11-21');
  expect(document.querySelectorAll('input[type="date"]:not([max="9999-12-31"])')).toHaveLength(0);
});

test('a one-line field never holds a line break, and the caret stays behind pasted text', async () => {
  const onEnter = vi.fn<() => void>();
  const values = await draw('Choose date', (value, onChange) => (
    <LineArea label="Purpose" value={value} onChange={onChange} onEnter={onEnter} />
  ));
  const area = page.getByRole('textbox', { name: 'Purpose' });
  const element = area.element() as HTMLTextAreaElement;
  await area.click();
  element.setSelectionRange(7, 7);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', 'the\r\nlaunch\t\u202E');
  element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  expect(values.at(-1)).toBe('Choose the launch date');
  await expect.element(area).toHaveValue('Choose the launch date');
  expect(element.selectionStart).toBe('Choose the launch '.length);
  await userEvent.keyboard('{Enter}');
  expect(onEnter).toHaveBeenCalledOnce();
  expect(values.at(-1)).not.toContain('\n');
});

test('Ctrl-Z undoes typing and a whole paste, each as one step', async () => {
  await draw('', (value, onChange) => <LineArea label="Purpose" value={value} onChange={onChange} />);
  const area = page.getByRole('textbox', { name: 'Purpose' });
  const element = area.element() as HTMLTextAreaElement;
  await area.click();
  await userEvent.keyboard('Choose ');
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', 'the\nlaunch\tdate');
  element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  await expect.element(area).toHaveValue('Choose the launch date');
  await userEvent.keyboard('{Enter} soon');
  await expect.element(area).toHaveValue('Choose the launch date soon');
  const steps: string[] = [];
  for (let step = 0; step < 3; step += 1) {
    await userEvent.keyboard('{Control>}z{/Control}');
    steps.push(element.value);
  }
  expect(steps).toEqual(['Choose the launch date', 'Choose ', '']);
});

/** An input method's keys as Chromium and Firefox report them, and as WebKit does: its composition has ended. */
const composing: KeyboardEventInit[] = [
  { keyCode: 229, isComposing: true },
  { keyCode: 229, isComposing: false },
];

function press(field: Locator, key: string, more: KeyboardEventInit): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  field.element().dispatchEvent(event);
}

test('the Enter that ends a word in an input method does nothing, in any browser [R06]', async () => {
  const onEnter = vi.fn<() => void>();
  await draw('', (value, onChange) => <LineArea label="Purpose" value={value} onChange={onChange} onEnter={onEnter} />);
  const field = page.getByRole('textbox', { name: 'Purpose' });
  for (const one of composing) press(field, 'Enter', one);
  expect(onEnter).not.toHaveBeenCalled();
  press(field, 'Enter', { keyCode: 13 });
  expect(onEnter).toHaveBeenCalledOnce();
});

test('a key that an input method takes picks nobody from an open list, and submits nothing [R06]', async () => {
  const onEnter = vi.fn<() => void>();
  const values = await draw<Picked | null>(null, (value, onChange) => (
    <NamedPicker label="Owner" people={people} value={value} onChange={onChange} onEnter={onEnter} />
  ));
  const owner = page.getByRole('combobox', { name: 'Owner' });
  await owner.click();
  await userEvent.keyboard('dan');
  await expect.poll(() => page.getByRole('option').elements().length).toBe(1);
  const before = values.length;
  for (const key of ['Enter', ' ', 'Tab']) for (const one of composing) press(owner, key, one);
  expect(values).toHaveLength(before);
  expect(onEnter).not.toHaveBeenCalled();
  press(owner, 'Enter', { keyCode: 13 });
  expect(values.at(-1)).toEqual({ id: 'dana', name: 'Dana Whitfield' });
});

test('a list has four looks: pending, failed with a retry, empty, full', async () => {
  const onTryAgain = vi.fn<() => void>();
  const look = (state: Partial<ListStateProps>) => (
    <Ground>
      <ListState isPending={false} problem={undefined} onTryAgain={onTryAgain} {...state}>
        <ul>
          <li>One</li>
        </ul>
      </ListState>
    </Ground>
  );
  const { rerender } = await render(look({ isPending: true, lines: 3 }));
  await expect.element(page.getByText('Loading…')).toBeInTheDocument();
  await rerender(look({ isPending: true, problem: 'The list could not be read.' }));
  await expect.element(page.getByRole('alert').getByText('The list could not be read.')).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(onTryAgain).toHaveBeenCalledOnce();
  await rerender(look({ empty: 'Nothing yet.' }));
  await expect.element(page.getByText('Nothing yet.')).toBeVisible();
  expect(page.getByRole('listitem').elements()).toEqual([]);
  await rerender(look({}));
  await expect.element(page.getByRole('listitem')).toHaveTextContent('One');
  expect(page.getByRole('alert').elements()).toEqual([]);
});
