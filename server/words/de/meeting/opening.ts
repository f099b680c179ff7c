import type { opening as english } from '../../en/meeting/opening.ts';

export const opening: typeof english = {
  title: 'Öffnen',
  opening: (host) => `${host} eröffnet`,
  heard: { purpose: 'Wozu wir hier sind', frame: 'Wie wir entscheiden', dissent: 'Was uns fehlen könnte' },
  purposeLabel: 'Zweck, in einem Satz',
  frameLabel: 'So wird entschieden',
  chooseFrame: 'Auswählen…',
  frames: {
    host_decides: 'Ich entscheide nach Anhörung',
    consensus: 'Konsens: alle tragen es',
    consent: 'Konsent: niemand hat Einwände',
    vote: 'Wir stimmen ab',
    delegated: 'An eine Person übertragen',
    no_decision: 'Heute keine Entscheidung',
  },
  deciderLabel: 'Wer entscheidet',
  nobodyNamed: 'Niemand benannt',
  deciderMissing: 'Wählen Sie, wer entscheidet.',
  peopleFailed: 'Die Personen in diesem Chat ließen sich nicht lesen.',
  sayFrame: (frame, { name, isHost }) => {
    const last = name === undefined || isHost ? '' : ` Gelingt das nicht, entscheidet ${name}.`;
    switch (frame) {
      case 'host_decides':
        return name === undefined || isHost
          ? 'Ich entscheide, nachdem ich euch gehört habe.'
          : `${name} entscheidet, nachdem alle gehört sind.`;
      case 'consensus':
        return `Wir entscheiden im Konsens: Wir suchen, was alle mittragen.${last}`;
      case 'consent':
        return `Wir entscheiden im Konsent: Wir gehen so vor, wenn niemand einen schweren Einwand hat.${last}`;
      case 'vote':
        return `Wir stimmen ab.${last}`;
      case 'delegated':
        return `${name ?? '…'} entscheidet.`;
      case 'no_decision':
        return 'Heute brauchen wir keine Entscheidung.';
    }
  },
  tellFrame: (frame, name) => {
    switch (frame) {
      case 'host_decides':
        return name === undefined ? 'Die Leitung entscheidet nach Anhörung' : `${name} entscheidet nach Anhörung`;
      case 'consensus':
        return 'Im Konsens: Alle tragen es mit';
      case 'consent':
        return 'Im Konsent: Wenn niemand einen schweren Einwand hat';
      case 'vote':
        return 'Durch Abstimmung';
      case 'delegated':
        return name === undefined ? 'An eine Person übertragen' : `${name} entscheidet`;
      case 'no_decision':
        return 'Heute keine Entscheidung';
    }
  },
  makesTheCall: (name) => `Sonst entscheidet ${name}`,
  writePurposeFirst: 'Notieren Sie den Zweck, dann steht hier, was Sie sagen können.',
  chooseFrameFirst: 'Wählen Sie, wie entschieden wird, dann steht hier, was Sie sagen können.',
  pause: '(Pause)',
  editWords: 'Worte ändern',
  editWordsOf: (section) => `Worte ändern: ${section}`,
  yourWords: 'Ihre Worte',
  readyWords: 'Fertigen Satz nehmen',
  sayIt: 'Sagen',
  said: 'Gesagt',
  saidAt: (time) => `Um ${time} gesagt`,
  notYet: 'Noch nicht gesagt',
  announce: (section, text) => `${section}: ${text}`,
};
