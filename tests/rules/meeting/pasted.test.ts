import { expect, test } from 'vitest';
import { sixPeople } from '../../../server/sandbox/people.ts';
import { actionsIn } from '../../../src/features/recap/paste/actions.ts';
import { detailsOf } from '../../../src/features/decision/paste/details.ts';
import { readDecision } from '../../../src/features/decision/paste/readDecision.ts';
import { recapIn } from '../../../src/features/recap/paste/recap.ts';
import { itemsIn } from '../../../src/ui/paste/list.ts';
import { tenMeetings } from '../../support/minutes/tenMeetings.ts';
import type { TypedDecision } from '../../support/minutes/shape.ts';
import { notesOf } from '../../support/minutes/notes.ts';

test.each(Object.entries(tenMeetings))(
  'the pasted notes of %s become exactly the items they list and nothing else',
  (_, minutes) => {
    const { language, pasted } = minutes;
    const reader = { people: Object.values(sixPeople), today: '2026-11-23', language };
    const actions = actionsIn(pasted.actions, reader);
    expect(actions.map(({ what }) => what)).toEqual(pasted.whats);
    const taken = actions.flatMap(({ owner, due }) => [
      ...(owner?.id == null ? [] : [owner.name.split(' ')[0] ?? '']),
      ...(due === null ? [] : [String(Number(due.slice(8)))]),
    ]);
    expect(taken.filter((one) => !pasted.actions.includes(one))).toEqual([]);
  },
);

test.each(Object.entries(tenMeetings))('the full notes of %s say all that its minutes say', (_, minutes) => {
  const { language, draft } = minutes;
  const people = Object.values(sixPeople);
  const isDetail = (line: string) => detailsOf(line, people) !== undefined;
  const recap = recapIn(notesOf(minutes), { people, today: '2026-11-23', language, isDetail });
  const reader = { people, today: '2026-11-23', language, hasQuorum: recap?.hasNoQuorum !== true };
  expect(recap?.actions).toEqual(draft.actions.map(({ id: _id, ...action }) => action));
  expect(recap?.questions).toEqual(draft.questions.map(({ text }) => text));
  expect({ ...empty, ...recap?.minutes }).toEqual(draft.minutes ?? empty);
  const read = recap?.decisions.map((text) => readDecision(text, reader)) ?? [];
  const expected = minutes.decisions.map((one) => one.content.statement);
  expect(read.map(({ content }) => content.statement)).toEqual(expected);
  for (const [index, { state, content }] of minutes.decisions.entries()) {
    if (content.statement === unclear) continue;
    // A withdrawal's text belongs to the earlier meeting's decision. A postponed decision can't say how it was decided.
    const unsaid = { ...(state === 'withdrawn' && { final: '' }), ...(state === 'put_off' && { frame: null }) };
    expect(read[index]).toEqual({ state, content: { ...content, ...unsaid } });
  }
});

const empty = { present: [], absent: [], hasQuorum: null, note: '', link: '' };

/** Only the host knows whether the date is the price list's own, or until when the decision waits. */
const unclear = 'New price list';

test.each(Object.entries(tenMeetings))('no pasted decision of %s says more than was decided', (_, minutes) => {
  const { language, pasted, decisions } = minutes;
  const reader = { today: '2026-11-23', language, hasQuorum: true };
  const read = itemsIn(pasted.decisions).map((cells) => readDecision(cells.join(' '), reader));
  const expected = read.flatMap(({ content: { statement } }) =>
    decisions.filter(({ content }) => content.statement === statement),
  );
  expect(read.map(told)).toEqual(
    expected.map((one) => (one.content.statement === unclear ? ['proposed', unclear] : told(one))),
  );
});

function told({ state, content }: Pick<TypedDecision, 'state' | 'content'>): unknown[] {
  const { statement, final, votes, isPutOffToNext, putOffWords } = content;
  if (state === 'final') return [state, statement, final.toLowerCase(), votes];
  return state === 'put_off' ? [state, statement, isPutOffToNext, putOffWords] : [state, statement];
}
