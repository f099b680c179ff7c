import { expect, test } from 'vitest';
import { decidedLine } from '#words/lines/decided.ts';

test('a decision reads as question and answer in one line, without repeating either', () => {
  const lines: [statement: string, final: string, line: string][] = [
    ['Leave of absence of a member', 'accepted', 'Leave of absence of a member: accepted'],
    ['Leave of absence of a member.', 'accepted', 'Leave of absence of a member: accepted'],
    ['Which of the three drafts', '(c)', 'Which of the three drafts: (c)'],
    ['When do we launch?', 'We launch on 12 March', 'When do we launch? We launch on 12 March'],
    ['Motion 7:', 'carried', 'Motion 7: carried'],
    ['We launch on 12 March', 'we launch on  12 March.', 'we launch on  12 March.'],
    ['Approve the budget', 'Approve the budget of 2027', 'Approve the budget of 2027'],
    ['Approve', 'Approved unanimously', 'Approve: Approved unanimously'],
    [' Approve the budget ', '', 'Approve the budget'],
    ['', ' accepted ', 'accepted'],
    ['?', 'Yes', '? Yes'],
    ['', '', ''],
  ];
  for (const [statement, final, line] of lines) expect(decidedLine({ statement, final })).toBe(line);
});
