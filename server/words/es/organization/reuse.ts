import type { reuse as english } from '../../en/organization/reuse.ts';
import { count, plural } from '../count.ts';
import { languageNames } from '../languageNames.ts';

export const reuse: typeof english = {
  title: 'Reutilizar',
  questions: 'Preguntas para otras encuestas',
  questionsHint:
    'Solo preguntas, nunca respuestas. “No lo sé” cuenta como sin respuesta (N/A). Las preparadas son para encuestas y evaluaciones de 360 grados; “…” ocupa el lugar del nombre de la persona.',
  which: 'Qué preguntas',
  selections: {
    all: 'Todas las preguntas',
    set: 'Nuestras conductas',
    ready_made: 'Preguntas preparadas',
  },
  language: 'Idioma',
  languages: languageNames,
  allLanguages: 'Todos los idiomas',
  format: 'Archivo',
  formats: {
    semicolons: 'Excel con punto y coma (;)',
    commas: 'Excel con comas (,)',
    qualtrics: 'Qualtrics',
  },
  count: (n) => count(n, 'pregunta', 'preguntas'),
  leftOut: (n) =>
    plural(n, {
      one: `${n} pregunta no está escrita en este idioma.`,
      other: `${count(n, 'pregunta', 'preguntas')} no están escritas en este idioma.`,
    }),
  none: 'No hay preguntas en esta selección.',
  openFile: 'Abrir archivo',
  opening: 'Abriendo…',
  opened: 'El archivo se abre fuera de Teams.',
  notOpened: 'No se pudo abrir el archivo. Vuelve a intentarlo.',
  copyText: 'Copiar como texto',
  copied: 'Copiado',
  notCopied: 'Este navegador no deja copiar a Bookend. Selecciona el texto.',
  byHand: 'Las preguntas como texto',
  briefing: 'Nota informativa',
  briefingHint:
    'Una conducta, como texto para una historia, una reunión general o una nota para mánagers. No se nombra a nadie, y no aparecen cifras hasta que haya respondido suficiente gente.',
  behaviour: 'Conducta',
  text: 'Texto',
  textHint: 'Puedes cambiarlo antes de copiarlo. Bookend conserva tus cambios en este navegador.',
  startAgain: 'Deshacer mis cambios',
  copy: 'Copiar',
  noBehaviours: 'Aún no hay conductas sobre las que escribir.',
};
