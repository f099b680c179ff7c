import type { microLeading as english } from '../en/terms.ts';

export const microLeading: typeof english = {
  name: 'Micro-leadership',
  meaning:
    'Confier du travail et rester aussi proche qu’il le faut : des points d’étape convenus à l’avance, de l’expérience prêtée tant que l’autre n’en a pas assez, puis plus de marge. C’est du soutien, pas du contrôle. Toute personne qui se sent contrôlée peut le dire.',
};
