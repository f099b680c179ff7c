import type { extraQuestion as english } from '../../en/meeting/extraQuestion.ts';

export const extraQuestion: typeof english = {
  label: 'Pregunta adicional',
  none: 'Ninguna',
  groups: { recognition: 'Reconocimiento', fairness: 'Equidad' },
  asks: (question) => `“${question}” Se pregunta en cada valoración de esta serie hasta que lo cambies.`,
  stale: 'Otra persona que dirige acaba de cambiar esto. Estás viendo lo que eligió.',
};
