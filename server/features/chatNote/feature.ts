import { defineFeature } from '../../platform/feature.ts';
import { noteRoutes } from './routes.ts';
import { chatNoteTables } from './tables.ts';

export const chatNote = defineFeature({ tables: chatNoteTables, routes: noteRoutes });
