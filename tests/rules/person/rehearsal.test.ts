import { expect, test } from 'vitest';
import { isForOpening, pauses } from '#contract/rules/person/rehearsal.ts';
import { serverWords } from '#words/serverWords.ts';
import { pauseToType, scriptParts, scriptText } from '../../../src/features/rehearsal/script.ts';

const words = (text: string) => ({ kind: 'words', text });
const pause = (seconds: number) => ({ kind: 'pause', seconds });

test.each([
  ['no pause', 'I saw it.', [words('I saw it.')]],
  ['one', 'I saw it. (pause 3 s) You?', [words('I saw it.'), pause(3), words('You?')]],
  ['the longer one, at the end', 'I saw it. (pause 5 s)', [words('I saw it.'), pause(5)]],
  ['at the start, and two in a row', '(pause 3 s)(pause 5 s) So', [pause(3), pause(5), words('So')]],
  ['in German', 'Ich sah es. (Pause 3 s) Sie?', [words('Ich sah es.'), pause(3), words('Sie?')]],
  ['pasted over a line break', 'I saw\nit. (pause\n3 s)\nYou?', [words('I saw\nit.'), pause(3), words('You?')]],
  ['with hard spaces, without the unit’s space', 'So (pause\u00A03s) you', [words('So'), pause(3), words('you')]],
  ['typed in full', 'So (PAUSE 5 sec.) you', [words('So'), pause(5), words('you')]],
  ['in Arabic', 'رأيت ذلك. (pause 3 s) وأنت؟', [words('رأيت ذلك.'), pause(3), words('وأنت؟')]],
  ['with Arabic digits', 'رأيت (pause ٥ s) وأنت؟', [words('رأيت'), pause(5), words('وأنت؟')]],
  ['isolated by a chat', 'רָאִיתִי \u2066(pause 3 s)\u2069 וְאַתָּה', [words('רָאִיתִי'), pause(3), words('וְאַתָּה')]],
  ['with a direction mark inside', 'So (\u200Epause 3 s\u200E) you', [words('So'), pause(3), words('you')]],
  ['in full-width brackets', '見た（pause ３ s）あなたは', [words('見た'), pause(3), words('あなたは')]],
  ['in Spanish, in full', 'Lo vi. (Pausa 3 segundos) ¿Y tú?', [words('Lo vi.'), pause(3), words('¿Y tú?')]],
  [
    'in Japanese, typed with plain brackets',
    '見ました。(間 5 秒)あなたは',
    [words('見ました。'), pause(5), words('あなたは')],
  ],
  ['in Arabic, in full', 'رأيت (وقفة ٣ ثوانٍ) وأنت؟', [words('رأيت'), pause(3), words('وأنت؟')]],
  ['another language’s other word stays text', 'So (間 4秒) (pausa 3 min)', [words('So (間 4秒) (pausa 3 min)')]],
  ['another length stays text', 'So (pause 4 s) you', [words('So (pause 4 s) you')]],
  ['half a mark stays text', 'So (pause 3 s you', [words('So (pause 3 s you')]],
  ['thirty seconds stay text', 'So (pause 30 s) you', [words('So (pause 30 s) you')]],
  ['nothing to see', ' \u200B (pause 3 s) \u200B ', [pause(3)]],
  ['nothing', '', []],
])('a pause is found in a script: %s [000-51]', (_case, script, parts) => {
  expect(scriptParts(script)).toEqual(parts);
});

test.each([
  'I saw it. (pause 3 s) You?',
  '(pause 3 s)(pause 5 s) So',
  'رأيت (pause ٥ s) وأنت؟',
  'So (\u200Epause 3 s\u200E) you',
])('a copied script has the same pauses when it is pasted, in each language: %s [000-51]', (script) => {
  const copied = scriptText(script, (seconds) => `(pause ${seconds} s)`);
  const german = scriptText(script, (seconds) => `(Pause ${seconds} s)`);
  expect(scriptParts(copied)).toEqual(scriptParts(script));
  expect(scriptParts(german)).toEqual(scriptParts(script));
  expect(scriptText(copied, (seconds) => `(pause ${seconds} s)`)).toBe(copied);
});

test.each(Object.entries(serverWords))(
  'a pause that the panel typed is found by every reader, whatever their language: %s [000-51]',
  (_, { rehearsal: { mark } }) => {
    for (const seconds of pauses) {
      const script = `A ${mark(seconds)} B`;
      expect(scriptParts(script)).toEqual([words('A'), pause(seconds), words('B')]);
      for (const { rehearsal } of Object.values(serverWords))
        expect(scriptText(script, rehearsal.mark)).toBe(`A ${rehearsal.mark(seconds)} B`);
    }
  },
);

test.each([
  ['between words', 'I saw. You?', 6, 6, 'I saw. (pause 3 s) You?'],
  ['within a word', 'Iyou', 1, 1, 'I (pause 3 s) you'],
  ['at the start', 'You?', 0, 0, '(pause 3 s) You?'],
  ['at the end, ready to go on', 'You?', 4, 4, 'You? (pause 3 s) '],
  ['after a space', 'I saw. ', 7, 7, 'I saw. (pause 3 s) '],
  ['over a selection', 'I saw um you', 6, 8, 'I saw (pause 3 s) you'],
])('a pause is typed with spaces around it: %s [000-51]', (_case, script, from, to, typed) => {
  const text = pauseToType(script, { from, to }, '(pause 3 s)');
  expect(script.slice(0, from) + text + script.slice(to)).toBe(typed);
});

test.each([
  ['never seen', null, true],
  ['unfolded at this opening', 20, true],
  ['unfolded at an earlier one', 19, false],
])('a rehearsal card waits for one opening: %s [000-50, 002-09]', (_case, seenAt, isShown) => {
  const content = { series: 'ours', opening: 'I saw it.', replies: [] };
  const opening = { series: 'ours', startedAt: 20 };
  expect(isForOpening({ content, seenAt }, opening)).toBe(isShown);
  expect(isForOpening({ content: { ...content, series: 'theirs' }, seenAt }, opening)).toBe(false);
  expect(isForOpening({ content: { ...content, series: null }, seenAt }, opening)).toBe(false);
  expect(isForOpening({ content: { ...content, opening: ' ' }, seenAt }, opening)).toBe(false);
});
