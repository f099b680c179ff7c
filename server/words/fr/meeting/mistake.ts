import type { Words } from '../../en/catalogue.ts';

export const learning: Words['learning'] = {
  recapTitle: 'Ce que nous avons appris',
  act: 'Une erreur',
  fromOutcome: 'Qu’est-ce que nous en apprenons ?',
  intro: 'Avec curiosité, sans reproche. Écrivez maintenant ou plus tard.',
  learned: 'Qu’avons-nous appris ?',
  learnedHint: 'Va dans le récap.',
  change: 'Que changerons-nous la prochaine fois ?',
  changeHint: 'Reste ici, sauf si vous en faites une action.',
  support: 'Comment soutenons-nous les personnes concernées ?',
  supportHint: 'Seul l’hôte de cette réunion lit ceci. Cela ne va nulle part ailleurs.',
  done: 'Terminé',
  remove: 'Enlever',
  came: 'Une erreur s’est produite',
  learnedLine: (learned) => `Appris : ${learned}`,
  changeLine: (change) => `La prochaine fois : ${change}`,
  supportLine: (support) => `Soutien, pour l’hôte uniquement : ${support}`,
  write: 'Continuer à écrire',
  unwritten: 'Rien n’est encore écrit à ce sujet.',
  failed: 'Impossible de charger les erreurs.',
};
