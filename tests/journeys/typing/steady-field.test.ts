import { expect, test } from 'vitest';
import { sees, startJourney, type Journey } from '../../support/browser/journey.ts';
import { action, begin, share } from '../../support/meeting/meeting.ts';

test('the first field stays where it appears, whether or not anything is still open', async () => {
  await using journey = await startJourney();
  expect(await placesOfFirstField(journey, /^Hand over a part/)).toHaveLength(1);

  const ada = journey.as('ada');
  const before = await begin(ada);
  await share(ada, before, { actions: [action('Book the venue')], questions: [] });
  journey.sandbox.nextOccurrence();
  expect(await placesOfFirstField(journey, /^Still open from/)).toHaveLength(1);
});

/** Each distance from the top at which it was drawn until `last`, which appears later, is there. */
async function placesOfFirstField(journey: Journey, last: RegExp): Promise<number[]> {
  const host = await journey.open('ada');
  await sees(host.button(last));
  await host.page.addInitScript(() => {
    const places = new Set<number>();
    Object.assign(globalThis, { places });
    const look = () => {
      const field = document.querySelector('textarea');
      if (field) places.add(Math.round(field.getBoundingClientRect().top));
      requestAnimationFrame(look);
    };
    look();
  });
  await host.reload();
  await sees(host.button(last));
  const frame = await host.frame();
  const places = await frame.evaluate(() => [...(Reflect.get(globalThis, 'places') as Set<number>)]);
  await host.page.context().close();
  return places;
}
