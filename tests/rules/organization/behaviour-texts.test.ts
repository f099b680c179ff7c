import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { behaviour, behaviourId } from '#contract/organization/behaviour.ts';
import { inEachLanguage } from '#contract/rules/languages.ts';
import { idFor, placeholderProblem } from '#contract/rules/organization/playbook.ts';
import { defaultSet } from '../../../server/features/behaviour/defaults.ts';

const [one] = defaultSet;
if (!one) throw new Error('There are no behaviours');
const { en, de } = one.texts;
const textsOf = (texts: object) => z.parse(behaviour, { ...one, texts }).texts;

test('a language that lacks a text is read in English and says so; unknown ones are ignored [000-53]', () => {
  const onlyEnglish = { ...inEachLanguage(() => ({ ...en, fallback: 'en' })), en };
  const onlyGerman = { ...inEachLanguage(() => ({ ...de, fallback: 'de' })), de };
  expect(textsOf({ en, tlh: en })).toEqual(onlyEnglish);
  expect(textsOf({ en, de: { ...de, guide: ' \u200b' } })).toEqual(onlyEnglish);
  expect(textsOf({ de })).toEqual(onlyGerman);
  expect(textsOf(textsOf({ de }))).toEqual(onlyGerman);
});

test('an id is made of the first name, and none is ever used twice', () => {
  expect(idFor('Ask before you tell!', [])).toBe('ask_before_you_tell');
  expect(idFor('Größe zeigen', [])).toBe('grosse_zeigen');
  expect(idFor('聞く', [])).toBe('behaviour');
  expect(idFor('1:1', ['behaviour'])).toBe('behaviour_a');
  // A ready-made item has it, and both are counted in the same results.
  expect(idFor('Fairness: heard', [])).toBe('fairness_heard_a');
  const taken: string[] = [];
  for (let turn = 0; turn < 60; turn++) taken.push(idFor('x'.repeat(80), taken));
  expect(new Set(taken).size).toBe(60);
  for (const id of taken) expect(z.safeParse(behaviourId, id).success).toBe(true);
});

test('the opening’s two sentences hold the host’s words exactly once, other texts never', () => {
  expect(placeholderProblem('purpose', 'sentence', 'Why: {purpose}')).toBeUndefined();
  for (const text of ['Why', 'Why: {frame}', '{purpose}{purpose}', '{purpose} {x}'])
    expect(placeholderProblem('purpose', 'sentence', text)).toBe('needs_purpose');
  expect(placeholderProblem('frame', 'sentence', 'How: {purpose}')).toBe('needs_frame');
  expect(placeholderProblem('dissent', 'sentence', 'No? {purpose}')).toBe('no_placeholder');
  expect(placeholderProblem('purpose', 'label', '{purpose}')).toBe('no_placeholder');
  expect(placeholderProblem('dissent', 'sentence', '{ a } {} }{')).toBeUndefined();
});
