import { fewestCompared } from '#contract/rules/organization/insightsMeasures.ts';
import type { insightsMeasures as english } from '../../en/organization/insightsMeasures.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('fr');
const many = (number: number, one: string, other: string) => `${number} ${plural(number, { one, other })}`;
const units = (number: number) => many(number, 'entité', 'entités');
const values = (number: number) => many(number, 'valeur', 'valeurs');
const fixed = (number: number, digits: number) => number.toFixed(digits).replace('-', '−').replace('.', ',');
const decimal = (number: number) => fixed(number, 2);

export const insightsMeasures: typeof english = {
  title: 'Indicateurs',
  associations: 'Ce qui va ensemble',
  meaning:
    'On compare des entités, pas des personnes : ce qui va ensemble d’une entité à l’autre ne va pas forcément ensemble chez une personne. Et l’un n’est pas forcément la cause de l’autre.',
  declared:
    'Décidé à l’avance : chaque indicateur est comparé à chaque comportement du même trimestre et du trimestre précédent, et toutes les comparaisons sont listées.',
  nothing: 'Il n’y a encore rien à comparer. Les indicateurs viennent d’un fichier.',
  file: 'Fichier',
  computing: 'Comparaison… Cela prend jusqu’à une minute.',
  outOfReach: 'Bookend n’a pas de chiffres à comparer avec les trimestres de ce fichier.',
  comparisons: (number) => many(number, 'comparaison', 'comparaisons'),
  grades: {
    goes_together: 'Vont ensemble ici',
    may_go_together: 'Vont peut-être ensemble',
    no_signal: 'Aucun signal',
  },
  gradeCounts: {
    goes_together: (number) => many(number, 'paire va ensemble ici', 'paires vont ensemble ici'),
    may_go_together: (number) => many(number, 'paire va peut-être ensemble', 'paires vont peut-être ensemble'),
    no_signal: (number) => `${number} sans signal`,
  },
  notCompared: (number) => `${number} sans comparaison`,
  group: (measure, quarter) => `${measure}, ${quarter}`,
  sameQuarter: 'Comportements du même trimestre',
  quarterBefore: (quarter) => `Comportements du trimestre précédent, ${quarter}`,
  notYet: (quarter) => `Suivra une fois le trimestre terminé : ${quarter}`,
  leftOut: 'Exclu : il est dans une période de changement.',
  tooFew: (number) => `Seulement ${units(number)} à comparer ; il en faut ${fewestCompared}`,
  noVariation: 'Partout pareil : il n’y a rien à comparer',
  restsOnOne: 'Repose sur une seule entité',
  basis: (number, level) => `${units(number)} de niveau ${level}`,
  rho: (rho) => `ρ ${decimal(rho)}`,
  interval: (from, to) => `${decimal(from)} à ${decimal(to)}`,
  p: (p) => (p < 0.001 ? 'p < 0,001' : `p ${fixed(p, 3)}`),
  columns: {
    behaviour: 'Comportement',
    grade: 'Degré',
    interval: 'ρ et sa plage (95 %)',
    p: 'p',
    units: 'Entités',
    hosts: 'Hôtes',
  },
  barHint:
    'Chaque barre va de −1 (ordre inverse) à 1 (même ordre) : le point est ρ, la ligne est la plage où il se trouve probablement.',
  howCompared: 'Comment compare-t-on ?',
  rules: [
    'On compare seulement ce que montre la vue d’ensemble : des parts d’entités d’un même niveau, activées et assez grandes. Une limite comme « au plus 8 % » n’est pas comparée.',
    `Il faut ${fewestCompared} entités. Avec moins, le hasard seul les met dans presque n’importe quel ordre.`,
    'Le ρ de Spearman dit à quel point deux ordres des entités se ressemblent : 1 est le même ordre, 0 aucun ordre commun, −1 l’ordre inverse. Plus une entité a d’hôtes, plus elle pèse, mais jamais plus de 25 %.',
    'p dit à quelle fréquence le hasard seul en montrerait au moins autant. Sur beaucoup de comparaisons, certaines paraissent fortes par hasard ; les degrés utilisent donc un p ajusté sur toutes les comparaisons d’un fichier (Benjamini–Hochberg) : jusqu’à 0,10, c’est « Vont peut-être ensemble » ; jusqu’à 0,05, et si 0 est hors de la plage de ρ, c’est « Vont ensemble ici ». Le tableau montre p avant cet ajustement.',
    'Un degré doit aussi tenir si l’on enlève une entité, quelle qu’elle soit ; sinon, le degré inférieur compte. « Repose sur une seule entité » veut dire qu’il ne reste rien sans elle.',
  ],
  fileTitle: 'Fichier d’indicateurs',
  files: 'Fichiers',
  noFiles: 'Pas encore de fichier.',
  taken: 'Importé.',
  sums: (number, of, measures) => `${values(number)} de ${units(of)} : ${measures}`,
  values,
  added: (number) => many(number, 'nouvelle', 'nouvelles'),
  changed: (number) => many(number, 'modifiée', 'modifiées'),
  off: (number) =>
    plural(number, {
      one: `${number} valeur concerne une entité désactivée. Elle comptera une fois l’entité activée.`,
      other: `${number} valeurs concernent des entités désactivées. Elles compteront une fois les entités activées.`,
    }),
  unchanged: 'Ces valeurs sont déjà là.',
  changedMeanwhile: 'Les entités ou les fichiers ont changé entre-temps. Voici ce que ferait le fichier maintenant.',
  remove: (name) => `Enlever « ${name} »`,
  removing: 'En cours…',
  sure: (name) => `Enlever « ${name} » et tout ce qui en est calculé ?`,
  restored: 'Là où un fichier précédent a aussi une valeur, celle-ci compte de nouveau.',
  surePeriod: (label) => `Enlever « ${label} » ? Les courbes seront de nouveau reliées.`,
  yes: 'Enlever',
  no: 'Garder',
  periods: 'Périodes de changement',
  periodsHint:
    'Marquez les trimestres où beaucoup a changé d’un coup, comme lors d’une réorganisation. Ils coupent les courbes, et vous pouvez les exclure des comparaisons.',
  addPeriod: 'Ajouter une période',
  editPeriod: (label) => `Modifier « ${label} »`,
  edit: 'Modifier',
  label: 'Qu’est-ce qui a changé ?',
  from: 'De',
  until: 'À',
  range: (from, until) => (from === until ? from : `${from} à ${until}`),
  leaveOut: 'Exclure des comparaisons',
  leaveOutNamed: (label) => `Exclure « ${label} » des comparaisons`,
  labelMissing: 'Dites en quelques mots ce qui a changé.',
  save: 'Enregistrer',
  saving: 'Enregistrement…',
  cancel: 'Annuler',
  periodChanged: (label, range) =>
    `Modifié entre-temps dans une autre fenêtre : « ${label} », ${range}. Vos modifications sont toujours là ; enregistrez de nouveau pour les garder.`,
  periodGone: 'Enlevé entre-temps dans une autre fenêtre. Enregistrez de nouveau pour le rétablir.',
  splits: (label, range) => `${label}, ${range} : la courbe d’avant n’est pas reliée à celle d’après.`,
  inPeriod: (quarter, label) => `${quarter} (${label})`,
};
