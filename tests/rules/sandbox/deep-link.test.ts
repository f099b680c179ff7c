import { expect, test } from 'vitest';
import { acknowledgingIn, retarget, targetIn } from '#contract/rules/panel.ts';
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

test('a link to a form opens it in the panel, for whom it suggests, and is no link to a recap', () => {
  const person = 'a11ce000-0000-4000-8000-000000000005';
  const link = linkInto({ ...card, catalogAppId: place.catalogId }, { to: 'acknowledgement', meeting });
  const aimed = retarget(link, { to: 'acknowledgement', meeting, person });
  const [first, second] = [link, aimed].map((url) => openingOf(url, place));
  expect(first).toEqual({ opens: 'panel', subEntityId: `acknowledgement_${meeting}`, inMeeting: true });
  expect(second).toEqual({ opens: 'panel', subEntityId: `acknowledgement_${meeting}_${person}`, inMeeting: true });
  expect(acknowledgingIn(`acknowledgement_${meeting}`)).toEqual({ to: 'acknowledgement', meeting });
  expect(acknowledgingIn(`acknowledgement_${meeting}_${person}`)).toEqual({ to: 'acknowledgement', meeting, person });
  expect(targetIn(`acknowledgement_${meeting}`)).toBeUndefined();
  for (const other of [undefined, `recap_${meeting}`, `acknowledgement_${meeting}_`, 'acknowledgement_x'])
    expect(acknowledgingIn(other)).toBeUndefined();
});
