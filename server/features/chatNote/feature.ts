import { defineFeature } from '../../platform/feature.ts';
import { chatNoteRoutes } from './routes.ts';
import { chatNoteTables } from './tables.ts';

export const chatNote = defineFeature({ tables: chatNoteTables, routes: chatNoteRoutes });
