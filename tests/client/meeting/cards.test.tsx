import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { expect, test } from 'vitest';
import { cleanup, render } from 'vitest-browser-react';
import type { Filed } from '#contract/meeting/recap.ts';
import { cardHeight } from '../../../server/features/recap/card/height.ts';
import { recapCard } from '../../../server/features/recap/card/recapCard.ts';
import type { Rating } from '../../../server/features/recap/card/setting.ts';
import { Card } from '../../../src/sandbox/chat/Card.tsx';
import { filedOf, putOff, question, task, who, type MeetingMinutes } from '../../support/minutes/shape.ts';
import { tenMeetings } from '../../support/minutes/tenMeetings.ts';

interface Drawing {
  width: number;
  isPhone?: boolean;
}

async function drawn(content: string, { width, isPhone = false }: Drawing): Promise<HTMLElement> {
  await cleanup();
  const { container } = await render(
    <FluentProvider theme={teamsLightTheme} style={{ width }}>
      <Card content={content} theme="default" isPhone={isPhone} onOpenLink={() => undefined} />
    </FluentProvider>,
  );
  const card = () => container.querySelector<HTMLElement>('.ac-adaptiveCard')?.parentElement;
  await expect.poll(card).toBeTruthy();
  return card() ?? container;
}

function cardFor(filed: Filed, { language }: MeetingMinutes, rating: Rating | null = null): string {
  const place = { marker: 'm', meeting: crypto.randomUUID(), chat: '19:x@thread.v2', tenant: 't', catalogAppId: 'a' };
  return recapCard(filed, { ...place, language, rating, publicUrl: 'https://b.example' });
}

/** The renderer hides what is too wide, so its ends count too. */
function expectNothingCut(card: HTMLElement) {
  expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
  const right = card.querySelector('.ac-actionSet')?.getBoundingClientRect().right;
  const buttons = [...card.querySelectorAll('button')].map((button) => button.getBoundingClientRect().right);
  expect(buttons.length).toBeGreaterThan(0);
  expect(Math.max(...buttons)).toBeLessThanOrEqual(right ?? 0);
}

const heightOf = (card: HTMLElement) => card.getBoundingClientRect().height;

test.each(Object.entries(tenMeetings))(
  'the card of %s needs little scrolling at the width of a phone',
  async (_, minutes) => {
    const content = cardFor(filedOf(minutes), minutes);
    const card = await drawn(content, { width: 320 });
    expect(card.scrollWidth).toBeLessThanOrEqual(320);
    expect(heightOf(card)).toBeLessThanOrEqual(1200);
    const headings = [...card.querySelectorAll('[role="heading"]')];
    expect(new Set(headings.map((heading) => getComputedStyle(heading).fontSize))).toEqual(new Set(['14px']));
    const text = card.innerText;
    const onPhone = await drawn(content, { width: 320, isPhone: true });
    expect(onPhone.innerText).toBe(text);
    for (const width of [280, 640]) expectNothingCut(await drawn(content, { width }));
  },
);

const six = ['Ada Park', 'Bo Lindqvist', 'Cai Okafor', 'Dana Whitfield', 'Eli Nakamura', 'Fatima Haddad'];

const left = six.flatMap((name, index) => [
  task(`Send the list of everybody who helped at stand ${index}`, name, '2026-11-16'),
  task(`Ask the caretaker for key ${index}`, name, 'before the fair', ['Tom']),
]);

/** With everything that a card can show besides the meeting's own items. */
function laden(minutes: MeetingMinutes): Filed {
  const filed = filedOf(minutes);
  return {
    ...filed,
    correctedAt: filed.at + 86_400_000,
    questionsUntil: '2026-11-30',
    carriedOver: {
      done: left.map((one) => ({ ...one, id: crypto.randomUUID(), what: `${one.what} again` })),
      actions: left,
      questions: [question('Who waters the plants in the reading room over the holidays?')],
      decisions: filedOf({ ...minutes, decisions: [putOff('Where the second stand goes')] }).decisions,
    },
    minutes: filed.minutes ?? {
      present: six.map(who),
      absent: [who('Rosalind Achebe'), who('Tom')],
      hasQuorum: false,
      note: 'The meeting opened at 18:00 and closed at 19:25.',
      link: 'https://library.example/minutes/2026-11',
    },
    aiCheck: { missing: 'The price of the trolley', wrong: 'Who proposed it', disagree: '' },
  };
}

test.each(Object.entries(tenMeetings))(
  'the card of %s, corrected, rated and with much left over, is no higher',
  async (_, minutes) => {
    const content = cardFor(laden(minutes), minutes, { key: 'amber anchor', isOpen: true });
    const card = await drawn(content, { width: 320 });
    expect(card.scrollWidth).toBeLessThanOrEqual(320);
    expect(cardHeight(JSON.parse(content))).toBeGreaterThanOrEqual(heightOf(card));
    expect(heightOf(card)).toBeLessThanOrEqual(1200);
    for (const width of [280, 640]) expectNothingCut(await drawn(content, { width }));
  },
);

test.each([
  ['wide letters', '我们在三月发布新产品并通知所有客户和合作伙伴'],
  ['long words', 'Donaudampfschifffahrtsgesellschaft Wohnungseigentümergemeinschaft'],
  ['one endless word', 'Donaudampfschifffahrtsgesellschaft'.repeat(4)],
])('a card of %s is not drawn higher than estimated', async (_, words) => {
  const filed = {
    ...filedOf(tenMeetings.standUp),
    purpose: words,
    actions: six.map((name) => task(words, name)),
    questions: six.map(() => question(`${words} ${words}`)),
  };
  const content = cardFor(filed, tenMeetings.standUp);
  expect(cardHeight(JSON.parse(content))).toBeGreaterThanOrEqual(heightOf(await drawn(content, { width: 320 })));
});
