import { Agent, request as ask, type RequestListener } from 'node:http';
import { sql } from 'kysely';
import { openDatabase } from '../../../server/openDatabase.ts';
import type { createBookend } from '../../../server/sandbox/bookend.ts';
import { startCluster } from '../server/cluster.ts';

const weekMs = 7 * 24 * 3_600_000;

export function bookendAsCluster(size: number): typeof createBookend {
  return async (config, now) => {
    const cluster = await startCluster({ ...config, publicUrl: 'https://bookend.contoso.example' }, size);
    const db = await openDatabase(config.databaseUrl);
    // A new connection for each request, so that the next one reaches another process.
    const agent = new Agent({ keepAlive: false });
    const weeksNow = () => Math.round((now() - Date.now()) / weekMs);
    let weeks = 0;
    let aging = Promise.resolve();

    /** The processes use the machine's clock. If the sandbox's clock jumps a week, backdate all rows by a week. */
    const keepUp = () => {
      const passed = weeksNow() - weeks;
      weeks += passed;
      if (passed > 0) aging = aging.then(() => growOlder(passed * weekMs));
      return aging;
    };
    const growOlder = async (ms: number) => {
      const tables = await db.introspection.getTables();
      for (const { name, columns } of tables) {
        const times = columns.filter((column) => column.name === 'at' || column.name.endsWith('_at'));
        for (const time of times)
          await sql`update ${sql.table(name)} set ${sql.ref(time.name)} = ${sql.ref(time.name)} - ${ms}`.execute(db);
      }
    };

    const handle: RequestListener = (request, response) => {
      void keepUp().then(() => {
        const { method, url, headers } = request;
        const onward = ask(cluster.url + (url ?? '/'), { method, headers, agent }, (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.on('error', () => response.destroy());
          answer.pipe(response);
        });
        onward.on('error', () => response.destroy());
        response.on('close', () => onward.destroy());
        request.pipe(onward);
      });
    };
    return {
      handle,
      cutStreams: () => undefined,
      restart: () => cluster.killOne(),
      async [Symbol.asyncDispose]() {
        agent.destroy();
        await cluster[Symbol.asyncDispose]();
        await db.destroy();
      },
    };
  };
}
