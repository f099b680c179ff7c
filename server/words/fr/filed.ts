import type { filed as english } from '../en/filed.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('fr');
const abstentions = (n: number) => `${n} ${plural(n, { one: 'abstention', other: 'abstentions' })}`;

export const filed: typeof english = {
  headings: { final: 'Décidé', proposed: 'Proposé', put_off: 'Reporté', withdrawn: 'Retiré' },
  until: (day) => `jusqu’au ${day}`,
  toNext: 'à la prochaine réunion',
  votes: (votes) =>
    `${votes.for} pour, ${votes.against} contre${votes.abstained > 0 ? `, ${abstentions(votes.abstained)}` : ''}`,
  proposedBy: (name) => `proposé par ${name}`,
  secondedBy: (name) => `appuyé par ${name}`,
  withHelpers: (names) => `avec ${names}`,
  doneSince: 'Fait depuis la dernière fois',
  stillOpen: 'Encore ouvert',
  overdue: (day) => `en retard depuis le ${day}`,
  minutes: 'Procès-verbal',
  present: (names) => `Présences : ${names}`,
  absent: (names) => `Absences : ${names}`,
  quorum: 'Quorum atteint',
  noQuorum: 'Quorum non atteint',
  fullMinutes: 'Procès-verbal complet',
  corrected: (day) => `Corrigé le ${day}`,
  gaps: {
    no_words: 'Sans texte',
    no_owner: 'Sans responsable',
    vague_owner: 'Sans responsable précis',
    group_owner: 'Un groupe pour responsable, pas une personne',
    two_owners: 'Deux responsables',
    unknown_owner: 'Responsable hors de cette conversation',
    no_date: 'Sans date',
    past_date: 'Date passée',
    no_purpose: 'À quoi servait la réunion',
    no_frame: 'Comment nous avons décidé',
    no_final_decision: 'Une décision, alors que l’hôte avait dit comment décider',
    decision_open: 'Proposé, mais pas décidé',
    contested_without_reason: 'Sans raison, alors que tout le monde n’était pas d’accord',
    decision_without_reason: 'Sans raison',
  },
  ofActions: (count, of) =>
    count === of ? `les ${of} actions` : `${count} ${plural(count, { one: 'action', other: 'actions' })} sur ${of}`,
  ofDecisions: (count) => `${count} ${plural(count, { one: 'décision', other: 'décisions' })}`,
};
