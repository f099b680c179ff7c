import { ConfigError, readConfig } from '../core/config.ts';
import { eraseName } from '../features/lifecycle/eraseName.ts';
import { upkeep } from '../features.ts';
import { openDatabase } from '../openDatabase.ts';
import { forgetHistory } from '../platform/database/database.ts';
import { runCommand } from './runCommand.ts';

/**
 * For operators: removes the name of a person who can no longer sign in, by tenant and Entra object id. Can run
 * beside the server.
 */
await runCommand(async () => {
  const [tenant, id] = process.argv.slice(2).map((part) => part.toLowerCase());
  if (!tenant || !id) throw new ConfigError('Say whose: npm run forget -- <tenant id> <object id>');
  const db = await openDatabase(readConfig().databaseUrl, { isPatient: true });
  const { meetings } = await eraseName(db, upkeep, { tenant, id });
  await forgetHistory(db);
  await db.destroy();
  console.log(`Removed from ${meetings.length} meetings.`);
});
