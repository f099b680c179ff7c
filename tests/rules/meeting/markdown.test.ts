import { expect, test } from 'vitest';
import { gapsIn, leftOver } from '#contract/rules/meeting/recap/outline.ts';
import { questionAndAnswer } from '#contract/rules/meeting/recap/questionAndAnswer.ts';
import { linksIn } from '#contract/rules/typedText.ts';
import { plain, plainInside } from '../../../src/features/lifecycle/markdownParts.ts';
import { meetingOf } from '../../../src/features/lifecycle/meetingMarkdown.ts';
import type { ExportedMeeting } from '../../../src/features/lifecycle/sectionMarkdown.ts';
import { catalogue as arabic } from '#words/ar/catalogue.ts';
import { catalogue as english } from '#words/en/catalogue.ts';
import { formatFor } from '#words/format.ts';
import { isolating } from '#words/isolating.ts';
import { ada, bo, cai, decided, filed } from '../../support/meeting/filed.ts';
import { action } from '../../support/meeting/meeting.ts';

test.each([
  ['costs $5 to $7', 'costs \\$5 to \\$7'],
  ['one\ntwo\r\n- three', 'one  \n  two  \n  \\- three'],
  ['see https://x.example/a_b, *now*', 'see <https://x.example/a_b>, \\*now\\*'],
  ['www.x.example', '<https://www.x.example/>'],
  ['1. first', '1\\. first'],
  ['החלטה (v2)', '\u2068החלטה \\(v2\\)\u2069'],
])('%j survives Markdown as typed', (typed, kept) => {
  expect(plain(typed, formatFor('en-GB'))).toBe(kept);
});

test('a note after other text doesn’t start a list', () => {
  expect(plainInside('2026-12-01', formatFor('en-GB'))).toBe('2026-12-01');
});

test('the export lists earlier actions once, done or still open, with overdue ones marked', () => {
  const late = action('Send the offer', { owner: bo, helpers: [cai], due: '2026-11-16' });
  const recap = filed({
    day: '2026-11-23',
    correctedAt: Date.UTC(2026, 10, 25, 9),
    carriedOver: {
      done: [action('Book the venue', { owner: ada })],
      actions: [late, action('SEND the offer.', { owner: bo })],
      questions: [{ id: late.id, text: 'Who pays?' }],
      decisions: [decided({ statement: 'Name', putOffUntil: '2026-12-07' }, 'put_off')],
    },
  });
  const place = { id: recap.by.id, startedAt: recap.at, purpose: '', host: ada, sections: [], decisions: [] };
  const topic = 'Launch *now* (v2)';
  const meeting = { ...place, topic, recap, done: [], accepted: [], moved: [] } as unknown as ExportedMeeting;
  const lines = meetingOf(meeting, [], english, formatFor('en-GB')).join('\n').split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'Launch \\*now\\* \\(v2\\) · Host: Ada Park',
      '### Done since last time',
      '- [x] Book the venue · Ada Park',
      '### Still open',
      '- [ ] Send the offer · Bo Lindqvist \\(with Cai Okafor\\) · overdue since 2026-11-16',
      '- Name · Put off · until 2026-12-07',
      '- Who pays?',
    ]),
  );
  expect(lines.filter((line) => /send the offer/i.test(line))).toHaveLength(1);
  expect(lines.at(-1)).toMatch(/ · Corrected 2026-11-25 /);
});

test('in an Arabic export dates and Latin texts are isolated, and Arabic texts need no marks [R10]', () => {
  const format = formatFor('ar-EG');
  const recap = filed({ day: '2026-11-23', purpose: 'Launch (v2)', actions: [action('الاتصال', { owner: bo })] });
  const place = { id: recap.by.id, startedAt: recap.at, purpose: '', host: ada, sections: [], decisions: [] };
  const meeting = { ...place, topic: '', recap, done: [], accepted: [], moved: [] } as unknown as ExportedMeeting;
  const lines = meetingOf(meeting, [], isolating(arabic, 'ar'), format);
  expect(lines[0]).toBe('## \u20682026-11-23\u2069 · \u2068Launch \\(v2\\)\u2069');
  expect(lines.join('\n')).toContain('- [ ] الاتصال · \u2068Bo Lindqvist\u2069');
});

test('question and answer are joined by the question’s own mark, and not repeated', () => {
  const joined = (statement: string, final: string) => {
    const { question, answer } = questionAndAnswer('final', { statement, final });
    return [question, answer].filter((part) => part !== '').join(' ');
  };
  expect(joined('Leave of absence', 'accepted')).toBe('Leave of absence: accepted');
  expect(joined('When?', 'In May')).toBe('When? In May');
  expect(joined('Buy it', 'buy it!')).toBe('buy it!');
  expect(joined('Buy', 'Buyers decide')).toBe('Buy: Buyers decide');
  expect(joined('🎉', '👍')).toBe('🎉: 👍');
  expect(joined('\u200B', 'Yes')).toBe('Yes');
  expect(joined('\u200B', '\u3164')).toBe('');
  expect(questionAndAnswer('put_off', { statement: 'When?', final: 'In May' })).toEqual({
    question: 'When?',
    answer: '',
  });
});

test('a decision that replaces an earlier meeting’s proposal closes it', () => {
  const older = decided({ statement: 'Which fair?' }, 'put_off');
  const carriedOver = { done: [], actions: [], questions: [], decisions: [older] };
  const answer = { ...decided({ statement: 'The fair', final: 'Leipzig' }), supersedes: older.id };
  expect(leftOver(filed({ carriedOver })).decisions).toEqual([older]);
  expect(leftOver(filed({ carriedOver, decisions: [answer] })).decisions).toEqual([]);
});

test('a gap that several items share is one line, and each contested decision has its own', () => {
  const of = (code: 'no_date' | 'contested_without_reason', about: string) => ({ code, about, name: about });
  const gaps = gapsIn(
    [of('no_date', 'a'), of('contested_without_reason', 'b'), of('no_date', 'c'), of('contested_without_reason', 'd')],
    3,
  );
  expect(gaps.map(({ items }) => items.map(({ about }) => about))).toEqual([['a', 'c'], ['b'], ['d']]);
});

test('splitting a text at its web addresses loses nothing', () => {
  for (const text of [
    '',
    'a https://x.example. b',
    '(https://x.example/(a))',
    'http://x',
    'https://u:p@x.example',
    '🎉www.x.example🎉',
  ])
    expect(
      linksIn(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
});
