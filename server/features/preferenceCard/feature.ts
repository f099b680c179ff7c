import { defineFeature } from '../../platform/feature.ts';
import type { DeleteWithName } from '../../platform/database/upkeep.ts';
import { preferenceCardMigrations } from './migrations.ts';
import { preferenceCardRoutes } from './routes.ts';
import { chatsToTell, emptyCard } from './rules.ts';
import { findCard, listChats } from './store.ts';
import { preferenceCardTables } from './tables.ts';

/** The lifecycle deletes the row; this makes open panels in its chats read again. */
const touchChats: DeleteWithName = async (trx, { touch, ...self }) => {
  const { content } = await findCard(trx, self);
  for (const series of chatsToTell(content, emptyCard, await listChats(trx, self))) touch({ series, meeting: null });
};

export const preferenceCard = defineFeature({
  tables: preferenceCardTables,
  migrations: preferenceCardMigrations,
  routes: preferenceCardRoutes,
  deleteWithName: touchChats,
});
