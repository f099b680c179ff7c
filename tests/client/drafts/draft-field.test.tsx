import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Action } from '#contract/meeting/recap.ts';
import { DraftLine } from '../../../src/drafts/controls/DraftField.tsx';
import { groupIn, isMarked, itemIn, type DraftPart } from '../../../src/drafts/draftPart.ts';
import { merge, replaceAt, type Conflict } from '../../../src/drafts/merge.ts';
import { ActionFields } from '../../../src/features/recap/draft/ActionFields.tsx';
import { newAction } from '../../../src/features/recap/newAction.ts';
import { TextsProvider } from '../../../src/ui/text/Texts.tsx';
import { first as firstEnglish } from '#words/en/first.ts';
import { fetchWords } from '../../../src/words/words.tsx';

interface Plan {
  purpose: string;
  actions: Action[];
  check?: { missing: string };
}

const paint: Action = { ...newAction(), what: 'Paint', due: '2026-12-01', owner: { id: 'bo', name: 'Bo Lindqvist' } };
const before: Plan = { purpose: 'Colours', actions: [{ ...newAction(), what: 'Sketch' }, paint] };
const mine = change({ due: '2026-12-02', owner: { id: null, name: 'the office' } });
const theirs = change({ due: '2026-12-04', owner: { id: 'cai', name: 'Cai Okafor' } });

function change(set: Partial<Action>): Plan {
  return { ...before, actions: before.actions.map((one) => (one.id === paint.id ? { ...one, ...set } : one)) };
}

function Form({ onChange }: { onChange: (plan: Plan) => void }) {
  const [{ content, conflicts }, set] = useState(() => merge<Plan>(before, mine, theirs));
  const show = (next: Plan, left: Conflict[]) => {
    onChange(next);
    set({ content: next, conflicts: left });
  };
  const draft: DraftPart<Plan> = {
    content,
    conflicts,
    fields: [{ field: 'content.purpose', code: 'too_long' }],
    change: (edit) => {
      show(edit(content), conflicts);
    },
    settleConflict: (path, choice) => {
      const found = conflicts.find((one) => one.path === path);
      if (!found) throw new Error(`No conflict at ${path}`);
      show(
        choice === 'theirs' ? replaceAt(content, path, found.theirs) : content,
        conflicts.filter((one) => one !== found),
      );
    },
  };
  const action = content.actions[1] ?? paint;
  return (
    <>
      <DraftLine draft={draft} field="purpose" label="Purpose" />
      <ActionFields
        draft={itemIn(draft, 'actions', action, 1)}
        people={[]}
        today={'2026-11-30'}
        meetingDay={'2026-11-30'}
      />
    </>
  );
}

test('each field shows its own problem, and another window’s date and person in words', async () => {
  await fetchWords('en');
  const plans: Plan[] = [];
  await render(
    <FluentProvider theme={teamsLightTheme}>
      <TextsProvider texts={firstEnglish.ui} time={String} day={String}>
        <Suspense>
          <Form onChange={(plan) => plans.push(plan)} />
        </Suspense>
      </TextsProvider>
    </FluentProvider>,
  );
  await expect
    .element(page.getByLabelText('Purpose'))
    .toHaveAccessibleDescription(firstEnglish.problems.fields.too_long);
  const note = (theirs: RegExp) => page.getByRole('status').filter({ hasText: theirs });
  await expect.element(note(/in another window: “Cai Okafor”/)).toBeVisible();
  await note(/in another window: “(4 Dec|Dec 4)/)
    .getByRole('button', { name: 'Use theirs' })
    .click();
  await note(/Cai Okafor/)
    .getByRole('button', { name: 'Keep mine' })
    .click();
  await expect.element(page.getByText(/in another window/)).not.toBeInTheDocument();
  expect(plans.at(-1)?.actions[1]).toMatchObject({ due: '2026-12-04', owner: { name: 'the office' } });
});

test('a group that isn’t there yet, and a new item, are added with their first change', () => {
  const saved: Plan[] = [];
  const draft: DraftPart<Plan> = {
    content: before,
    fields: [],
    conflicts: [],
    change: (set) => saved.push(set(before)),
    settleConflict: () => {},
  };
  groupIn(draft, 'check', { missing: '' }).change((now) => ({ ...now, missing: 'Cost' }));
  itemIn(draft, 'actions', { ...paint, id: 'new' }, -1).change((now) => ({ ...now, what: 'Hang' }));
  itemIn(draft, 'actions', paint, 1).change((now) => ({ ...now, what: 'Paint twice' }));
  expect(saved.map(({ check, actions }) => [check?.missing, actions.map(({ what }) => what)])).toEqual([
    ['Cost', ['Sketch', 'Paint']],
    [undefined, ['Sketch', 'Paint', 'Hang']],
    [undefined, ['Sketch', 'Paint twice']],
  ]);
});

test('problems by place and conflicts by id both reach their item, and no other', () => {
  const draft: DraftPart<Plan> = {
    content: before,
    fields: [{ field: 'content.actions.1.owner.name', code: 'empty' }],
    conflicts: [{ path: `actions.${paint.id}.due`, theirs: null }],
    change: () => {},
    settleConflict: () => {},
  };
  const [first, second] = before.actions.map((one, index) => itemIn(draft, 'actions', one, index));
  expect(first).toMatchObject({ fields: [], conflicts: [] });
  expect(second).toMatchObject({ fields: [{ field: 'content.owner.name' }], conflicts: [{ path: 'due' }] });
  expect([isMarked(draft, ['actions']), isMarked(draft, ['purpose'])]).toEqual([true, false]);
});
