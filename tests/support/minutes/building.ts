import { decided, putOff, question, task, voted, who, type MeetingMinutes } from './shape.ts';

/** Ein Bauausschuss: ein Zweck fehlt, Zuständige heißen, wie man sie so aufschreibt. */
export const building: MeetingMinutes = {
  language: 'de',
  opening: { purpose: '', frame: null, decider: null },
  decisions: [
    voted('Dach der Turnhalle', 'wird 2027 saniert', [9, 1, 0], {
      proposer: who('Dana Whitfield'),
      reason: 'Es regnet seit Oktober in den Geräteraum',
    }),
    decided('Vergabe der Malerarbeiten', 'an das günstigste Angebot', {
      frame: 'host_decides',
      decider: who('Bürgermeisterin'),
      reason: 'Alle drei Angebote sind gleich gut',
    }),
    decided('Fahrradständer am Eingang', 'zwölf Stück', { frame: 'not_stated', reason: 'Zwanzig passen nicht hin' }),
    putOff('Name der neuen Straße', { putOffUntil: '2027-02-01' }),
  ],
  draft: {
    actions: [
      task('Ausschreibung vorbereiten', 'Müller, Anna', '2026-12-11'),
      task('Statik prüfen lassen', 'Hr. Schmidt', 'vor dem ersten Frost'),
      task('Farbe bestellen', 'Einkauf', '2026-12-01'),
      task('Anwohner anschreiben', 'alle Teilnehmer', '2026-12-01'),
      task('Förderantrag stellen', 'Eli Nakamura', '2026-12-15', ['Cai Okafor']),
      task('Ständer aussuchen', 'N.N.', '2027-01-15'),
    ],
    questions: [question('Reicht der Zuschuss des Landes für die Dämmung?')],
  },
  pasted: {
    from: 'tabs',
    decisions: [
      'Dach der Turnhalle: wird 2027 saniert (9-1-0)',
      'Vergabe der Malerarbeiten: an das günstigste Angebot',
      'Fahrradständer am Eingang: zwölf Stück',
    ].join('\r\n'),
    actions: [
      'Aufgabe\tZuständig\tBis',
      'Ausschreibung vorbereiten\tMüller, Anna\t11.12.2026',
      'Statik prüfen lassen\tHr. Schmidt\tvor dem ersten Frost',
      'Farbe bestellen\tEinkauf\t01.12.2026',
      'Anwohner anschreiben\talle Teilnehmer\t01.12.2026',
      'Förderantrag stellen\tEli Nakamura\t15.12.2026',
      'Ständer aussuchen\tN.N.\t15.01.2027',
    ].join('\r\n'),
    questions: 'Reicht der Zuschuss des Landes für die Dämmung?',
    whats: [
      'Ausschreibung vorbereiten',
      'Statik prüfen lassen',
      'Farbe bestellen',
      'Anwohner anschreiben',
      'Förderantrag stellen',
      'Ständer aussuchen',
    ],
  },
  expected: {
    missing: { no_purpose: 1, no_frame: 1, group_owner: 2, vague_owner: 1, unknown_owner: 2 },
    card: [],
    recap: [],
    next: {
      actions: [
        'Farbe bestellen',
        'Anwohner anschreiben',
        'Ausschreibung vorbereiten',
        'Förderantrag stellen',
        'Ständer aussuchen',
        'Statik prüfen lassen',
      ],
      questions: ['Reicht der Zuschuss des Landes für die Dämmung?'],
      decisions: ['Name der neuen Straße'],
    },
  },
};
