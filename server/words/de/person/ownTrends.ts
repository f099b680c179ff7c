import type { ownTrends as english } from '../../en/person/ownTrends.ts';

const results = (number: number) => `${number} ${number === 1 ? 'Ergebnis' : 'Ergebnissen'}`;

export const ownTrends: typeof english = {
  title: 'Ihre Besprechungen in letzter Zeit',
  columns: { behaviour: 'Verhaltensweise', consistency: 'Wie oft', direction: 'Richtung', answers: 'Antworten' },
  consistency: (mostly, of) => `In ${mostly} von ${results(of)} haben es die meisten bemerkt`,
  directions: { rising: 'Steigend', falling: 'Fallend', unclear: 'Keine klare Veränderung' },
  tooFew: 'Zu wenige Ergebnisse für eine Richtung',
  answers: (number) => `${number} Antworten`,
  onTime: (done, due) =>
    due === 1
      ? `Die eine fällige Aufgabe wurde ${done === 1 ? '' : 'nicht '}rechtzeitig erledigt.`
      : `${done} von ${due} Aufgaben wurden rechtzeitig erledigt.`,
  details: 'Mehr zu diesen Zahlen',
  share: (share, of) => `${share} % haben es bemerkt, in ${results(of)} mit Zahlen`,
  range: (from, to, answers) => `Vermutlich ${from} bis ${to} %, bei ${answers} Antworten`,
  noShare: 'Zu wenige Antworten für einen Anteil',
  said: (times, meetings) =>
    `Sie haben es in ${times} von ${meetings} ${meetings === 1 ? 'Besprechung' : 'Besprechungen'} gesagt`,
  ticked: (mostly, of) => `Wo Sie es gesagt haben, haben es die meisten in ${mostly} von ${results(of)} bemerkt`,
  unticked: (mostly, of) => `Wo nicht, haben es die meisten in ${mostly} von ${results(of)} bemerkt`,
  period: (from, to) => (from === to ? from : `${from} bis ${to}`),
  canBeChance: (behaviours) =>
    `Unter ${behaviours} Verhaltensweisen kann eine auch nur durch Zufall steigend oder fallend aussehen.`,
  reading: (most, weeks, fewest) => [
    `Zu jeder Verhaltensweise höchstens die letzten ${most} Ergebnisse, aus den letzten ${weeks} Wochen. „Die meisten“ heißt: mindestens 7 von 10 Menschen.`,
    `„Steigend“ oder „Fallend“ steht erst ab ${fewest} Ergebnissen da, und nur, wenn Zufall die Veränderung kaum erklärt.`,
    'Das sehen nur Sie. Es ist aus Ergebnissen berechnet, die Sie schon bekommen haben.',
  ],
  toReflection: 'Zu Ihrem Rückblick',
};
