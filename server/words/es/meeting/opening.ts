import type { opening as english } from '../../en/meeting/opening.ts';

export const opening: typeof english = {
  title: 'Apertura',
  opening: (host) => `${host} abre la reunión`,
  heard: { purpose: 'Por qué estamos aquí', frame: 'Cómo decidimos', dissent: 'Qué se nos puede escapar' },
  purposeLabel: 'Propósito, en una frase',
  frameLabel: 'Cómo se va a decidir',
  chooseFrame: 'Elegir…',
  frames: {
    host_decides: 'Decido tras escuchar',
    consensus: 'Consenso: todo el grupo lo apoya',
    consent: 'Consentimiento: nadie se opone',
    vote: 'Votamos',
    delegated: 'Delegada en una persona',
    no_decision: 'Hoy no se decide',
  },
  deciderLabel: 'Quién decide',
  nobodyNamed: 'Nadie en concreto',
  deciderMissing: 'Elige quién decide.',
  peopleFailed: 'No se pudieron cargar las personas de este chat.',
  sayFrame: (frame, { name, isHost }) => {
    const last = name === undefined || isHost ? '' : ` Si no lo logramos, decide ${name}.`;
    switch (frame) {
      case 'host_decides':
        return name === undefined || isHost
          ? 'Decidiré después de escuchar a todo el grupo.'
          : `${name} decidirá después de escucharnos.`;
      case 'consensus':
        return `Decidimos por consenso: buscamos lo que todo el grupo pueda apoyar.${last}`;
      case 'consent':
        return `Decidimos por consentimiento: seguimos adelante salvo que alguien tenga una objeción seria.${last}`;
      case 'vote':
        return `Decidimos por votación.${last}`;
      case 'delegated':
        return `Decide ${name ?? '…'}.`;
      case 'no_decision':
        return 'Hoy no necesitamos decidir nada.';
    }
  },
  tellFrame: (frame, name) => {
    switch (frame) {
      case 'host_decides':
        return name === undefined ? 'Quien dirige decide tras escucharnos' : `${name} decide tras escucharnos`;
      case 'consensus':
        return 'Por consenso: todo el grupo lo apoya';
      case 'consent':
        return 'Por consentimiento: salvo objeción seria';
      case 'vote':
        return 'Por votación';
      case 'delegated':
        return name === undefined ? 'Delegada en una persona' : `Decide ${name}`;
      case 'no_decision':
        return 'Hoy no se decide';
    }
  },
  makesTheCall: (name) => `Si no, decide ${name}`,
  writePurposeFirst: 'Escribe el propósito y aquí aparecerá una frase para decir.',
  chooseFrameFirst: 'Elige cómo se decide y aquí aparecerá una frase para decir.',
  pause: '(pausa)',
  editWords: 'Editar frase',
  editWordsOf: (section) => `Editar frase: ${section}`,
  yourWords: 'Tus palabras',
  readyWords: 'Usar la frase preparada',
  sayIt: 'Dilo',
  said: 'Dicho',
  saidAt: (time) => `Dicho · ${time}`,
  notYet: 'Aún sin decir',
  announce: (section, text) => `${section}: ${text}`,
};
