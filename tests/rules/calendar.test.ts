import { expect, test } from 'vitest';
import { calendarLink } from '#contract/rules/calendar.ts';

const attendees = ['bo@contoso.example', 'o’neil,d+x@contoso.example'];

function readBack(url: string): Record<string, string> {
  const [, query = ''] = url.split('?');
  const pairs = query.split('&').map((pair) => pair.split('='));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, decodeURIComponent(value)]));
}

test('a calendar link has the documented parameters, encoded as Teams reads them', () => {
  const start = Date.UTC(2026, 11, 3, 8);
  const subject = 'R&D: 50% + #1 "now"? החלטה';
  const { url, hasAttendees } = calendarLink({ subject, content: 'a\nb <b>', attendees, start });
  expect(hasAttendees).toBe(true);
  expect(url).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meeting\/new\?[!-~]+$/);
  expect(url).not.toContain('+');
  expect(url).toContain('attendees=bo%40contoso.example,o');
  expect(readBack(url)).toEqual({
    subject,
    content: 'a\nb ‹b›',
    attendees: attendees.join(','),
    startTime: '2026-12-03T08:00:00+00:00',
    endTime: '2026-12-03T08:30:00+00:00',
  });
});

test('a calendar link stays short by dropping first the people, then the text', () => {
  const crowd = Array.from({ length: 300 }, (_, index) => `person${index}@contoso.example`);
  const few = calendarLink({ subject: 'Decide', content: 'why', attendees: crowd });
  expect(few.hasAttendees).toBe(false);
  expect(readBack(few.url)).toEqual({ subject: 'Decide', content: 'why' });
  for (const letter of ['x', 'ש', '汉', '👩‍👩‍👧', '\uD83D']) {
    const long = letter.repeat(500);
    const { url } = calendarLink({ subject: long, content: long, attendees: crowd });
    expect(url.length).toBeLessThanOrEqual(1_900);
    expect(readBack(url)['subject']?.length).toBeGreaterThan(100);
  }
});
