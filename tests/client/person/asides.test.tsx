import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readAside, readAsides, renewAside, writeAside, type Aside } from '#contract/person/aside.ts';
import { leaveOffHints, readLeftOff, readNotLately } from '#contract/person/notLately.ts';
import { readMySeries } from '#contract/meeting/meeting.ts';
import { readPeople } from '#contract/wire/people.ts';
import type { Call } from '../../../src/api/call.ts';
import { AsidesHere } from '../../../src/features/aside/AsidesHere.tsx';
import { EndingAside } from '../../../src/features/aside/EndingAside.tsx';
import { MyAsides } from '../../../src/features/aside/MyAsides.tsx';
import { LeftOff } from '../../../src/features/notLately/LeftOff.tsx';
import { NotLately } from '../../../src/features/notLately/NotLately.tsx';
import { renderWith } from '../../support/browser/renderWith.tsx';

const dayMs = 86_400_000;
const series = '19:meeting_a@thread.v2';
const [you, bo, cai] = ['Ada Park', 'Bo Lindqvist', 'Cai Okafor'].map((name, index) => ({
  id: `a11ce000-0000-4000-8000-00000000000${index + 1}`,
  name,
  isExternal: false,
}));

function asideOn({ id, name }: { id: string; name: string }, text: string): Aside {
  const keptUntil = Date.now() + 100 * dayMs;
  return { id: crypto.randomUUID(), about: { id, name }, keptUntil, isEnding: false, version: 1, content: { text } };
}

async function open(asides: Aside[], shown = <AsidesHere series={series} you={you?.id ?? ''} canWrite />) {
  const asked: { path: string; body: unknown }[] = [];
  const leftOff = { isLeftOff: false };
  const call: Call = async (method, path, asking) => {
    const { params, body } = asking as { params: Record<string, string>; body?: unknown };
    if (body !== undefined || path === renewAside.path) asked.push({ path, body });
    const one = asides.find(({ id }) => id === params['aside']);
    if (one && method === 'put') Object.assign(one, body, { version: one.version + 1 });
    if (path === readLeftOff.path && method === 'put') Object.assign(leftOff, body);
    const answers: Record<string, unknown> = {
      [readAsides.path]: { asides: asides.map(({ content: _content, version: _version, ...head }) => head) },
      [readAside.path]: one,
      [writeAside.path]: asides[0],
      [renewAside.path]: {},
      [readNotLately.path]: { people: [bo, cai] },
      [readLeftOff.path]: leftOff,
      [readPeople.path]: { people: [you, bo, cai] },
      [readMySeries.path]: { series: [{ series, topic: '', meeting: series, at: 0, people: [bo, cai] }] },
    };
    return structuredClone(answers[path]) as never;
  };
  await renderWith(
    call,
    <>
      {shown}
      <button type="button">Elsewhere</button>
    </>,
    new QueryClient(),
  );
  return asked;
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const text = (words: string | RegExp) => page.getByText(words);

afterEach(() => {
  vi.useRealTimers();
});

test('an aside opens by a press and folds after 20 seconds, but not while it has focus [002-02, 004-04]', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  await open([asideOn(bo ?? never(), 'New dog')]);
  await expect.element(button('1 aside')).toHaveAttribute('aria-expanded', 'false');
  expect(text('New dog').elements()).toEqual([]);
  await button('1 aside').click();
  await expect.element(text('New dog')).toBeVisible();
  const timer = page.getByRole('timer');
  await expect.element(timer).toHaveTextContent('Closes in 20 s');
  // Its name stays, so that nothing is read aloud every second.
  await expect.element(button('1 aside')).toHaveAccessibleName('1 aside');
  await expect.element(timer).toHaveAttribute('aria-live', 'off');
  // Some seconds stay: waiting for an element lets fake time pass too.
  await pass(10);
  await button('Change: Aside on Bo Lindqvist').click();
  const field = page.getByRole('textbox', { name: 'What you want to remember' });
  await expect.element(field).toHaveFocus();
  await field.fill('New dog, Heron');
  await pass(60);
  await expect.element(field).toBeVisible();
  expect(timer.elements()).toEqual([]);

  await button('Elsewhere').click();
  await expect.element(timer).toHaveTextContent('Closes in 20 s');
  await pass(20);
  await expect.element(button('1 aside')).toHaveAttribute('aria-expanded', 'false');
  expect(field.elements()).toEqual([]);
  await button('1 aside').click();
  await expect.element(text('New dog, Heron')).toBeVisible();
});

test('only people without an aside are offered, and text without a person is refused and kept [002-02]', async () => {
  const asked = await open([asideOn(bo ?? never(), 'New dog')]);
  await button('1 aside').click();
  await button('Write an aside').click();
  const select = page.getByRole('combobox', { name: 'About' });
  await expect.element(select).toHaveFocus();
  const options = () =>
    page
      .getByRole('option')
      .elements()
      .map((one) => one.textContent);
  await expect.poll(options).toEqual(['Choose somebody', 'Cai Okafor']);
  const field = page.getByRole('textbox', { name: 'What you want to remember' });
  await field.fill('Runs on Tuesdays');
  await expect.element(text('Write as if they might read it.')).toBeVisible();
  await button('Save').click();
  await expect.element(text('Choose who it is about.')).toBeVisible();
  expect(asked).toEqual([]);
  await userEvent.selectOptions(select, 'Cai Okafor');
  await expect.element(field).toHaveValue('Runs on Tuesdays');
  await button('Save').click();
  await expect
    .poll(() => asked)
    .toEqual([{ path: writeAside.path, body: { person: cai?.id, content: { text: 'Runs on Tuesdays' } } }]);
  await expect.element(button('Write an aside')).toBeVisible();
});

test('the personal tab lists asides folded, and asks in the last month whether to keep one [002-02]', async () => {
  const ending = { ...asideOn(bo ?? never(), 'New dog'), isEnding: true };
  const asked = await open(
    [ending],
    <>
      <MyAsides />
      <EndingAside aside={ending} />
    </>,
  );
  await expect.element(button('Aside on Bo Lindqvist')).toHaveAttribute('aria-expanded', 'false');
  expect(text('New dog').elements()).toEqual([]);
  await expect.element(text(/^Your aside on Bo Lindqvist will be deleted on /)).toBeVisible();
  await button('Keep your aside on Bo Lindqvist for another year').click();
  await expect.poll(() => asked.map(({ path }) => path)).toEqual([renewAside.path]);
  await button('Write an aside').click();
  await expect.element(page.getByRole('option', { name: 'Cai Okafor' })).toBeInTheDocument();
  expect(page.getByRole('option', { name: 'Bo Lindqvist' }).elements()).toEqual([]);
});

test('people not met lately show folded, lead to an acknowledgement, and can be left off [002-12]', async () => {
  const picked: string[] = [];
  const onAcknowledge = (person: string) => void picked.push(person);
  const asked = await open(
    [],
    <>
      <NotLately series={series} meeting={series} onAcknowledge={onAcknowledge} />
      <LeftOff />
    </>,
  );
  await expect.element(button('Not lately')).toBeVisible();
  expect(text('Bo Lindqvist').elements()).toEqual([]);
  await button('Not lately').click();
  await button('Acknowledge Bo Lindqvist').click();
  expect(picked).toEqual([bo?.id]);
  const off = page.getByRole('switch', { name: 'Don’t suggest me to hosts' });
  await off.click();
  await expect.poll(() => asked).toEqual([{ path: leaveOffHints.path, body: { isLeftOff: true } }]);
  await expect.element(off).toBeChecked();
});

async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) await vi.advanceTimersByTimeAsync(1_000);
}

function never(): never {
  throw new Error('The fixture has three people');
}
