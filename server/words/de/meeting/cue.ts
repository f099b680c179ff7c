import type { cue as english } from '../../en/meeting/cue.ts';

export const cue: typeof english = {
  title: 'Eines zum Üben',
  names: {
    question: 'Eine einzige klare Frage stellen',
    wait: 'Zehn Sekunden warten, dann antworten',
    summarise: 'Erst zusammenfassen, was gesagt wurde',
    comment: 'Eine genaue Rückmeldung geben',
    camera: 'Beim Fragen in die Kamera schauen',
    nod: 'Nicken, wenn jemand spricht',
    managing: 'Fragen, wie es allen geht',
  },
  did: (name) => `Getan: ${name}`,
  takeBack: (name) => `Zurücknehmen: ${name}`,
  next: 'Nächstes',
  times: (n) => `${n}×`,
  counted: (name, n) => `${name}: ${n}`,
  comment: {
    find: 'Worte finden',
    who: 'Wer',
    what: 'Was die Person getan hat',
    effect: 'Was daraus wurde',
    say: (who, what, effect) => `${who}: ${what}. Daraus wurde: ${effect}.`,
  },
  intent: {
    title: 'Für mich',
    label: 'Heute will ich …',
    hint: 'Nur Sie lesen es. Am Schluss kommt es wieder.',
    wanted: (text) => `Heute will ich … ${text}`,
  },
  looking: 'Nur für Sie',
  managing: {
    title: 'Wie es allen geht',
    question: 'Wie kommt ihr heute zurecht?',
    hint: 'Geantwortet wird laut. Nichts davon wird aufgehoben.',
  },
};
