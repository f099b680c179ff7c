import type { ExtraQuestionChoice } from '#contract/meeting/extraQuestion.ts';
import { extraQuestionItems, type ExtraQuestionItem } from '#contract/rules/meeting/extraQuestion.ts';
import { inEachLanguage } from '#contract/rules/languages.ts';
import type { Language } from '#contract/wire/values.ts';
import type { ServerWords } from '#words/en/server.ts';
import { readyMadeVersion } from './items.ts';

/** The items that a pulse can ask, as it stores them: question, answers and label of one version. */
export function extraQuestionsIn(words: Record<Language, ServerWords>): ExtraQuestionChoice[] {
  return extraQuestionItems.map((id) => ({
    id,
    version: readyMadeVersion(id),
    group: id.startsWith('fairness') ? 'fairness' : 'recognition',
    texts: inEachLanguage((language) => wordingOf(id, words[language])),
  }));
}

function wordingOf(id: ExtraQuestionItem, { itemBank: { questions, labels, answers } }: ServerWords) {
  return {
    question: questions[id],
    label: labels[id],
    answers: { saw: answers.yes, did_not: answers.no, could_not_tell: answers.couldNotTell },
  };
}
