import type { note as english } from '../../en/meeting/chatNote.ts';

export const note: typeof english = {
  title: 'Im Chat sagen',
  kinds: {
    thanks: 'Jemandem danken',
    clarify: 'Eine Entscheidung klarer sagen',
    dissent: 'Fragen, was wir übersehen',
  },
  said: {
    thanks: 'Dank',
    clarify: 'Eine Entscheidung, klarer',
    dissent: 'Was übersehen wir?',
    acknowledgement: 'Würdigung',
    open_items: 'Was noch offen ist',
    digest: 'Unser Monat',
  },
  to: 'Wem',
  chooseSomebody: 'Wählen Sie jemanden aus der Liste.',
  which: 'Welche Entscheidung',
  texts: { thanks: 'Wofür', clarify: 'In klareren Worten', dissent: 'Worüber' },
  replyBy: 'Eine Antwort hilft bis',
  post: 'In den Chat stellen',
  posting: 'Wird in den Chat gestellt…',
  posted: 'Steht im Chat.',
  refused:
    'Teams hat dies nicht angenommen. Ihre Worte stehen noch hier: Versuchen Sie es noch einmal, oder ändern Sie sie.',
  leave: 'Nicht jetzt',
  yours: 'Was Sie geschrieben haben',
  waiting: {
    waiting: 'Auf dem Weg in den Chat.',
    stopped: 'Teams hat dies nicht angenommen. Schreiben Sie es neu, oder im Chat selbst.',
  },
  share: 'Im Chat teilen',
  left: {
    thanks: 'Sie würdigten gerade jemanden, als die Besprechung endete',
    concern: 'Sie äußerten gerade Bedenken, als die Besprechung endete',
    asNote: 'Als Nachricht senden',
    unsaved: (day) => `Nicht gespeichert in Ihrer Besprechung am ${day}`,
    unsavedSeveral: 'Nicht gespeichert in früheren Besprechungen',
    copy: 'Kopieren',
    copied: 'Kopiert.',
    notCopied: 'Dieser Browser lässt Bookend nicht kopieren. Markieren Sie den Text selbst.',
    remove: 'Entfernen',
  },
  postOpen: 'Was noch offen ist, in den Chat stellen',
};
