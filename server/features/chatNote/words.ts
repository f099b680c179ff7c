import type { Language } from '#contract/values.ts';

/** What a note's card says, in its author's language. */
interface NoteWords {
  thanks: (names: string) => string;
  thanksAll: string;
  clarify: string;
  dissent: string;
  /** Heading of what earlier meetings left open. */
  stillOpen: string;
  questions: string;
  noWords: string;
  noOwner: string;
  noDate: string;
  due: (day: string) => string;
  wasDue: (day: string) => string;
  moreOpen: (count: number) => string;
  decided: string;
  led: string;
  replyBy: (moment: string) => string;
  more: (count: number) => string;
  open: string;
  /** Replaces the name of somebody who had it removed. */
  gone: string;
}

const en: NoteWords = {
  thanks: (names) => `Thank you, ${names}`,
  thanksAll: 'Thank you, everybody',
  clarify: 'What we decided, more clearly',
  dissent: 'What are we missing?',
  stillOpen: 'What is still open',
  questions: 'Questions',
  noWords: 'An action without text',
  noOwner: 'No owner yet',
  noDate: 'no date',
  due: (day) => `due ${day}`,
  wasDue: (day) => `was due ${day}`,
  moreOpen: (count) => `… and ${count} more in Bookend`,
  decided: 'Decided',
  led: 'It led to',
  replyBy: (moment) => `An answer helps until ${moment}. Disagreeing helps most.`,
  more: (count) => `${count} more`,
  open: 'Open in Bookend',
  gone: 'someone who is no longer named',
};

const de: NoteWords = {
  thanks: (names) => `Danke, ${names}`,
  thanksAll: 'Danke an alle',
  clarify: 'Was wir entschieden haben, klarer gesagt',
  dissent: 'Was übersehen wir?',
  stillOpen: 'Was noch offen ist',
  questions: 'Fragen',
  noWords: 'Eine Aufgabe ohne Text',
  noOwner: 'Noch ohne Verantwortliche',
  noDate: 'kein Datum',
  due: (day) => `fällig am ${day}`,
  wasDue: (day) => `war fällig am ${day}`,
  moreOpen: (count) => `… und ${count} weitere in Bookend`,
  decided: 'Entschieden',
  led: 'Daraus wurde',
  replyBy: (moment) => `Eine Antwort hilft bis ${moment}. Widerspruch hilft am meisten.`,
  more: (count) => `${count} weitere`,
  open: 'In Bookend öffnen',
  gone: 'jemand, der nicht mehr genannt wird',
};

export const noteWords: Record<Language, NoteWords> = { en, de };
