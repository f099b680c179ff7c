import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readNotificationChoices } from '#contract/person/activity.ts';
import { readMyBehaviours } from '#contract/organization/behaviour.ts';
import { answerCommitment, readCommitments, type Commitment } from '#contract/person/commitment.ts';
import { readMe } from '#contract/person/home.ts';
import type { BodyOf } from '#contract/wire/endpoint.ts';
import { answerAction, readMyActions, type MyAction } from '#contract/meeting/ownership.ts';
import { defaultSet } from '../../../server/features/behaviour/defaults.ts';
import type { Call } from '../../../src/api/call.ts';
import { emptyHome } from '../../support/browser/emptyHome.ts';
import { openHomeTab } from '../../support/browser/homeTab.tsx';

const dayMs = 86_400_000;
const host = { id: 'a11ce000-0000-4000-8000-000000000001', name: 'Ada Park' };
const me = { id: 'a11ce000-0000-4000-8000-000000000002', name: 'Bo Lindqvist' };

function action(what: string, dueIn: number): MyAction {
  return {
    series: '19:meeting_a@thread.v2',
    meeting: crypto.randomUUID(),
    topic: 'Launch planning',
    link: `https://teams.microsoft.com/${encodeURIComponent(what)}`,
    id: crypto.randomUUID(),
    what,
    owner: me,
    due: new Intl.DateTimeFormat('sv-SE').format(Date.now() + dueIn * dayMs),
    dueWords: '',
    moved: null,
    isDone: false,
    asked: null,
    answerable: host,
    at: Date.now() - 3 * dayMs,
  };
}

interface Opening {
  subPageId?: string;
  actions?: MyAction[];
  commitments?: Commitment[];
}

async function open({ subPageId, actions = [], commitments = [] }: Opening = {}) {
  let mine = actions;
  const responses = () =>
    new Map<string, unknown>([
      ...emptyHome,
      [readMe.path, { id: me.id, roles: [], now: Date.now() }],
      [readMyActions.path, { actions: mine, noLonger: [] }],
      [readCommitments.path, { commitments }],
      [readMyBehaviours.path, { behaviours: defaultSet }],
      [readNotificationChoices.path, { receives: { rate: true, action: true, answer: true }, sends: false }],
    ]);
  const call: Call = (_method, path, { params, body }) => {
    if (path === answerAction.path) {
      const answer = body as Required<BodyOf<typeof answerAction>>;
      mine = mine.map((one) => (one.id === Reflect.get(params, 'action') ? { ...one, asked: { answer } } : one));
      return Promise.resolve({} as never);
    }
    if (path !== answerCommitment.path) return Promise.resolve(responses().get(path) as never);
    const { answer } = body as BodyOf<typeof answerCommitment>;
    const answered = commitments.find(({ id }) => id === Reflect.get(params, 'commitment'));
    return Promise.resolve({ ...answered, answer, answeredAt: answer && Date.now() } as never);
  };
  return openHomeTab(call, subPageId);
}

const tab = (name: string) => page.getByRole('tab', { name });
/** Along the tabs, however many there are: the last leads on to the first. */
async function arrowTo(name: string): Promise<void> {
  const steps = page.getByRole('tab').elements().length;
  for (let step = 0; step < steps && document.activeElement !== tab(name).element(); step++)
    await userEvent.keyboard('{ArrowRight}');
  await userEvent.keyboard('{Enter}');
}

const panel = (name: string) => page.getByRole('tabpanel', { name });

test('the personal tab’s pages open by keyboard, and the back button returns through them', async () => {
  const home = await open();
  await expect.element(panel('Today')).toBeVisible();
  expect(home.canGoBack()).toBe(false);
  tab('Today').element().focus();
  await arrowTo('Guides');
  await expect.element(panel('Guides').getByText('Invite dissent')).toBeVisible();
  await expect.element(tab('Guides')).toHaveFocus();
  await arrowTo('Actions');
  await expect.element(panel('Actions').getByText('You have no open actions.')).toBeVisible();
  home.goBack();
  await expect.element(panel('Guides')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Guides' })).toHaveFocus();
  home.goBack();
  await expect.element(panel('Today')).toBeVisible();
  await expect.poll(home.canGoBack).toBe(false);
});

test('a deep link opens its page, from which the back button leaves Bookend', async () => {
  const guides = await open({ subPageId: 'guides' });
  await expect.element(panel('Guides').getByText('Invite dissent')).toBeVisible();
  expect(guides.canGoBack()).toBe(false);
});

test('today lists only what is due, leads to its meeting, and opens for unknown deep links', async () => {
  const late = action('Book the venue', -1);
  const home = await open({
    subPageId: 'constructor',
    actions: [late, action('Send the invitation', 0), action('Print the posters', 3)],
  });
  const today = panel('Today');
  await expect.element(today.getByRole('checkbox', { name: /Send the invitation/ })).toBeVisible();
  expect(today.getByText('Print the posters').elements()).toEqual([]);
  expect(today.getByText('Nothing is waiting for you today.').elements()).toEqual([]);
  await today.getByRole('button', { name: 'Open meeting: Book the venue' }).click();
  expect(home.opened).toEqual([late.link]);
});

test('today asks for an answer to an action and leads to its meeting', async () => {
  const asked = { ...action('Print the posters', 3), asked: { answer: null } };
  const home = await open({ actions: [asked, action('Book the venue', 3)] });
  const today = panel('Today');
  await expect.element(today.getByText('Ada Park asks you to own this · Launch planning')).toBeVisible();
  expect(today.getByText('Book the venue').elements()).toEqual([]);
  await expect.element(today.getByRole('button', { name: 'Another date: Print the posters' })).toBeVisible();
  await today.getByRole('button', { name: 'I’ll own this: Print the posters' }).click();
  await expect.element(today.getByText('You own this.')).toBeVisible();
  await today.getByRole('button', { name: 'Open meeting: Print the posters' }).click();
  expect(home.opened).toEqual([asked.link]);
  tab('Guides').element().focus();
  await userEvent.keyboard('{Enter}');
  tab('Today').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(today.getByText('Nothing is waiting for you today.')).toBeVisible();
});

test('a commitment for no series asks on Today after a week, and its answer can be undone [001-15]', async () => {
  const commitment = (when: string, days: number): Commitment => ({
    id: crypto.randomUUID(),
    version: 1,
    content: { series: null, when, act: 'go first' },
    at: Date.now() - days * dayMs,
    answer: null,
    answeredAt: null,
  });
  await open({ commitments: [commitment('nobody speaks', 8), commitment('we drift', 2)] });
  const today = panel('Today');
  const back = today.getByRole('group', { name: 'When nobody speaks, I go first' });
  await back.getByRole('button', { name: 'Done' }).click();
  await expect.element(back).toHaveFocus();
  await back.getByRole('button', { name: 'Undo' }).click();
  await expect.element(back.getByRole('button', { name: 'Let go' })).toBeVisible();
  expect(today.getByText(/we drift/).elements()).toEqual([]);
});
