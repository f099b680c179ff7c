import type { microLeading as english } from '../en/terms.ts';

export const microLeading: typeof english = {
  name: 'Micro-leadership',
  meaning:
    'Confier du travail et rester aussi proche qu’il le faut : des points d’étape convenus à l’avance, une expérience prêtée jusqu’à ce que la sienne suffise, puis plus de marge. C’est du soutien, pas du contrôle. Toute personne qui se sent contrôlée peut le dire.',
};
