import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { readRecap, saveDraft, type Draft } from '#contract/meeting/recap.ts';
import { action, begin } from '../../../support/meeting/meeting.ts';
import { askRaw } from '../../../support/database/raw.ts';
import { startServer, type TestServer } from '../../../support/server/server.ts';
import { mountSmallDisk } from '../../../support/database/smallDisk.ts';

test.for([
  ['a disk that is full', mountSmallDisk],
  ['a file that may not grow', undefined],
] as const)(
  '%s is reported as such, reads continue, and the same save succeeds once there is room',
  async ([, mount], context) => {
    await using disk = await mount?.();
    if (mount && !disk) return context.skip('only root may mount a small disk');
    await using server = await startServer(disk && { config: { databaseUrl: `file:${disk.folder}/bookend.db` } });
    const space = disk ?? limited(server);
    const { microsoft, config } = server;
    const host = server.as(microsoft.people.ada);
    const meeting = await begin(host);
    const long = (length: number): Draft => ({
      actions: Array.from({ length }, () => action('x'.repeat(500))),
      questions: [],
    });
    const save = async (version: number, content: Draft) => {
      const answer = await fetch(`${server.url}${pathOf(saveDraft.path, { series: microsoft.chat.id, meeting })}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${host.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ version, content }),
      });
      return { status: answer.status, said: await answer.json() };
    };
    let kept = long(1);
    expect(await save(0, kept)).toMatchObject({ status: 200 });
    await space.fill();

    // Freed pages are reused first, so some saves still fit.
    let version = 1;
    let next = long(60);
    let answer = await save(version, next);
    while (answer.status === 200 && version < 50) {
      kept = next;
      version++;
      next = long(60 + version);
      answer = await save(version, next);
    }
    expect(answer).toMatchObject({ status: 507, said: { code: 'disk_full', status: 507 } });
    expect(await host.ask(readRecap, { meeting })).toMatchObject({ version, draft: kept });
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect(await save(version, next)).toMatchObject({ status: 507, said: { code: 'disk_full' } });

    await space.makeRoom();
    expect(await save(version, next)).toMatchObject({ status: 200, said: { version: version + 1 } });
    expect(await host.ask(readRecap, { meeting })).toMatchObject({ version: version + 1, draft: next });
    expect(await askRaw(config.databaseUrl, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  },
);

/** At `max_page_count` SQLite fails as on a full disk, and setting it needs no rights. */
function limited({ services: { db } }: TestServer) {
  const allow = (pages: number) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db);
  return {
    async fill() {
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
      await allow((rows[0]?.page_count ?? 0) + 4);
    },
    makeRoom: () => allow(1_073_741_823),
  };
}
