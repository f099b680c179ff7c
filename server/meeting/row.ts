import type { Selectable } from 'kysely';
import type { Tables } from '../platform/database/schema.ts';

export type MeetingRow = Selectable<Tables['meeting']>;
