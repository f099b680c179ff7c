import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { recapCard } from '../../server/features/recap/card/recapCard.ts';
import { Card } from '../../src/sandbox/chat/Card.tsx';
import { filedOf, type MeetingMinutes } from '../support/minutes/shape.ts';
import { tenMeetings } from '../support/minutes/tenMeetings.ts';

async function drawn(minutes: MeetingMinutes, width: number, isPhone = false): Promise<HTMLElement> {
  const place = { marker: 'm', meeting: crypto.randomUUID(), chat: '19:x@thread.v2', tenant: 't', catalogAppId: 'a' };
  const content = recapCard(filedOf(minutes), { ...place, language: minutes.language, publicUrl: 'https://b.example' });
  const { container } = await render(
    <FluentProvider theme={teamsLightTheme} style={{ width }}>
      <Card content={content} theme="default" isPhone={isPhone} onOpenLink={() => undefined} />
    </FluentProvider>,
  );
  await expect.poll(() => container.querySelector('.ac-adaptiveCard')).not.toBeNull();
  return container;
}

test.each(Object.entries(tenMeetings))(
  'the card of %s needs little scrolling at the width of a phone',
  async (_, minutes) => {
    const card = await drawn(minutes, 320);
    expect(card.scrollWidth).toBeLessThanOrEqual(320);
    expect(card.getBoundingClientRect().height).toBeLessThanOrEqual(1200);
    const headings = [...card.querySelectorAll('[role="heading"]')];
    expect(new Set(headings.map((heading) => getComputedStyle(heading).fontSize))).toEqual(new Set(['14px']));
    const onPhone = await drawn(minutes, 320, true);
    expect(onPhone.innerText).toBe(card.innerText);
  },
);
