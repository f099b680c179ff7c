import { expect, test } from 'vitest';
import type { Decision, DecisionContent, DecisionState } from '#contract/meeting/decision.ts';
import { putOffLine } from '../../../src/features/decision/form/putOff.ts';
import { addMonths } from '../../../src/ui/forms/days.ts';
import {
  actOn,
  actsOnEarlier,
  decisionNow,
  goOn,
  newDecision,
  rebase,
  replacement,
  settle,
  shownOf,
  withFrame,
  withdrawal,
} from '../../../src/features/decision/writing.ts';
import { catalogue as english } from '#words/en/catalogue.ts';

const opening = { purpose: '', frame: null, decider: null, scripts: { purpose: null, frame: null, dissent: null } };
const said: DecisionContent = {
  ...newDecision(opening).content,
  statement: 'Approve the budget',
  frame: 'vote',
  reason: 'The fair is in spring',
  isContested: true,
  disagreement: 'Sales would wait',
  votes: { for: 5, against: 1, abstained: 0 },
  proposer: { id: 'bo', name: 'Bo Lindqvist' },
  putOffWords: 'after the fair',
};

function decided(state: DecisionState, set: Partial<Decision> = {}, content: Partial<DecisionContent> = {}): Decision {
  const one = { id: 'old', meeting: 'before', version: 3, at: 0, supersedes: null, supersededBy: null };
  return { ...one, state, content: { ...said, ...content }, ...set };
}

test('a replacement starts with the old decision’s content, but not with another meeting’s votes', () => {
  const older = decided('final', {}, { final: 'Approved' });
  const here = replacement(older, 'before');
  expect(here).toMatchObject({ state: 'draft', version: 0, supersedes: 'old', content: { final: 'Approved' } });
  expect(here.content).toEqual({ ...said, final: 'Approved', putOffWords: '' });
  expect(replacement(older, 'now').content).toMatchObject({
    final: 'Approved',
    reason: said.reason,
    isContested: false,
    disagreement: '',
    votes: null,
    proposer: null,
  });
  expect(withdrawal(older, 'now').content).toMatchObject({
    statement: said.statement,
    reason: '',
    frame: null,
    decider: null,
  });
});

test('the proposal is prefilled as the decision, unless it is a question [R38]', () => {
  const finalOf = (statement: string, final = '') => [
    decisionNow(decided('proposed', {}, { statement, final }), 'now').content.final,
    goOn(decided('proposed', {}, { statement, final })).content.final,
  ];
  expect(finalOf('Approve the budget ')).toEqual(['Approve the budget', 'Approve the budget']);
  expect(finalOf('When do we launch?', '12 March')).toEqual(['12 March', '12 March']);
  for (const question of ['Approve the budget?', 'When we launch', 'Wann wir anfangen', 'Whether to wait'])
    expect(finalOf(question)).toEqual(['', '']);
  expect(goOn(decided('draft')).content.final).toBe('');
});

test('a decision starts with the opening’s way to decide, or else with the last decision’s', () => {
  const frameAfter = (frame: DecisionContent['frame'], from: Parameters<typeof newDecision>[0] = opening) =>
    newDecision(from, [decided('final', {}, { frame })]).content.frame;
  expect(frameAfter('vote')).toBe('vote');
  expect(frameAfter('delegated')).toBeNull();
  expect(frameAfter('vote', { ...opening, frame: 'consent' })).toBe('consent');
  expect(newDecision({ ...opening, frame: 'no_decision' }).content.frame).toBeNull();
});

test('changing the way to decide clears a person as decider, and keeps a body', () => {
  const [ada, board] = [
    { id: 'ada', name: 'Ada Park' },
    { id: null, name: 'Steering board' },
  ];
  const then = (frame: DecisionContent['frame'], decider: DecisionContent['decider'], to: DecisionContent['frame']) =>
    withFrame({ frame, decider }, to, ada).decider;
  expect(then('host_decides', ada, 'vote')).toBeNull();
  expect(then('delegated', board, 'vote')).toEqual(board);
  expect(then('vote', ada, 'consensus')).toEqual(ada);
  expect(then('vote', null, 'host_decides')).toEqual(ada);
});

test('a host corrects until the recap is shared, replaces later, and acts on earlier decisions', () => {
  const on = (state: DecisionState, isShared: boolean) => actOn(decided(state), [], isShared)?.label;
  const states = ['draft', 'proposed', 'final', 'put_off', 'withdrawn'] as const;
  expect(states.map((state) => on(state, false))).toEqual(['goOn', 'makeFinal', 'correct', 'correct', 'correct']);
  expect(states.map((state) => on(state, true))).toEqual(['goOn', 'makeFinal', 'replace', 'replace', undefined]);
  const earlier = (one: Decision) => actsOnEarlier(one, 'now', []).map(({ label }) => label);
  expect(earlier(decided('proposed'))).toEqual(['decideNow', 'replace', 'withdraw']);
  expect(earlier(decided('final'))).toEqual(['replace', 'withdraw']);
  for (const gone of [decided('withdrawn'), decided('draft'), decided('put_off', { supersededBy: 'newer' })])
    expect(earlier(gone)).toEqual([]);
  const begun = decided('draft', { id: 'begun', meeting: 'now', supersedes: 'old' });
  expect(actsOnEarlier(decided('proposed'), 'now', [begun])[0]?.begin().id).toBe('begun');
});

test('fields that a form hides are not sent', () => {
  const hidden = shownOf({ ...said, isContested: false, aiWrong: 'Old prices' }, 'final');
  expect(hidden).toMatchObject({ disagreement: '', aiWrong: '', putOffWords: '', reason: said.reason });
  expect(shownOf(said, 'put_off')).toMatchObject({ disagreement: said.disagreement, putOffWords: 'after the fair' });
});

test('a correction overtaken by another window keeps both texts, and asks where they differ', () => {
  const typed = { version: 3, base: said, content: { ...said, final: 'Mine', options: 'a or b' } };
  expect(rebase(typed, { version: 3, content: said })).toMatchObject({ version: 3, conflicts: [] });
  const newer = { version: 4, content: { ...said, final: 'Theirs', reason: 'Another' } };
  const { conflicts, ...now } = rebase(typed, newer);
  expect(now).toEqual({ version: 4, content: { ...typed.content, reason: 'Another' } });
  expect(conflicts).toEqual([{ path: 'final', theirs: 'Theirs' }]);
  for (const choice of ['mine', 'theirs'] as const) {
    const settled = {
      ...typed,
      ...settle({ ...typed, content: now.content }, { path: 'final', theirs: 'Theirs' }, choice),
    };
    const after = rebase(settled, newer);
    expect(after).toMatchObject({ conflicts: [], content: { final: choice === 'mine' ? 'Mine' : 'Theirs' } });
  }
});

test('a month later is the same day or the month’s last; a put-off decision says until when', () => {
  expect(addMonths('2026-11-29', 3)).toBe('2027-02-28');
  expect(addMonths('2026-12-31', 1)).toBe('2027-01-31');
  expect(addMonths('2026-11-29', 1)).toBe('2026-12-29');
  const line = (set: Partial<DecisionContent>) =>
    putOffLine({ ...said, putOffWords: '', ...set }, english.decision, { day: (day) => day });
  expect(line({})).toBe('Put off');
  expect(line({ isPutOffToNext: true })).toBe('Put off to the next meeting');
  expect(line({ putOffUntil: '2027-02-28', putOffWords: 'after the fair' })).toBe(
    'Put off until 2027-02-28 · after the fair',
  );
});
