import { makeDatabase, startPostgres } from './postgres.ts';

export async function postgresForThis(): Promise<AsyncDisposable & { makeUrl: () => Promise<string> }> {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given ? undefined : await startPostgres();
  const made: (() => Promise<void>)[] = [];
  return {
    async makeUrl() {
      const database = await makeDatabase(given ?? server?.url ?? '');
      made.push(database.drop);
      return database.url;
    },
    async [Symbol.asyncDispose]() {
      for (const drop of made) await drop();
      await server?.stop();
    },
  };
}
