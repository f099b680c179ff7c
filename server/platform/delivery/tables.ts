import type { Share } from '#contract/recap.ts';
import type { Language } from '#contract/wire/values.ts';
import type { Lifecycles } from '../database/lifecycle.ts';

interface DeliveryTables {
  share: {
    tenant: string;
    series: string;
    kind: 'recap' | 'note';
    /** Of what it shows, within its kind: a recap has its meeting's, a note its own. */
    id: string;
    meeting: string;
    /** In the card's deep link and attachment id: by this a posted card is found again. */
    marker: string;
    state: Share['state'];
    because: Share['because'];
    at: number;
    /** Which filing of the recap is to be shown, and which the chat shows; 0: none. */
    filing: number;
    posted_filing: number;
    /** Which filing the newest post carried, whatever became of it. */
    asked_filing: number;
    message: string | null;
    /** Whose message it is: nobody else can change it. */
    poster: string | null;
    /** By the machine's clock, like all that follows. */
    posted_at: number | null;
    /** From before a post until its answer is noted the card may be in the chat; since when. */
    uncertain_since: number | null;
    /** In whose name, and in which language, the card is to be posted. */
    sharer: string;
    language: Language;
    /** Since somebody pressed last. */
    attempts: number;
    /** Not before this is tried again. */
    next_at: number;
    /** Until then one attempt holds the delivery; a dead one's hold runs out. */
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
