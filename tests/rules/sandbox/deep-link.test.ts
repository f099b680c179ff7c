import { expect, test } from 'vitest';
import { linkInto } from '../../../server/platform/delivery/card.ts';
import { openingOf } from '../../../src/sandbox/deepLink.ts';

const place = {
  catalogId: 'b00c0000-0000-4000-8000-0000ca7a1090',
  chatId: '19:meeting_a@thread.v2',
  tenant: 'contoso',
};
const card = { marker: 'm', chat: place.chatId, tenant: place.tenant, publicUrl: 'https://bookend.contoso.example' };
const meeting = '5c9a2a7e-0000-4000-8000-00000000b00c';

test('a card’s link opens the app by its catalogue id, and no wrong app, tab, chat or tenant', () => {
  const link = linkInto({ ...card, catalogAppId: place.catalogId }, { to: 'rating', meeting });
  expect(openingOf(link, place)).toEqual({ opens: 'panel', subEntityId: `rating_${meeting}`, inMeeting: true });
  const wrong = {
    app: linkInto({ ...card, catalogAppId: 'b00c0000-0000-4000-8000-0000000000a9' }),
    tab: link.replace('/bookend?', '/bookend-mine?'),
    chat: linkInto({ ...card, catalogAppId: place.catalogId, chat: '19:meeting_b@thread.v2' }),
    tenant: linkInto({ ...card, catalogAppId: place.catalogId, tenant: 'fabrikam' }),
  };
  for (const [what, address] of Object.entries(wrong))
    expect([what, openingOf(address, place)]).toEqual([what, { opens: 'nothing' }]);
});
