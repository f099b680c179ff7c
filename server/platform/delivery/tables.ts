import type { Share } from '#contract/meeting/recap.ts';
import type { Language } from '#contract/wire/values.ts';
import type { Lifecycles } from '../database/lifecycle.ts';

interface DeliveryTables {
  share: {
    tenant: string;
    series: string;
    kind: 'recap' | 'note';
    id: string;
    meeting: string;
    marker: string;
    state: Share['state'];
    because: Share['because'];
    at: number;
    /** `filing` is to be shown, `posted_filing` is in the chat; 0: none. */
    filing: number;
    posted_filing: number;
    /** The filing of the latest post that Graph didn't refuse. */
    asked_filing: number;
    message: string | null;
    poster: string | null;
    /** By the machine's clock, like the following times. */
    posted_at: number | null;
    /** Set before a post and cleared when its outcome is known: meanwhile the card may be in the chat. */
    uncertain_since: number | null;
    sharer: string;
    language: Language;
    attempts: number;
    next_at: number;
    leased_until: number;
  };
}

declare module '../database/schema.ts' {
  interface Tables extends DeliveryTables {}
}

export const deliveryTables: Lifecycles<DeliveryTables> = {
  share: {
    scope: 'meeting',
    key: 'id',
    people: { marker: 'none', message: 'none', poster: 'person', sharer: 'person' },
    retain: 'with its meeting',
    export: { omitted: 'the state of a delivery; the chat has the card' },
  },
};
