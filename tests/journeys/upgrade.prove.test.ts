import { expect } from 'vitest';
import { sees, startJourney, type Window } from '../support/browser/journey.ts';
import { upgrades } from '../support/browser/otherBuild.ts';
import { isAdmitted } from '../support/browser/rating.ts';
import { begin, giveChair, reachTheClose, share } from '../support/meeting/meeting.ts';
import { isProof, testInTurns } from '../support/proof.ts';

const test = testInTurns(2);

test('an open panel of an older build reloads once when it needs a file, and keeps the text', async () => {
  await using server = upgrades();
  await using journey = await startJourney({ bookendBy: server.bookendBy });
  const ada = journey.as('ada');
  const meeting = await reachTheClose(ada);
  const [host, attendee] = [await journey.open('ada'), await journey.open('bo')];
  await sees(host.field('Action'));
  await sees(attendee.button('Raise a concern'));
  const [hostLoads, attendeeLoads] = [loadsOf(host), loadsOf(attendee)];
  await host.page.route('**/recap/draft', (route) => route.abort());
  await host.field('Action').fill('Draft it in two languages');

  // The network failed, but the build is the same.
  const themes = await refuse(host, '**/darkThemes-*');
  await host.setting('Theme', 'dark');
  await expect.poll(themes.refused, { timeout: 30_000 }).toBeGreaterThan(1);
  expect(hostLoads()).toBe(0);

  // A broken build; and for the attendee, a load balancer by which another one answers at times.
  await server.upgrade({ without: 'HostClose' });
  await themes.end();
  await expect.poll(hostLoads, { timeout: 30_000 }).toBe(1);
  await attendee.page.route('**/tab', async (route) => {
    if (route.request().isNavigationRequest()) await route.continue();
    else await route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/other.js"></script>' });
  });
  const closes = missing(attendee, '/HostClose-');
  await giveChair(ada, journey.as('bo'), meeting);
  await expect.poll(closes, { timeout: 30_000 }).toBeGreaterThan(2);
  expect([hostLoads(), attendeeLoads()]).toEqual([1, 1]);

  await attendee.page.unroute('**/tab');
  await server.upgrade();
  for (const { button } of [host, attendee]) await sees(button('Share recap to the chat'));
  expect([hostLoads(), attendeeLoads()]).toEqual([2, 2]);
  expect(await host.field('Action').inputValue()).toBe('Draft it in two languages');
});

test.runIf(isProof)('an attendee whose panel is older than the server’s build can rate the meeting', async () => {
  await using server = upgrades();
  await using journey = await startJourney({ bookendBy: server.bookendBy });
  const ada = journey.as('ada');
  const meeting = await begin(ada);
  const attendee = await journey.open('bo', { hasOwnClock: true });
  for (const file of ['AskAdmission', 'AttendeeAfter'])
    await expect.poll(server.asked, { timeout: 30_000 }).toContainEqual(expect.stringContaining(`/${file}-`));
  const [loads, workers] = [loadsOf(attendee), missing(attendee, '/blinding.worker-')];
  await server.upgrade();
  await share(ada, meeting, { actions: [], questions: [] });
  await isAdmitted(attendee);
  expect(workers()).toBeGreaterThan(0);
  expect(loads()).toBe(1);
});

function loadsOf({ page }: Window): () => number {
  let loads = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest() && new URL(request.url()).pathname === '/tab') loads += 1;
  });
  return () => loads;
}

async function refuse({ page }: Window, files: string) {
  let refused = 0;
  await page.route(files, async (route) => {
    refused += 1;
    await route.abort();
  });
  return { refused: () => refused, end: () => page.unroute(files) };
}

function missing({ page }: Window, file: string): () => number {
  let count = 0;
  page.on('response', (response) => {
    if (response.url().includes(file) && response.status() === 404) count += 1;
  });
  return () => count;
}
