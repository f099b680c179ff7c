import { defineFeature } from '../../platform/feature.ts';
import { itemBankMigrations } from './migrations.ts';
import { itemBankRoutes } from './routes.ts';
import { itemBankTables } from './tables.ts';

export const itemBank = defineFeature({
  tables: itemBankTables,
  migrations: itemBankMigrations,
  routes: itemBankRoutes,
});
