import type { data as english } from '../en/lifecycle.ts';

export const data: typeof english = {
  title: 'Was aufbewahrt wird',

  copy: 'Kopieren als',
  download: 'Herunterladen als',
  kinds: { markdown: 'Markdown', json: 'JSON' },
  take: { copy: (kind) => `Kopieren als ${kind}`, download: (kind) => `Herunterladen als ${kind}` },
  copied: (n) => (n === 1 ? 'Kopiert, mit 1 Besprechung.' : `Kopiert, mit ${n} Besprechungen.`),
  downloaded: 'An den Browser übergeben. Kommt keine Datei an, hält Teams sie hier zurück: Kopieren Sie stattdessen.',
  byHand: 'Teams gibt die Zwischenablage hier nicht frei. Kopieren Sie aus diesem Feld:',
  exportTitle: 'Von Bookend aufbewahrte Besprechungen',
  exportedAt: (time) => `Stand: ${time}`,
  youSuggested: (day) => `Sie haben ${day} vorgeschlagen.`,
  hostedBy: (name) => `Leitung: ${name}`,

  delete: 'Diese Besprechung löschen',
  deleteSure: 'Diese Besprechung für alle löschen? Sie lässt sich nicht zurückholen.',
  deleteWhat:
    'Eröffnung, Entscheidungen, Zusammenfassung und Aufgaben werden gelöscht. Bewertungen bleiben ohne die Besprechung: Niemand kann sie aus einem Ergebnis herausnehmen.',
  deleteLater: (closesAt, mayCloseAt) =>
    `Diese Besprechung wird noch bewertet. Löschen lässt sie sich, sobald die Bewertung geschlossen ist: am ${closesAt}, oder wenn die Leitung sie schließt, was ab ${mayCloseAt} möglich ist. Bis dahin können Sie die Zusammenfassung korrigieren, und alle können ihren eigenen Namen sofort entfernen.`,
  deleteCard: 'Die Karte im Chat bleibt. Sie können sie dort selbst löschen.',
  deleteYes: 'Löschen',
  deleteNo: 'Behalten',
  deleting: 'Wird gelöscht…',
  deleted: 'Diese Besprechung wird nicht mehr aufbewahrt. Sie wurde gelöscht, oder ihre Zeit war um.',

  remove: 'Meinen Namen aus Bookend entfernen',
  removeSure: [
    'Ihren Namen aus allen Besprechungen Ihrer Organisation entfernen?',
    'Wo Sie leiten, entscheiden oder zuständig sind, steht dann „jemand, der nicht mehr genannt wird“. Das lässt sich nicht rückgängig machen, und Ergebnisse von Ihnen geleiteter Besprechungen können Sie nicht mehr lesen.',
    'Er bleibt, wo ihn jemand in einen Satz geschrieben hat, und auf Karten in Chats. Bewertungen lassen sich nicht finden: Niemand weiß, von wem sie sind. Was Sie ohne Ihren Namen darüber geschrieben haben, was sich bewährt hat, bleibt und gehört niemandem: Löschen Sie es vorher, wenn Sie das nicht möchten. Wenn Sie wieder leiten oder genannt werden, wird Ihr Name wieder aufbewahrt.',
  ],
  removeYes: 'Namen entfernen',
  removeNo: 'Stehen lassen',
  removing: 'Wird entfernt…',
  removed: (n) =>
    n === 0
      ? 'Ihr Name stand nirgends.'
      : n === 1
        ? 'Ihr Name ist aus 1 Besprechung entfernt.'
        : `Ihr Name ist aus ${n} Besprechungen entfernt.`,
};
