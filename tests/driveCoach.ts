import { buildPages } from '../server/sandbox/build.ts';
import { startJourney } from './support/browser/journey.ts';
import { begin, endPulse, rate, share } from './support/meeting/meeting.ts';
await buildPages();
const journey = await startJourney();
const ada = journey.as('ada');
const look = { frame: 'personal' as const };
for (const [theme, width] of [
  ['default', 640],
  ['dark', 280],
] as const) {
  void theme;
  void width;
}
const log = (...t: unknown[]) => console.log(...t);
const host = await journey.open('ada', look);
const coach = await journey.open('noor', look);
for (const one of [host, coach]) await one.panel.getByRole('tab', { name: 'Coaching' }).click();
await coach.button('Show a code').click();
const code = await coach.panel.locator('output bdi').first().textContent();
log('code', code);
await coach.page.screenshot({ path: '/tmp/r7/coach-code.png' });
await host.button('Let a coach read').click();
await host.field('Your coach’s code').fill('ABCDEFGH');
await host.button('Find my coach').click();
await host.text(/no such code/).waitFor();
await host.page.screenshot({ path: '/tmp/r7/host-wrong.png' });
await host.field('Your coach’s code').fill(code ?? '');
await host.button('Find my coach').click();
await host.text('Noor Rahman may read:').waitFor();
await host.panel.getByLabel('Released results').check();
await host.panel.getByLabel('What I practise').check();
await host.page.screenshot({ path: '/tmp/r7/host-choose.png' });
await host.button('Let Noor Rahman read this').click();
await coach.button('Released results').waitFor();
await coach.button('Released results').click();
await coach.button('What I practise').click();
await coach.text('Nothing since you were let in.').first().waitFor();
await coach.page.screenshot({ path: '/tmp/r7/coach-read.png' });
await host.reload();
await host.panel.getByRole('tab', { name: 'Coaching' }).click();
await host.button('Stop it').waitFor();
await host.page.screenshot({ path: '/tmp/r7/host-granted.png' });
for (const [name, as] of [
  ['coach', 'noor'],
  ['host', 'ada'],
] as const)
  for (const theme of ['default', 'dark', 'contrast'] as const) {
    const w = await journey.open(as, { ...look, width: 280, theme });
    await w.panel.getByRole('tab', { name: 'Coaching' }).click();
    await w.panel.getByRole('heading', { name: 'Who coaches me' }).waitFor();
    if (name === 'coach') await w.button('Released results').click();
    await w.page.waitForTimeout(700);
    await w.page.screenshot({ path: `/tmp/r7/${name}-280-${theme}.png` });
    await w.page.close();
  }
await host.button('Stop it').click();
const t = performance.now();
await host.button('Yes, stop it').click();
await coach.text('Nobody lets you read anything yet').waitFor();
log('gone after', Math.round(performance.now() - t), 'ms');
await host.page.waitForTimeout(500);
await host.page.screenshot({ path: '/tmp/r7/host-stopped.png' });
void begin;
void endPulse;
void rate;
void share;
void ada;
await journey[Symbol.asyncDispose]();
process.exit(0);
