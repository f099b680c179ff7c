import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { readNotes } from '#contract/meeting/chatNote.ts';
import { readRecap, saveDraft, shareRecap } from '#contract/meeting/recap.ts';
import { listen } from '../../support/server/live.ts';
import { action, begin, share } from '../../support/meeting/meeting.ts';
import { rowsOf, type Row } from '../../support/database/rows.ts';
import { oldDatabase } from '../../support/database/oldDatabase.ts';
import { startServer } from '../../support/server/server.ts';

test('an old database keeps its shares: a pending one is posted, a hijacked one is separated', async () => {
  const rows: Row[] = [];
  const story = { open: '', hijacked: '', attacker: '' };
  {
    await using server = await startServer();
    const { ada, bo } = server.microsoft.people;
    const host = server.as(ada);
    story.attacker = bo.id;
    story.hijacked = await begin(host);
    await share(host, story.hijacked, { actions: [action('Draft the announcement')], questions: [] });
    server.clock.now += 24 * 3_600_000;
    story.open = await begin(host);
    server.microsoft.trouble.set('broken', 1);
    expect(await share(host, story.open, { actions: [], questions: [] })).toMatchObject({ state: 'waiting' });
    rows.push(...(await rowsOf(server.db)).map((row) => asItWas(row, story)));
    const content = { kind: 'dissent', to: [], text: 'I resign', about: '', replyBy: 0, timeZone: 'UTC' };
    const { tenant, chat } = server.microsoft;
    const theirs = { by_id: bo.id, by_name: bo.name, content_json: JSON.stringify(content), at: 1 };
    const place = { tenant, series: chat.id, id: story.hijacked, meeting: story.hijacked };
    rows.push({ table: 'note', values: { ...place, ...theirs } });
  }
  await using old = await oldDatabase('019-found-by-time', rows);
  await using server = await startServer({ config: { databaseUrl: old.url } });
  const { ada, bo } = server.microsoft.people;
  const host = server.as(ada);
  expect(sharesIn(await rowsOf(server.db))).toEqual(sharesIn(rows));

  using _panel = await listen(server, host);
  const state = async () => (await host.ask(readRecap, { meeting: story.open })).share;
  await expect.poll(state, { timeout: 10_000 }).toMatchObject({ state: 'posted', isMine: true });
  expect(await server.as(bo).ask(readNotes, {})).toMatchObject({ notes: [{ id: story.hijacked, text: 'I resign' }] });
  expect((await host.ask(readRecap, { meeting: story.hijacked })).share).toBeNull();
  await host.ask(saveDraft, { meeting: story.hijacked, body: { version: 1, content: { actions: [], questions: [] } } });
  const again = await host.ask(shareRecap, { meeting: story.hijacked, body: { version: 2, language: 'en' } });
  expect(again).toMatchObject({ state: 'posted', isMine: true, changesCard: true });
  expect(server.microsoft.messages().map(({ from }) => from?.user?.id)).toEqual([ada.id, ada.id]);
});

/** The pending share is due, and a note has hijacked the other one. */
function asItWas({ table, values }: Row, story: { open: string; hijacked: string; attacker: string }): Row {
  if (table !== 'share') return { table, values };
  if (values['id'] === story.open) return { table, values: { ...values, next_at: 0 } };
  return { table, values: { ...values, kind: 'note', sharer: story.attacker, filing: 1, marker: randomUUID() } };
}

function sharesIn(rows: Row[]): Row['values'][] {
  const shares = rows.filter(({ table }) => table === 'share').map(({ values }) => values);
  return shares.toSorted((a, b) => String(a['id']).localeCompare(String(b['id'])));
}
