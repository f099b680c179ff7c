import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  readPreferenceCard,
  readPreferenceCards,
  savePreferenceCard,
  PreferenceCard,
} from '#contract/person/preferenceCard.ts';
import type { Call, MeetingPath } from '../../api/call.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { keepSaved } from '../../api/keepSaved.ts';
import { useDraft } from '../../drafts/useDraft.ts';

interface StoredCard {
  version: number;
  content: PreferenceCard;
}

const cardKey = ['home', 'preference-card'];

function cardQuery(call: Call) {
  return queryOptions({
    queryKey: cardKey,
    queryFn: ({ signal }) => call<typeof readPreferenceCard>('get', '/api/me/preference-card', { params: {}, signal }),
  });
}

export function useMyCard() {
  return useQuery(cardQuery(useCall()));
}

export function useMyCardDraft(card: StoredCard) {
  const call = useCall();
  const client = useQueryClient();
  return useDraft({
    key: 'preference-card',
    server: card,
    save: async (version, content, { keepalive }) => {
      const body = { version, content };
      const saved = await call<typeof savePreferenceCard>('put', '/api/me/preference-card', {
        params: {},
        body,
        keepalive,
      });
      keepSaved(client, [cardKey], () => {
        client.setQueryData<StoredCard>(cardKey, (now) =>
          now && now.version < saved.version ? { version: saved.version, content } : now,
        );
      });
      return saved;
    },
  });
}

/** Read again for each meeting, because its number is part of the answer. */
export function useCardsHere({ series, meeting }: MeetingPath) {
  const call = useCall();
  return useQuery({
    queryKey: ['preference-cards', series, meeting],
    queryFn: ({ signal }) =>
      call<typeof readPreferenceCards>('get', '/api/series/:series/preference-cards', { params: { series }, signal }),
  });
}
