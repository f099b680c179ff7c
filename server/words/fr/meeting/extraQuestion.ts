import type { extraQuestion as english } from '../../en/meeting/extraQuestion.ts';

export const extraQuestion: typeof english = {
  label: 'Question en plus',
  none: 'Aucune',
  groups: { recognition: 'Reconnaissance', fairness: 'Équité' },
  asks: (question) => `« ${question} » Posée à chaque évaluation de cette série, jusqu’à ce que vous changiez.`,
  stale: 'Un autre hôte vient de changer ceci. Vous voyez son choix.',
};
