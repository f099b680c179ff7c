import type { Behaviour } from '#contract/organization/behaviour.ts';

/**
 * For organizations that haven't written their own. To change a wording, add a version: earlier questions keep the
 * wording they were asked in.
 */
const wordings: readonly Omit<Behaviour, 'isRetired'>[] = [
  {
    id: 'purpose',
    version: 1,
    virtue: 'consistency',
    texts: {
      en: {
        name: 'Open with purpose',
        sentence: 'What we are here for: {purpose}',
        question: 'Was it said why we are here?',
        label: 'Said why we are here',
        guide:
          'Say in one sentence what shall be different after the meeting. Who knows what it is for can help, and can tell when you are done. If you can’t say it, you may not need the meeting.',
      },
      de: {
        name: 'Mit dem Zweck beginnen',
        sentence: 'Dafür sind wir hier: {purpose}',
        question: 'Wurde gesagt, warum wir hier sind?',
        label: 'Gesagt, warum wir hier sind',
        guide:
          'Sagen Sie in einem Satz, was nach der Besprechung anders sein soll. Wer weiß, wozu sie dient, kann helfen und merkt, wann sie fertig ist. Lässt es sich nicht sagen, braucht es sie vielleicht nicht.',
      },
    },
  },
  {
    id: 'frame',
    version: 1,
    virtue: 'consistency',
    texts: {
      en: {
        name: 'Name how we decide',
        sentence: 'How we decide: {frame}',
        question: 'Was it said how we decide?',
        label: 'Said how we decide',
        guide:
          'Say before the talk who makes the call and how. People speak differently when they know whether they advise, vote or agree, and nobody feels passed over afterwards.',
      },
      de: {
        name: 'Sagen, wie wir entscheiden',
        sentence: 'So entscheiden wir: {frame}',
        question: 'Wurde gesagt, wie wir entscheiden?',
        label: 'Gesagt, wie wir entscheiden',
        guide:
          'Sagen Sie vor dem Gespräch, wer wie entscheidet. Wer weiß, ob er berät, abstimmt oder zustimmt, spricht anders, und hinterher fühlt sich niemand übergangen.',
      },
    },
  },
  {
    id: 'dissent',
    version: 1,
    virtue: 'curiosity',
    texts: {
      en: {
        name: 'Invite dissent',
        sentence: 'What are we missing? I’d rather hear it now.',
        question: 'Were other views invited?',
        label: 'Invited dissent',
        guide:
          'Ask for what speaks against it before you say what speaks for it, and then wait. Thank whoever speaks up, also when you see it otherwise: the others watch what happens to the first.',
      },
      de: {
        name: 'Widerspruch einladen',
        sentence: 'Was übersehen wir? Ich höre es lieber jetzt.',
        question: 'Wurde nach anderen Sichtweisen gefragt?',
        label: 'Zum Widerspruch eingeladen',
        guide:
          'Fragen Sie zuerst, was dagegen spricht, und warten Sie dann. Danken Sie allen, die sich melden, auch wenn Sie es anders sehen: Die anderen achten darauf, wie es dem Ersten ergeht.',
      },
    },
  },
  {
    id: 'names',
    version: 1,
    virtue: 'kindness',
    texts: {
      en: {
        name: 'Acknowledge by name',
        sentence: 'Thank you for that. It changes what we do next.',
        question: 'Was it said by name what somebody contributed?',
        label: 'Acknowledged by name',
        guide:
          'Name the person, what they did and what it led to, in the moment it happens. Share it out: look now and then for whom nobody has named yet.',
      },
      de: {
        name: 'Mit Namen anerkennen',
        sentence: 'Danke dafür. Das ändert, was wir als Nächstes tun.',
        question: 'Wurde mit Namen gesagt, was jemand beigetragen hat?',
        label: 'Mit Namen anerkannt',
        guide:
          'Nennen Sie die Person, was sie getan hat und was daraus wurde, in dem Moment, in dem es geschieht. Verteilen Sie es: Schauen Sie ab und zu, wen noch niemand genannt hat.',
      },
    },
  },
  {
    id: 'curiosity',
    version: 1,
    virtue: 'curiosity',
    texts: {
      en: {
        name: 'Meet mistakes with curiosity',
        sentence: 'What did we learn, and what will we change next time?',
        question: 'Were mistakes met with curiosity?',
        label: 'Met mistakes with curiosity',
        guide:
          'Ask what we learned, what we will change and how we support the people involved, in this order. Don’t ask who it was. A mistake that is told early costs the least.',
      },
      de: {
        name: 'Fehlern mit Neugier begegnen',
        sentence: 'Was haben wir gelernt, und was ändern wir beim nächsten Mal?',
        question: 'Wurde Fehlern mit Neugier begegnet?',
        label: 'Fehlern mit Neugier begegnet',
        guide:
          'Fragen Sie, was wir gelernt haben, was wir ändern und wie wir die Beteiligten unterstützen, in dieser Reihenfolge. Fragen Sie nicht, wer es war. Ein Fehler, der früh erzählt wird, kostet am wenigsten.',
      },
    },
  },
  {
    id: 'reasons',
    version: 1,
    virtue: 'kindness',
    texts: {
      en: {
        name: 'Explain the decision',
        sentence: 'This is what we decided, and this is why.',
        question: 'Was it explained why we decided so?',
        label: 'Explained the decision',
        guide:
          'Say what was decided, what spoke for the other way and why it was this one. Whoever wanted it otherwise can only go along with a reason.',
      },
      de: {
        name: 'Die Entscheidung erklären',
        sentence: 'Das haben wir entschieden, und deshalb.',
        question: 'Wurde erklärt, warum so entschieden wurde?',
        label: 'Die Entscheidung erklärt',
        guide:
          'Sagen Sie, was entschieden ist, was für den anderen Weg sprach und warum es dieser wurde. Wer es anders wollte, kann nur mit einem Grund mitgehen.',
      },
    },
  },
  {
    id: 'owners',
    version: 1,
    virtue: 'consistency',
    texts: {
      en: {
        name: 'Close with owners and dates',
        sentence: 'Before we go: who does what, and by when?',
        question: 'Did we end with who does what by when?',
        label: 'Closed with owners and dates',
        guide:
          'Take the last five minutes to read out each action with one name and one date, and ask whether anybody is waiting for permission or clarity. What has no name and no date won’t happen.',
      },
      de: {
        name: 'Mit Namen und Terminen schließen',
        sentence: 'Bevor wir gehen: Wer macht was, bis wann?',
        question: 'Stand am Ende fest, wer was bis wann macht?',
        label: 'Mit Namen und Terminen geschlossen',
        guide:
          'Lesen Sie in den letzten fünf Minuten jede Aufgabe mit einem Namen und einem Termin vor, und fragen Sie, ob jemand auf Erlaubnis oder Klarheit wartet. Was keinen Namen und keinen Termin hat, geschieht nicht.',
      },
    },
  },
];

export const defaultSet: readonly Behaviour[] = wordings.map((one) => ({ ...one, isRetired: false }));
