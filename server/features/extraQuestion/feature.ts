import { defineFeature } from '../../platform/feature.ts';
import { extraQuestionMigrations } from './migrations.ts';
import { extraQuestionRoutes } from './routes.ts';
import { extraQuestionTables } from './tables.ts';

export const extraQuestion = defineFeature({
  tables: extraQuestionTables,
  migrations: extraQuestionMigrations,
  routes: extraQuestionRoutes,
});
