import { expect, test } from 'vitest';
import { sixPeople } from '../../../server/sandbox/people.ts';
import { actionsIn } from '../../../src/features/recap/paste/actions.ts';
import { readDecision } from '../../../src/features/decision/paste/readDecision.ts';
import { recapIn } from '../../../src/features/recap/paste/recap.ts';
import { itemsIn } from '../../../src/ui/paste/list.ts';
import { tenMeetings } from '../../support/minutes/tenMeetings.ts';
import type { TypedDecision } from '../../support/minutes/shape.ts';
import { notesOf } from '../../support/minutes/notes.ts';

test.each(Object.entries(tenMeetings))(
  'the pasted notes of %s become exactly the items they list and nothing else',
  (_, minutes) => {
    const { language, pasted, decisions } = minutes;
    const reader = { people: Object.values(sixPeople), today: '2026-11-23', language };
    const actions = actionsIn(pasted.actions, reader);
    expect(actions.map(({ what }) => what)).toEqual(pasted.whats);
    const taken = actions.flatMap(({ owner, due }) => [
      ...(owner?.id == null ? [] : [owner.name.split(' ')[0] ?? '']),
      ...(due === null ? [] : [String(Number(due.slice(8)))]),
    ]);
    expect(taken.filter((one) => !pasted.actions.includes(one))).toEqual([]);
    expect(itemsIn(pasted.decisions).length).toBeGreaterThanOrEqual(Math.min(1, decisions.length));
    const recap = recapIn(notesOf(minutes), reader);
    expect(recap?.actions.map(({ what }) => what)).toEqual(pasted.whats);
    expect(recap?.decisions).toHaveLength(itemsIn(pasted.decisions).length);
    expect(recap?.questions).toHaveLength(itemsIn(pasted.questions).length);
  },
);

/** Only the host knows whether this day is the list's own, or until when it waits. */
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
