import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig } from '../../../server/core/config.ts';
import { thresholds } from '../../../server/features/pulse/rules.ts';
import { environment } from '../../support/server/process.ts';
import { startServer } from '../../support/server/server.ts';

test('anybody can read privacy and terms, in the browser’s language or the one they choose', async () => {
  await using server = await startServer();
  const read = async (path: string, languages: string) => {
    const response = await fetch(`${server.url}${path}`, { headers: { 'accept-language': languages } });
    const html = await response.text();
    const [, lang, dir] = /<html lang="(\w+)" dir="(\w+)">/.exec(html) ?? [];
    return { status: response.status, lang, dir, title: /<h1>(.+)<\/h1>/.exec(html)?.[1], html };
  };
  expect(await read('/privacy', 'de-AT,de;q=0.9,en;q=0.5')).toMatchObject({
    lang: 'de',
    dir: 'ltr',
    title: 'Datenschutz',
  });
  expect(await read('/privacy', 'ar-EG,ar;q=0.9')).toMatchObject({ lang: 'ar', dir: 'rtl' });
  expect(await read('/privacy', 'en-GB,en;q=0.9,de;q=0.5')).toMatchObject({ lang: 'en', title: 'Privacy' });
  expect(await read('/terms', 'de')).toMatchObject({ lang: 'de', title: 'Nutzungsbedingungen' });
  expect(await read('/terms', 'pl')).toMatchObject({ status: 200, lang: 'en', title: 'Terms of use' });
  expect(await read('/terms?language=de', 'en')).toMatchObject({ lang: 'de' });
  expect(await read('/terms?language=<script>', 'en')).toMatchObject({ status: 200, lang: 'en' });

  const { html } = await read('/privacy', 'en');
  expect(html).toContain('run by your organization');
  expect(html).toContain('after 48 hours');
  expect(html).toContain('never of fewer than 5 answers from 5 different people');
  for (const [, address = ''] of html.matchAll(/href="(\/[^"]+)"/g)) {
    expect([address, (await fetch(`${server.url}${address}`)).status]).toEqual([address, 200]);
  }
});

/** Each file that the page names, and code in it that does what the page says of it. */
const does: Record<string, RegExp> = {
  'server/meeting/attendance.ts': /whoOnlyAttended\(/,
  'server/features/pulse/electorate.ts': /freezeElectorate\(/,
  'src/admission/blinding.worker.ts': /suite\.blind\(/,
  'server/features/pulse/admissionRoutes.ts': /await sign\(/,
  'src/features/pulse/vote/departure.ts': /30 \* minuteMs[^]*Math\.random\(\)/,
  'src/api/callAnonymously.ts': /length !== bytes[^]*credentials: 'omit'/,
  'server/gate/serve.ts': /function serveUnnamed/,
  'server/features/pulse/ballotRoutes.ts': /spendToken\([^]*saveCounters\(/,
  'server/platform/telemetry/requestLog.ts': /castBallot\.path/,
  'src/features/pulse/tickets.ts': /await randomMoment\([^]*await retry/,
  'server/features/pulse/pool.ts': /countTickets\([^]*'pool_admission'/,
  'src/admission/travel/walletFile.ts': /padded\(fileBytes/,
  'src/api/appFolder.ts': /#graph/,
  'src/features/concern/tokens.ts': /randomMoment\([^]*unsignedEach/,
  'server/features/concern/inboxRoutes.ts': /=> sign\(/,
  'src/features/concern/sealed.ts': /padded\(concernBytes/,
  'server/features/concern/anonymousRoutes.ts': /withOneMore\(/,
  'server/features/concern/rules.ts': /function withOneMore[^]*toSorted\(/,
  'server/features/concern/anonymousInbox.ts': /private_key: null[^]*forgetAdmissions\(/,
  'server/features/concern/hiding.ts': /isCrowded\(/,
  'server/features/pulse/store.ts': /saveCounters\([^]*counters_json[^]*unread\.toSorted\(/,
  'server/features/pulse/tables.ts': /counters_json: string/,
  'server/features/pulse/unread.ts': /unreadMs = 365/,
  'server/features/pulse/invitations.ts': /noteAsked\(/,
  'server/features/pulse/batch.ts': /function fewestPeople[^]*function batchOf/,
  'tests/server/slow/attacks/pulse-attacks.prove.test.ts': /onBallots[^]*onStorage/,
  'tests/server/features/meeting/concern.test.ts': /don’t reveal who sent an unsigned concern/,
};

test('the anonymity page names files that do what it says, and the code’s own numbers', async () => {
  await using server = await startServer();
  for (const language of ['en', 'de']) {
    const html = await (await fetch(`${server.url}/anonymous?language=${language}`)).text();
    const named = [...html.matchAll(/\b(?:server|src|tests)\/[\w/.-]+\.tsx?/g)].map(([file]) => file);
    expect(new Set(named)).toEqual(new Set(Object.keys(does)));
    for (const number of [thresholds.bands, thresholds.counts]) expect(html).toMatch(new RegExp(` ${number}\\b`));
  }
  for (const [file, code] of Object.entries(does)) expect(readFileSync(file, 'utf8'), file).toMatch(code);
});

test('the operator is named on the legal pages, with their name escaped', async () => {
  await using server = await startServer({ config: { operatorName: 'Contoso <i>GmbH</i> & Co.' } });
  const html = await (await fetch(`${server.url}/terms`)).text();
  expect(html).toContain('This Bookend is run by Contoso &lt;i&gt;GmbH&lt;/i&gt; &amp; Co.,');
  expect(html).not.toContain('run by your organization');
  const settings = environment(server.config);
  expect(readConfig({ ...settings, OPERATOR_NAME: ' Contoso ' }).operatorName).toBe('Contoso');
  expect(readConfig({ ...settings, OPERATOR_NAME: ' ' }).operatorName).toBeUndefined();
});
