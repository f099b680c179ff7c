import type { BehaviourField } from '#contract/rules/playbook.ts';
import type { Language } from '#contract/wire/values.ts';

const languageNames: Record<Language, string> = { en: 'English', de: 'German' };

const fields: Record<BehaviourField, string> = {
  name: 'Name',
  sentence: 'Sentence to say',
  question: 'Attendees’ question',
  label: 'Label in results',
  guide: 'Guide',
};

const fieldHints: Record<BehaviourField, string> = {
  name: 'What somebody does, such as “Invite dissent”.',
  sentence: 'As a host would say it aloud.',
  question: 'Answered with “saw it”, “didn’t” or “can’t tell”.',
  label: 'What was done, such as “Invited dissent”.',
  guide: 'How to do it and what it is good for, in a few sentences.',
};

export const playbook = {
  sections: 'Parts of the playbook',
  behaviours: 'Behaviours',
  back: 'Back to the list',
  hint: 'Three to seven behaviours. What you publish here is what everybody in your organization reads, says and is asked.',
  noName: 'Without a name',
  draft: 'Draft',
  changed: 'Changed',
  retired: 'Retired',
  add: 'Add a behaviour',
  newName: 'What is it called?',
  addNow: 'Add',
  cancel: 'Cancel',
  language: 'Language',
  languages: 'Languages',
  languageNames,
  languagesHint:
    'Bookend asks for each of these when you publish. Readers of other languages get English, or the first one there is.',
  incomplete: 'not complete yet',
  fields,
  fieldHints,
  putIn: {
    purpose: 'Bookend puts the purpose in at {purpose}.',
    frame: 'Bookend puts in how the host decides at {frame}.',
  },
  fixed: 'The opening is built on this one, so it can be reworded but not retired.',
  virtue: 'Stands for',
  publish: 'Publish',
  publishing: 'Publishing …',
  isPublished: 'This is what everybody reads.',
  publishWithout: (languages: string) => `Publish without ${languages}?`,
  fallbackHint: 'People who read that language get another one, marked as such.',
  publishAnyway: 'Publish anyway',
  notYet: 'Not yet',
  discard: 'Discard changes',
  deleteDraft: 'Delete draft',
  retire: 'Retire',
  retireAnyway: 'Retire anyway',
  practisedMeans: 'Their focus stays until they end it. Nobody else can choose it any more.',
  retiredMeans: 'Nobody can choose it any more. Where it was used, it keeps its name.',
  bringBack: 'Bring back',
  preview: 'Preview',
  previewOf: { question: 'Asked', result: 'In results', glossary: 'In the glossary' },
  examples: { purpose: 'we choose the date of the launch', frame: 'I decide after hearing you.' },
  where: 'Where is this asked?',
  places: {
    prompt: 'At the opening: the name, and the sentence that the host says and ticks.',
    focus: 'As a host’s focus: the name, to the host and to the attendees.',
    question: 'In the rating: the question, when the host ticked it or practises it.',
    own: 'In the host’s own answers: the same question.',
    result: 'In the result: the label and the question, as they were when it was asked.',
    glossary: 'In the glossary of each meeting: name, sentence, guide and question.',
    guides: 'On the Guides page: the same.',
    observer: 'On the observer’s sheet: the name, for the behaviours that come with Bookend.',
    export: 'In a series’ export: the names.',
  },
  neverAsked: 'Declared, never asked',
  neverAskedHint: 'In force, but in no released result for the last',
  periods: { quarter: 'quarter', halfYear: 'half year' },
  allAsked: 'All have been asked about.',
  neverAskedMeans: 'A result is released once enough people have answered. Nothing here says how many, or whose.',
};
