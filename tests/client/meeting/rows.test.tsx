import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { Suspense, useCallback, useState } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Action } from '#contract/meeting/recap.ts';
import { isBlankAction } from '#contract/rules/meeting/recap/action.ts';
import { ActionRow } from '../../../src/features/recap/draft/ActionRow.tsx';
import { fieldOf } from '../../../src/features/recap/draft/fields.ts';
import { madeAt, newAction } from '../../../src/features/recap/newAction.ts';
import { Rows, type RowEvents } from '../../../src/features/recap/draft/Rows.tsx';
import { Announcer } from '../../../src/ui/Announcer.tsx';
import { TextsProvider } from '../../../src/ui/text/Texts.tsx';
import { first as firstEnglish } from '#words/en/first.ts';
import { formatFor } from '#words/format.ts';
import { fetchWords } from '../../../src/words/words.tsx';

const people = ['Ada Park', 'Bo Lindqvist', 'Cai Okafor'].map((name) => ({ id: name, name, isExternal: false }));
const actionsOf = (...names: string[]): Action[] => names.map((what) => ({ ...newAction(), what }));

async function draw(first: Action[]) {
  await fetchWords('en');
  const lists: Action[][] = [];
  const drawn: string[] = [];
  function List() {
    const [items, setItems] = useState(first);
    const change = useCallback((next: (all: Action[]) => Action[]) => {
      setItems((all) => {
        const changed = next(all);
        lists.push(changed);
        return changed;
      });
    }, []);
    const row = useCallback(
      (action: Action, _index: number, events: RowEvents) => {
        drawn.push(action.what);
        return (
          <ActionRow
            draft={{
              content: action,
              fields: [],
              conflicts: [],
              change: (set) => {
                change((all) => all.map((one) => (one.id === action.id ? set(one) : one)));
              },
              settleConflict: () => {},
            }}
            people={people}
            today="2026-11-23"
            meetingDay="2026-11-23"
            events={events}
          />
        );
      },
      [change],
    );
    return (
      <Rows
        label="Who does what"
        items={items}
        onChange={change}
        create={newAction}
        row={row}
        nameOf={({ what }) => what}
        isBlank={isBlankAction}
        firstField={fieldOf.what}
        addLabel="Add an action"
      />
    );
  }
  await render(
    <FluentProvider theme={teamsLightTheme}>
      <TextsProvider texts={firstEnglish.ui} time={String} day={formatFor('en-GB').weekday}>
        <Announcer>
          <Suspense>
            <List />
          </Suspense>
        </Announcer>
      </TextsProvider>
    </FluentProvider>,
  );
  const names = () => lists.at(-1)?.map(({ what }) => what);
  return { lists, names, drawn };
}

const lineOf = (what: string) =>
  page.getByRole('group', { name: what, exact: true }).getByRole('textbox', { name: 'Action' });

test('Alt with an arrow moves a row, announces its place, keeps the focus, and stops at the ends', async () => {
  const { names } = await draw(actionsOf('One', 'Two', 'Three'));
  await lineOf('Three').click();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(names()).toEqual(['One', 'Three', 'Two']);
  await expect.element(page.getByText('Now number 2 of 3.')).toBeInTheDocument();
  await expect.element(lineOf('Three')).toHaveFocus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
  expect(names()).toEqual(['Three', 'One', 'Two']);
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(names()).toEqual(['One', 'Three', 'Two']);
  await expect.element(lineOf('Three')).toHaveFocus();

  await page.getByRole('button', { name: 'More about “Two”' }).click();
  await page.getByRole('button', { name: 'Up', exact: true }).click();
  expect(names()).toEqual(['One', 'Two', 'Three']);
  await expect.element(page.getByRole('button', { name: 'Up', exact: true })).toHaveFocus();
});

test('at 280 px the remove button is the last in the menu, so that the words have room', async () => {
  await page.viewport(280, 700);
  onTestFinished(() => page.viewport(414, 896));
  await draw(actionsOf('One'));
  const remove = page.getByRole('button', { name: 'Remove “One”' });
  await expect.element(lineOf('One')).toBeVisible();
  expect(lineOf('One').element().clientWidth).toBeGreaterThan(200);
  await expect.element(remove).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'More about “One”' }).click();
  await expect.element(remove).toBeVisible();
  expect([...document.querySelectorAll('fieldset[aria-label="One"] button')].at(-1)).toBe(remove.element());
});

test('the tab key reaches what, who and when before the button that removes the row', async () => {
  await draw(actionsOf('One'));
  await lineOf('One').click();
  const passed: (string | null)[] = [];
  // Each part of a date field is a tab stop.
  while (passed.at(-1) !== 'Remove “One”' && passed.length < 20) {
    await userEvent.keyboard('{Tab}');
    passed.push(document.activeElement?.getAttribute('aria-label') ?? '');
  }
  expect([...new Set(passed)]).toEqual([
    'Owner of “One”',
    'Due date of “One”',
    'Tue 24 Nov, next working day',
    '',
    'More about “One”',
    'Remove “One”',
  ]);
});

test('helpers are picked from the chat or named, each once, and can be removed', async () => {
  const { lists } = await draw(actionsOf('One'));
  const helpers = () => lists.at(-1)?.[0]?.helpers;
  await page.getByRole('button', { name: 'More about “One”' }).click();
  const also = page.getByRole('combobox', { name: 'Also helping with “One”' });
  await also.click();
  await also.fill('lind');
  await page.getByRole('option', { name: 'Bo Lindqvist' }).click();
  expect(helpers()).toEqual([{ id: 'Bo Lindqvist', name: 'Bo Lindqvist' }]);
  for (const _ of [1, 2]) {
    await also.fill('the agency');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
  }
  expect(helpers()).toEqual([
    { id: 'Bo Lindqvist', name: 'Bo Lindqvist' },
    { id: null, name: 'the agency' },
  ]);
  await expect.element(page.getByText('with Bo Lindqvist and the agency')).toBeVisible();
  await page.getByRole('button', { name: 'Remove Bo Lindqvist as helper' }).click();
  expect(helpers()).toEqual([{ id: null, name: 'the agency' }]);
  await expect.element(also).toHaveFocus();
});

test('a keystroke in one of many rows re-renders only that row', async () => {
  const { drawn } = await draw(actionsOf(...Array.from({ length: 12 }, (_, index) => `Action ${index}`)));
  await lineOf('Action 5').click();
  drawn.length = 0;
  await userEvent.keyboard('{End}!');
  expect([...new Set(drawn)]).toEqual(['Action 5!']);
});

test('an action’s id gives its creation time, unless it isn’t a UUIDv7', () => {
  const before = Date.now();
  expect(madeAt(newAction())).toBeGreaterThanOrEqual(before);
  expect(madeAt(newAction())).toBeLessThanOrEqual(Date.now());
  expect(madeAt({ id: crypto.randomUUID() })).toBeUndefined();
});
