import type { Behaviour } from '#contract/organization/behaviour.ts';
import { inEachLanguage, languages } from '#contract/rules/languages.ts';
import type { Item } from '#contract/organization/itemBank.ts';
import {
  notApplicableCode,
  readyMadeGroups,
  readyMadeItems,
  type ReadyMadeItem,
} from '#contract/rules/organization/itemBank.ts';
import { checkInQuestions, scoredQuestions } from '#contract/rules/meeting/pulse.ts';
import type { Language } from '#contract/wire/values.ts';
import type { ServerWords } from '#words/en/server.ts';

type Texts = NonNullable<Item['texts'][Language]>;
type AllWords = Record<Language, ServerWords>;

/** Everything that Bookend asks or could ask; no behaviour that is offered no more. */
export function itemsOf(behaviours: readonly Behaviour[], words: AllWords): Item[] {
  return [
    ...behaviours.filter(({ isRetired }) => !isRetired).map((behaviour) => behaviourItem(behaviour, words)),
    ...scoredQuestions.map((id) => scoreItem('pulse', id, words)),
    ...checkInQuestions.map((id) => scoreItem('check_in', id, words)),
    ...readyMadeItems.map((id) => readyMadeItem(id, words)),
  ];
}

function behaviourItem({ id, version, texts }: Behaviour, words: AllWords): Item {
  const inLanguage = (language: Language): Texts => {
    const { saw, did_not, could_not_tell } = words[language].pulse.sights;
    return { question: texts[language].question, answers: threeWay(saw, did_not, could_not_tell) };
  };
  // A fallback would be asked as if it were in that language.
  const own = languages.filter((language) => texts[language].fallback === undefined);
  const written = Object.fromEntries(own.map((language) => [language, inLanguage(language)]));
  return { id: `behaviour_${id}`, version, group: 'behaviour', scale: 'saw', texts: written };
}

/** `wording` in the contract of the pulse. */
const scoreVersion = 1;

function scoreItem(
  group: 'pulse' | 'check_in',
  id: (typeof scoredQuestions)[number] | (typeof checkInQuestions)[number],
  words: AllWords,
): Item {
  const inLanguage = (language: Language): Texts => {
    const { scores, low, high } = words[language].pulse;
    const labels = [low, '', '', '', high];
    return { question: scores[id].question, answers: labels.map((label, index) => ({ code: index + 1, label })) };
  };
  return {
    id: `${group}_${id}`,
    version: scoreVersion,
    group,
    scale: 'one_to_five',
    texts: inEachLanguage(inLanguage),
  };
}

/** An item whose question, label or answers are reworded gets the next version here. */
const readyMadeVersions: Partial<Record<ReadyMadeItem, number>> = {};

export function readyMadeVersion(id: ReadyMadeItem): number {
  return readyMadeVersions[id] ?? 1;
}

function readyMadeItem(id: ReadyMadeItem, words: AllWords): Item {
  const inLanguage = (language: Language): Texts => {
    const { questions, answers } = words[language].itemBank;
    return { question: questions[id], answers: threeWay(answers.yes, answers.no, answers.couldNotTell) };
  };
  const group = readyMadeGroups.find((one) => id.startsWith(one)) ?? 'leading';
  return { id, version: readyMadeVersion(id), group, scale: 'yes_no', texts: inEachLanguage(inLanguage) };
}

function threeWay(yes: string, no: string, notApplicable: string): Texts['answers'] {
  return [
    { code: 1, label: yes },
    { code: 2, label: no },
    { code: notApplicableCode, label: notApplicable },
  ];
}
