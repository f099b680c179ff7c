import type { ownTrends as english } from '../../en/person/ownTrends.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('fr');
const results = (number: number) => `${number} ${plural(number, { one: 'résultat', other: 'résultats' })}`;
const answered = (number: number) => `${number} ${plural(number, { one: 'réponse', other: 'réponses' })}`;

export const ownTrends: typeof english = {
  title: 'Vos réunions récentes',
  columns: { behaviour: 'Comportement', consistency: 'Fréquence', direction: 'Tendance', answers: 'Réponses' },
  consistency: (mostly, of) => `La plupart l’ont vu dans ${results(mostly)} sur ${of}`,
  directions: { rising: 'En hausse', falling: 'En baisse', unclear: 'Pas de changement net' },
  tooFew: 'Trop peu de résultats pour une tendance',
  answers: (number) => answered(number),
  onTime: (done, due) =>
    due === 1
      ? `La seule action à échéance ${done === 1 ? 'a été faite' : 'n’a pas été faite'} à temps.`
      : `${done} ${plural(done, { one: 'action', other: 'actions' })} sur ${due} ${plural(done, { one: 'faite', other: 'faites' })} à temps.`,
  details: 'Plus sur ces chiffres',
  share: (share, of) => `Vu par ${share} %, dans ${results(of)} avec chiffres`,
  range: (from, to, answers) => `Probablement de ${from} à ${to} %, sur ${answered(answers)}`,
  noShare: 'Trop peu de réponses pour une part',
  said: (times, meetings) =>
    `Vous l’avez dit dans ${times} ${plural(times, { one: 'réunion', other: 'réunions' })} sur ${meetings}`,
  ticked: (mostly, of) => `Quand vous l’avez dit, la plupart l’ont vu dans ${results(mostly)} sur ${of}`,
  unticked: (mostly, of) => `Sinon, la plupart l’ont vu dans ${results(mostly)} sur ${of}`,
  period: (from, to) => (from === to ? from : `du ${from} au ${to}`),
  canBeChance: (behaviours) =>
    `Sur ${behaviours} comportements, l’un d’eux peut sembler en hausse ou en baisse par hasard.`,
  reading: (most, weeks, fewest) => [
    `Pour chaque comportement, les ${most} derniers résultats au plus, des ${weeks} dernières semaines. « La plupart » veut dire au moins 7 personnes sur 10.`,
    `« En hausse » et « En baisse » demandent au moins ${fewest} résultats, et un changement que le hasard n’explique guère.`,
    'Personne d’autre ne voit ceci. C’est calculé à partir de résultats que vous avez déjà reçus.',
  ],
  toReflection: 'Vers votre bilan',
};
