import type { minutes as english } from '../../en/meeting/minutes.ts';

export const minutes: typeof english = {
  title: 'Protokoll: Anwesende, Beschlussfähigkeit, Link',
  present: 'Wer da war',
  absent: 'Wer gefehlt hat',
  everybody: 'Alle',
  everybodyElse: 'Alle anderen',
  find: 'Jemanden suchen',
  addPresent: 'Wer noch da war',
  addAbsent: 'Wer noch gefehlt hat',
  name: 'Name',
  unnamed: 'einen Namen',
  remove: (name) => `${name} entfernen`,
  quorum: 'War die Runde beschlussfähig?',
  hasQuorum: { yes: 'Ja', no: 'Nein', not_said: 'Keine Angabe' },
  note: 'Anmerkung',
  link: 'Link zum vollständigen Protokoll',
  linkHint: 'Zum Beispiel https://…',
  notLinked: 'Das ist keine Webadresse. Es bleibt als Text stehen.',

  aiWrote: 'Eine KI hat etwas davon geschrieben',
  aiWhat: 'Lesen Sie es wie den Entwurf von jemandem, der nicht dabei war.',
  aiNotSo: 'Nichts davon ist von einer KI',
  aiChecked: 'Mit KI geschrieben',
};
