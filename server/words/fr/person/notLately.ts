import type { notLately as english } from '../../en/person/notLately.ts';

export const notLately: typeof english = {
  title: 'Cela fait longtemps',
  line: (weeks) => `Ni coup de chapeau ni tête-à-tête depuis ${weeks} semaines :`,
  acknowledge: (name) => `Coup de chapeau à ${name}`,
  folds: (seconds) => `Se replie dans ${seconds} s`,
  hint: 'Compté d’après vos propres clics dans Bookend. Personne d’autre ne le voit.',
  leaveOff: 'Ne pas me suggérer aux hôtes',
  leaveOffHint:
    'Les hôtes ne reçoivent alors ni rappel ni brouillon de remerciement à votre sujet. Les coups de chapeau restent possibles.',
};
