import { randomUUID } from 'node:crypto';
import { acknowledge } from '#contract/acknowledgement.ts';
import { saveOpening } from '#contract/meeting.ts';
import { expect, test } from 'vitest';
import { sixPeople } from '../../server/sandbox/people.ts';
import { sees, startJourney, type Journey, type Window } from '../support/journey.ts';
import { begin, opening } from '../support/meeting.ts';

const lines = Array.from(
  { length: 40 },
  (_, index) => `${index} brought the numbers that everybody had been waiting for`,
);

test('with 40 moments, 12 people and long names a host sees four acts and the newest three without scrolling', async () => {
  await using journey = await startJourney({ people: twelveWithLongNames() });
  const ada = journey.as('ada');
  const meeting = await begin(ada);
  const purpose = 'Choose the launch date, and whom we tell about it first. '.repeat(8).trim();
  await ada.ask(saveOpening, { meeting, body: { version: 1, content: { ...opening, purpose } } });
  for (const what of lines) await thank(journey, 'bo', meeting, what);
  const host = await journey.open('ada', { width: 280 });
  await sees(host.button(/39 brought the numbers/));
  await makeTheFrame(host, 600);

  const acts = host.panel.getByRole('group', { name: 'What happens now' }).getByRole('button');
  const feed = host.panel.getByRole('region', { name: 'So far' });
  const newest = feed.getByRole('listitem').getByRole('button');
  expect(await newest.allInnerTexts()).toHaveLength(3);
  const bar = host.button('Close meeting');
  const top = (await box(bar)).y;
  for (const one of [...(await acts.all()), ...(await newest.all())]) {
    const { y, height } = await box(one);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(top);
  }
  const frame = await host.frame();
  expect(await frame.evaluate(() => document.documentElement.scrollTop)).toBe(0);
});

function thank(journey: Journey, by: string, meeting: string, what: string) {
  const body = { to: [journey.as('cai').id], kind: 'contribution' as const, what, outcome: '' };
  return journey.as(by).ask(acknowledge, { meeting, acknowledgement: randomUUID(), body });
}

async function makeTheFrame({ page, frame }: Window, height: number) {
  const inner = await (await frame()).evaluate(() => innerHeight);
  const size = page.viewportSize();
  if (!size) throw new Error('The window has no size');
  await page.setViewportSize({ ...size, height: size.height + height - inner });
  expect(await (await frame()).evaluate(() => [innerWidth, innerHeight])).toEqual([280, height]);
}

async function box(locator: ReturnType<Window['button']>) {
  return locator.evaluate((element) => {
    const { y, height } = element.getBoundingClientRect();
    return { y, height };
  });
}

function twelveWithLongNames() {
  const { ada, bo, cai } = sixPeople;
  const others = Array.from({ length: 9 }, (_, index) => ({
    ...ada,
    key: `p${index}`,
    id: `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`,
  }));
  const long = (key: string) => `${key} Wolfeschlegelsteinhausenbergerdorff of the Northern Department`;
  return Object.fromEntries([ada, bo, cai, ...others].map((one) => [one.key, { ...one, name: long(one.key) }]));
}
