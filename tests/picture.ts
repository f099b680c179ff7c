import { fileURLToPath } from 'node:url';
import { buildPages } from '../server/sandbox/build.ts';
import { sees, startJourney } from './support/browser/journey.ts';

/** Takes the README's picture anew: `npm run picture`. */
await buildPages();
const journey = await startJourney();
const host = await journey.open('ada');
const attendee = await journey.open('bo');
await host.page.setViewportSize({ width: 1280, height: 760 });

await host.field('Purpose, in one sentence').fill('Choose the launch date');
await host.button('Say it: Open with purpose').click();
await host.button('Say it: Invite dissent').click();
await host.button('Start meeting').click();
await host.button('Decision').click();
await host.field('What is being decided').fill('When do we launch?');
await host.field('The decision, in one sentence').fill('We launch on 12 March');
await host.field('How it is decided').selectOption({ label: 'Consensus' });
await host.button('Make it final').click();
await host.button('Close meeting').click();
await host.button('Add an action').click();
await host.field('Action').fill('Draft the announcement');
await host.button('Friday').click();
await host.button('Share recap to the chat').click();
await sees(host.text(/^Shared to the chat/));
await host.button('Correct the recap').click();
await sees(attendee.panel.getByRole('radiogroup'));
await sees(host.field('Action'));
await host.page.screenshot({ path: fileURLToPath(new URL('../docs/sandbox.png', import.meta.url)) });
await journey[Symbol.asyncDispose]();
process.exit(0);
