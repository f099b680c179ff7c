import type { microLeading as english } from '../en/terms.ts';

export const microLeading: typeof english = {
  name: 'Micro-Leading',
  meaning:
    'Arbeit abgeben und so nah bleiben, wie sie es braucht: vereinbarte Zwischenstände, geliehene Erfahrung, bis die eigene reicht, dann mehr Raum. Gemeint ist Unterstützung, keine Kontrolle. Wer sich kontrolliert fühlt, kann es sagen.',
};
