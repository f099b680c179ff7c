import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readMySeries } from '#contract/meeting/meeting.ts';
import { readRehearsals, saveRehearsal, seeRehearsal, type Rehearsal } from '#contract/person/rehearsal.ts';
import type { BodyOf } from '#contract/wire/endpoint.ts';
import type { Call } from '../../../src/api/call.ts';
import { RehearsalAtOpening } from '../../../src/features/rehearsal/RehearsalAtOpening.tsx';
import { Rehearsals } from '../../../src/features/rehearsal/Rehearsals.tsx';
import { renderWith } from '../../support/browser/renderWith.tsx';

const series = '19:meeting_a@thread.v2';
const startedAt = Date.now();

function card(opening: string, set: Partial<Rehearsal> = {}): Rehearsal {
  return {
    id: crypto.randomUUID(),
    version: 1,
    content: { series, opening, replies: [] },
    at: startedAt - 1000,
    seenAt: null,
    ...set,
  };
}

async function open(rehearsals: Rehearsal[], screen = <Rehearsals />) {
  const saved: string[] = [];
  const seen: string[] = [];
  const call: Call = (_method, path, { params, body }) => {
    if (path === readRehearsals.path) return Promise.resolve({ rehearsals } as never);
    if (path === readMySeries.path) return Promise.resolve({ series: [] } as never);
    const id = String(Reflect.get(params, 'rehearsal'));
    if (path === seeRehearsal.path) seen.push(id);
    if (path !== saveRehearsal.path) return Promise.resolve({} as never);
    const { version, content } = body as BodyOf<typeof saveRehearsal>;
    saved.push(content.opening);
    return Promise.resolve({ ...card(''), id, content, version: version + 1 } as never);
  };
  await renderWith(call, screen);
  return { saved, seen };
}

test('a pause is typed by a press, shown as a bar, undone in one step, and copied as text [000-51]', async () => {
  const { saved } = await open([]);
  await page.getByRole('button', { name: 'Add a card' }).click();
  const field = page.getByLabelText('My opening sentence');
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('I saw it. You?{Home}');
  await userEvent.keyboard('{ArrowRight>9/}');
  await page.getByRole('button', { name: 'Pause, 3 s' }).click();
  await expect.element(field).toHaveValue('I saw it. (pause 3 s) You?');
  await expect.poll(() => saved.at(-1)).toBe('I saw it. (pause 3 s) You?');
  const preview = page.getByText('How it reads').element().nextElementSibling;
  expect(preview?.querySelector('bdi[title] > [aria-hidden]')).not.toBe(null);
  getSelection()?.selectAllChildren(preview ?? document.body);
  expect(getSelection()?.toString()).toBe('I saw it. (pause 3 s) You?');
  field.element().focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(field).toHaveValue('I saw it. You?');
});

test('a rehearsal waits for each press, and counts a pause itself without a sound [000-50, 000-51]', async () => {
  await open([card('I saw it. (pause 3 s) You?')]);
  await page.getByRole('button', { name: 'Rehearse: I saw it.' }).click();
  const play = page.getByRole('group', { name: 'Rehearse' });
  await expect.element(play.getByText('I saw it.')).toBeVisible();
  await play.getByRole('button', { name: 'I said it' }).click();
  await expect.element(play.getByRole('timer', { name: 'Pause, 3 seconds' })).toBeVisible();
  expect(play.getByText('You?').elements()).toEqual([]);
  await expect.element(play.getByText('You?'), { timeout: 15_000 }).toBeVisible();
  await play.getByRole('button', { name: 'I said it' }).click();
  await expect.element(play.getByRole('button', { name: 'Once more' })).toHaveFocus();
});

test('at the opening a rehearsal card waits folded, and counts as seen once it is unfolded [000-50, 002-09]', async () => {
  const [fresh, old] = [card('Fresh'), card('Old', { seenAt: startedAt - 1 })];
  const elsewhere = card('Elsewhere', { content: { series: 'another', opening: 'Elsewhere', replies: [] } });
  const { seen } = await open([fresh, old, elsewhere], <RehearsalAtOpening series={series} startedAt={startedAt} />);
  const folded = page.getByRole('button', { name: 'Your rehearsal card' });
  await expect.element(folded).toHaveAttribute('aria-expanded', 'false');
  expect([folded.elements().length, page.getByText('Fresh').elements(), seen]).toEqual([1, [], []]);
  await folded.click();
  await expect.element(page.getByText('Fresh')).toBeVisible();
  await expect.poll(() => seen).toEqual([fresh.id]);
});
