import type { Selectable } from 'kysely';
import type { Admitted } from '../core/admitted.ts';
import type { At } from '../core/scope.ts';
import type { Tables } from '../platform/database/schema.ts';

export type MeetingRow = Selectable<Tables['meeting']>;

export type MeetingInChat = Pick<Admitted, 'chat' | 'people'> & { at: At; meeting: MeetingRow };
