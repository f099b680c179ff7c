import type { ShippedBehaviours } from '../../shipped.ts';

export const behaviours: ShippedBehaviours = {
  purpose: {
    name: 'Mit dem Zweck beginnen',
    sentence: 'Dafür sind wir hier: {purpose}',
    question: 'Wurde gesagt, warum wir hier sind?',
    label: 'Gesagt, warum wir hier sind',
    guide:
      'Sagen Sie in einem Satz, was nach der Besprechung anders sein soll. Wer weiß, wozu sie dient, kann helfen und merkt, wann sie fertig ist. Lässt es sich nicht sagen, braucht es sie vielleicht nicht.',
  },
  frame: {
    name: 'Sagen, wie wir entscheiden',
    sentence: 'So entscheiden wir: {frame}',
    question: 'Wurde gesagt, wie wir entscheiden?',
    label: 'Gesagt, wie wir entscheiden',
    guide:
      'Sagen Sie vor dem Gespräch, wer wie entscheidet. Wer weiß, ob er berät, abstimmt oder zustimmt, spricht anders, und hinterher fühlt sich niemand übergangen.',
  },
  dissent: {
    name: 'Widerspruch einladen',
    sentence: 'Was übersehen wir? Ich höre es lieber jetzt.',
    question: 'Wurde nach anderen Sichtweisen gefragt?',
    label: 'Zum Widerspruch eingeladen',
    guide:
      'Fragen Sie zuerst, was dagegen spricht, und warten Sie dann. Danken Sie allen, die sich melden, auch wenn Sie es anders sehen: Die anderen achten darauf, wie es dem Ersten ergeht.',
  },
  names: {
    name: 'Mit Namen anerkennen',
    sentence: 'Danke dafür. Das ändert, was wir als Nächstes tun.',
    question: 'Wurde mit Namen gesagt, was jemand beigetragen hat?',
    label: 'Mit Namen anerkannt',
    guide:
      'Nennen Sie die Person, was sie getan hat und was daraus wurde, in dem Moment, in dem es geschieht. Verteilen Sie es: Schauen Sie ab und zu, wen noch niemand genannt hat.',
  },
  curiosity: {
    name: 'Fehlern mit Neugier begegnen',
    sentence: 'Was haben wir gelernt, und was ändern wir beim nächsten Mal?',
    question: 'Wurde Fehlern mit Neugier begegnet?',
    label: 'Fehlern mit Neugier begegnet',
    guide:
      'Fragen Sie, was wir gelernt haben, was wir ändern und wie wir die Beteiligten unterstützen, in dieser Reihenfolge. Fragen Sie nicht, wer es war. Ein Fehler, der früh erzählt wird, kostet am wenigsten.',
  },
  reasons: {
    name: 'Die Entscheidung erklären',
    sentence: 'Das haben wir entschieden, und deshalb.',
    question: 'Wurde erklärt, warum so entschieden wurde?',
    label: 'Die Entscheidung erklärt',
    guide:
      'Sagen Sie, was entschieden ist, was für den anderen Weg sprach und warum es dieser wurde. Wer es anders wollte, kann nur mit einem Grund mitgehen.',
  },
  owners: {
    name: 'Mit Namen und Terminen schließen',
    sentence: 'Bevor wir gehen: Wer macht was, bis wann?',
    question: 'Stand am Ende fest, wer was bis wann macht?',
    label: 'Mit Namen und Terminen geschlossen',
    guide:
      'Lesen Sie in den letzten fünf Minuten jede Aufgabe mit einem Namen und einem Termin vor, und fragen Sie, ob jemand auf Erlaubnis oder Klarheit wartet. Was keinen Namen und keinen Termin hat, geschieht nicht.',
  },
};
