import type { ItemFormat, ItemSelection } from '#contract/rules/organization/itemBank.ts';
import { languageNames } from '../languageNames.ts';

const selections: Record<ItemSelection, string> = {
  all: 'All questions',
  set: 'Our behaviours',
  ready_made: 'Ready-made questions',
};

const formats: Record<ItemFormat, string> = {
  semicolons: 'German Excel (semicolons)',
  commas: 'English Excel (commas)',
  qualtrics: 'Qualtrics',
};

export const reuse = {
  title: 'Reuse',
  questions: 'Questions for other surveys',
  questionsHint:
    'Questions only, never answers. “Can’t tell” counts as no answer (N/A). The ready-made ones are for surveys and 360s; “…” stands for the person’s name.',
  which: 'Which questions',
  selections,
  language: 'Language',
  languages: languageNames,
  allLanguages: 'All languages',
  format: 'File',
  formats,
  count: (count: number) => (count === 1 ? '1 question' : `${count} questions`),
  leftOut: (count: number) =>
    count === 1 ? '1 question isn’t written in this language.' : `${count} questions aren’t written in this language.`,
  none: 'There are no questions in this selection.',
  openFile: 'Open file',
  opening: 'Opening…',
  opened: 'The file opens outside Teams.',
  notOpened: 'The file couldn’t be opened. Try again.',
  copyText: 'Copy as text',
  copied: 'Copied',
  notCopied: 'This browser doesn’t let Bookend copy. Select the text instead.',
  byHand: 'The questions as text',
  briefing: 'Briefing',
  briefingHint:
    'One behaviour, as a text for a story, a town hall or a manager briefing. Nobody is named, and no numbers are shown until enough people have answered.',
  behaviour: 'Behaviour',
  text: 'Text',
  textHint: 'You can change it before you copy it. Bookend keeps your changes in this browser.',
  startAgain: 'Undo my changes',
  copy: 'Copy',
  noBehaviours: 'There are no behaviours to write about yet.',
};
