import { proposed, putOff, question, task, who, type MeetingMinutes } from './shape.ts';

/** A club's board without a quorum, in German. */
export const noQuorum: MeetingMinutes = {
  language: 'de',
  opening: { purpose: 'Vorstandssitzung des Turnvereins', frame: 'vote', decider: null },
  decisions: [
    proposed('Beitrag für Jugendliche auf 40 Euro senken', { frame: 'vote', proposer: who('Bo Lindqvist') }),
    putOff('Neue Matten für die Halle', { isPutOffToNext: true }),
    putOff('Satzungsänderung', { putOffWords: 'zur Mitgliederversammlung' }),
  ],
  draft: {
    actions: [
      task('Neuen Termin suchen', 'Ada Park', '2026-11-25'),
      task('Drei Angebote für Matten einholen', 'Cai Okafor', '2026-12-07'),
    ],
    questions: [question('Zahlt der Kreis einen Zuschuss zu den Matten?')],
    minutes: {
      present: ['Ada Park', 'Bo Lindqvist', 'Cai Okafor'].map(who),
      absent: ['Dana Whitfield', 'Eli Nakamura', 'Fatima Haddad', 'Müller, Anna'].map(who),
      hasQuorum: false,
      note: '',
      link: '',
    },
  },
  pasted: {
    from: 'word',
    decisions: [
      '1.\tBeitrag für Jugendliche auf 40 Euro senken',
      '2.\tNeue Matten für die Halle: nächste Sitzung',
      '3.\tSatzungsänderung: zur Mitgliederversammlung',
    ].join('\r\n'),
    actions: ['–\tNeuen Termin suchen', '–\tDrei Angebote für Matten einholen'].join('\r\n'),
    questions: '–\tZahlt der Kreis einen Zuschuss zu den Matten?',
    whats: ['Neuen Termin suchen', 'Drei Angebote für Matten einholen'],
  },
  expected: {
    missing: { decision_open: 1 },
    card: [
      'Vorgeschlagen',
      'Beitrag für Jugendliche auf 40 Euro senken · durch Abstimmung · Antrag von Bo Lindqvist',
      'Vertagt',
      'Neue Matten für die Halle · auf die nächste Besprechung',
      'Satzungsänderung · zur Mitgliederversammlung',
      'Wer macht was',
      'Ada Park · Neuen Termin suchen · 25. Nov.',
      'Cai Okafor · Drei Angebote für Matten einholen · 7. Dez.',
      'Offene Fragen',
      '• Zahlt der Kreis einen Zuschuss zu den Matten?',
      'Anwesend: Ada Park, Bo Lindqvist und Cai Okafor · Abwesend: Dana Whitfield, Eli Nakamura, Fatima Haddad und Müller, Anna',
    ],
    recap: [
      '### Vorgeschlagen',
      '- **Beitrag für Jugendliche auf 40 Euro senken** · durch Abstimmung · Antrag von Bo Lindqvist',
      '### Vertagt',
      '- **Neue Matten für die Halle** · auf die nächste Besprechung',
      '- **Satzungsänderung** · zur Mitgliederversammlung',
      '### Wer macht was',
      '- [ ] Neuen Termin suchen · Ada Park · 2026-11-25',
      '- [ ] Drei Angebote für Matten einholen · Cai Okafor · 2026-12-07',
      '### Offene Fragen',
      '- Zahlt der Kreis einen Zuschuss zu den Matten?',
      '### Protokoll',
      '- Anwesend: Ada Park, Bo Lindqvist und Cai Okafor',
      '- Abwesend: Dana Whitfield, Eli Nakamura, Fatima Haddad und Müller, Anna',
      '- Nicht beschlussfähig',
    ],
    next: {
      actions: ['Neuen Termin suchen', 'Drei Angebote für Matten einholen'],
      questions: ['Zahlt der Kreis einen Zuschuss zu den Matten?'],
      decisions: ['Beitrag für Jugendliche auf 40 Euro senken', 'Neue Matten für die Halle', 'Satzungsänderung'],
    },
  },
};
