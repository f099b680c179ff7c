import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readRecap } from '#contract/meeting/recap.ts';
import { isGone, sees, startJourney } from '../../support/browser/journey.ts';
import { decide, reachTheClose } from '../../support/meeting/meeting.ts';
import { makeDatabase, startPostgres } from '../../support/database/postgres.ts';

const outageMs = 1_000 * Number(process.env['OUTAGE_SECONDS'] ?? 3);

const away = 'Bookend can’t reach its database right now. What you typed is kept here, and Bookend keeps trying.';
const unsaved = 'Not saved yet. It is kept here and saved when the connection is back.';

test('during a database outage typing is kept, and afterwards both panels catch up', async () => {
  const postgres = await startPostgres();
  await using _ = { [Symbol.asyncDispose]: () => postgres.stop() };
  const { url: databaseUrl } = await makeDatabase(postgres.url);
  await using journey = await startJourney({ config: { databaseUrl, logLevel: 'silent' } });
  const ada = journey.as('ada');
  const meeting = await reachTheClose(ada);
  const host = await journey.open('ada');
  const attendee = await journey.open('bo');
  await sees(host.field('Action'));
  await sees(attendee.text('We launch on 12 March'));

  await postgres.pause('crash');
  const what = 'Draft the announcement, and read it to three people';
  await host.field('Action').fill('');
  await host.field('Action').pressSequentially(what.slice(0, 20), { delay: 20 });
  await sees(host.text(unsaved));
  await host.button('Share recap to the chat').click();
  await sees(host.text(away));
  // Delays the response so that the screen is there before the error, as while the server waits for a connection.
  await attendee.page.route('**/room', async (route) => {
    await sleep(500);
    await route.continue();
  });
  await attendee.reload();
  await sees(attendee.text(away));
  await sleep(outageMs);
  await host.field('Action').pressSequentially(what.slice(20), { delay: 20 });
  expect(await host.field('Action').inputValue()).toBe(what);
  expect(await host.text(/^Saved · /).count()).toBe(0);
  expect(journey.sandbox.microsoft.messages()).toHaveLength(0);

  await postgres.resume();
  await sees(host.text(/^Saved · /), settledMs);
  await isGone(host.text(unsaved));
  expect(await host.field('Action').inputValue()).toBe(what);
  expect((await ada.ask(readRecap, { meeting })).draft?.actions.map((action) => action.what)).toEqual([what]);
  await sees(attendee.text('We launch on 12 March'), settledMs);
  await decide(ada, meeting, { final: 'We tell the press on Monday' });
  await sees(attendee.text('We tell the press on Monday'));
  await host.button('Share recap to the chat').click();
  await sees(attendee.text(what));
  expect(journey.sandbox.microsoft.messages()).toHaveLength(1);
});

/** After many failures, a panel's back-off is ten seconds at most. */
const settledMs = 30_000;
