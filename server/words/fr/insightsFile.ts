import type { insightsFile as english } from '../en/insightsFile.ts';

export const insightsFile: typeof english = {
  columns: {
    unit: 'Entité',
    quarter: 'Trimestre',
    figure: 'Chiffre',
    wording: 'Formulation',
    share: 'Part en %',
    bound: 'La part est',
    from: 'Plage (95 %), début en %',
    to: 'Plage (95 %), fin en %',
    often: 'Fréquence en %',
    oftenBound: 'La fréquence est',
    results: 'Résultats, ce nombre ou plus',
    direction: 'Tendance dans le trimestre',
    lower: 'Moitié centrale des hôtes, début en %',
    upper: 'Moitié centrale des hôtes, fin en %',
    days: 'La moitié des résultats en ce nombre de jours',
    number: 'Nombre, celui-ci ou plus',
    hosts: 'Hôtes, ce nombre ou plus',
    note: 'Remarque',
  },
  bounds: { exact: '', at_most: 'au plus', at_least: 'au moins' },
  briefing: {
    title: (unit, quarter) => `${unit}, ${quarter} : comment étaient les réunions`,
    line: (name, said) => `– ${name} : ${said.join(' ; ')}.`,
    nothing:
      'Il y a trop peu à montrer : un chiffre demande au moins 6 hôtes, 10 réponses et 2 résultats dans le trimestre.',
    uncertainty:
      'Entre parenthèses figure la plage où se trouve probablement une part (95 %). Là où deux plages se recouvrent largement, la différence peut venir du seul hasard.',
  },
};
