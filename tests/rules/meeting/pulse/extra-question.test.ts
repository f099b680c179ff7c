import { expect, test } from 'vitest';
import { questionSlots } from '#contract/rules/meeting/pulse.ts';
import { serverWords } from '#words/serverWords.ts';
import { defaultSet } from '../../../../server/features/behaviour/defaults.ts';
import { extraQuestionsIn } from '../../../../server/features/itemBank/extraQuestions.ts';
import { batchOf, type Answered } from '../../../../server/features/pulse/batch.ts';
import { count, noAnswers, questionsFor, thresholds } from '../../../../server/features/pulse/rules.ts';

const behaviours = defaultSet.map((one) => ({ ...one, isRetired: false }));
const [extra] = extraQuestionsIn(serverWords);
if (!extra) throw new Error('There are items');

interface Asking {
  said: string;
  focus?: string | null;
  isExtra?: boolean;
}

/** `said`: first letters of the ticked items. */
function askedFor({ said, focus = null, isExtra = true }: Asking): string[] {
  const tick = (letter: string) => (said.includes(letter) ? 1 : null);
  const ticks = { purpose: tick('p'), frame: tick('f'), dissent: tick('d') };
  const sources = { behaviours, focus, extra: isExtra ? extra : null, checkIn: false };
  return questionsFor(ticks, sources, { comment: true }).seen.map(({ behaviour }) => behaviour);
}

test.for<[Asking, string[]]>([
  [{ said: '' }, [extra.id]],
  [{ said: 'd' }, ['dissent', extra.id]],
  [{ said: 'pf' }, ['purpose', 'frame', extra.id]],
  // With three ticks the purpose is dropped, because it tells least.
  [{ said: 'pfd' }, ['frame', 'dissent', extra.id]],
  [{ said: 'pfd', isExtra: false }, ['purpose', 'frame', 'dissent']],
  [{ said: '', focus: 'curiosity' }, ['curiosity', extra.id]],
  [{ said: 'pf', focus: 'curiosity' }, ['frame', 'curiosity', extra.id]],
  [{ said: 'pfd', focus: 'curiosity' }, ['dissent', 'curiosity', extra.id]],
  [{ said: 'pfd', focus: 'purpose' }, ['purpose', 'dissent', extra.id]],
])(
  'the focus keeps its slot, the extra question gets the last, ticks share the rest (%j) [000-12]',
  ([asking, asked]) => {
    expect(askedFor(asking)).toEqual(asked);
    expect(asked.length).toBeLessThanOrEqual(questionSlots.length);
  },
);

test('a behaviour that has an item’s id is still asked about, and nothing is asked twice [000-12]', () => {
  const [first] = behaviours;
  if (!first) throw new Error('There are behaviours');
  const sources = { behaviours: [...behaviours, { ...first, id: extra.id }], focus: extra.id, extra, checkIn: false };
  const { seen } = questionsFor({ purpose: 1, frame: null, dissent: null }, sources, { comment: true });
  expect(seen.map(({ behaviour, isFocus }) => [behaviour, isFocus])).toEqual([
    ['purpose', false],
    [extra.id, true],
  ]);
});

/** Everybody answers yes to one wording and no to the other. */
test('two wordings of an item in one result have separate numbers [000-12, 000-53]', () => {
  const answered = (version: number, sight: 'saw' | 'did_not'): Answered => {
    const sources = { behaviours: [], focus: null, extra: { ...extra, version }, checkIn: false };
    const questions = questionsFor({ purpose: null, frame: null, dissent: null }, sources, { comment: true });
    const ballot = { clarity: 4, safety: 4, plan: null, load: null, seen: { first: sight, second: null, third: null } };
    let counters = noAnswers(questions);
    for (let person = 0; person < 6; person++) counters = count(counters, questions, ballot);
    return { counters, questions, thresholds, own: null, comments: [], hasTickets: true };
  };
  const batch = batchOf({ pulses: [answered(1, 'saw'), answered(2, 'did_not')], tickets: 12 }, 0);
  expect(batch?.seen.map(({ version, band, answers }) => [version, band, answers])).toEqual([
    [1, 'most', 6],
    [2, 'few', 6],
  ]);
});
