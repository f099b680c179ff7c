import type { reuse as english } from '../../en/organization/reuse.ts';
import { pluralIn } from '../../plural.ts';
import { languageNames } from '../languageNames.ts';

const plural = pluralIn('fr');

export const reuse: typeof english = {
  title: 'Réutiliser',
  questions: 'Questions pour d’autres enquêtes',
  questionsHint:
    'Des questions seulement, jamais de réponses. « Ne sais pas » ne compte pas comme réponse (N/A). Les questions prêtes à l’emploi sont pour les enquêtes et les 360° ; « … » tient lieu du nom de la personne.',
  which: 'Quelles questions',
  selections: {
    all: 'Toutes les questions',
    set: 'Nos comportements',
    ready_made: 'Questions prêtes à l’emploi',
  },
  language: 'Langue',
  languages: languageNames,
  allLanguages: 'Toutes les langues',
  format: 'Fichier',
  formats: {
    semicolons: 'Excel français, allemand (;)',
    commas: 'Excel anglais (,)',
    qualtrics: 'Qualtrics',
  },
  count: (count) => `${count} ${plural(count, { one: 'question', other: 'questions' })}`,
  leftOut: (count) =>
    plural(count, {
      one: `${count} question n’est pas écrite dans cette langue.`,
      other: `${count} questions ne sont pas écrites dans cette langue.`,
    }),
  none: 'Il n’y a aucune question dans cette sélection.',
  openFile: 'Ouvrir le fichier',
  opening: 'Ouverture…',
  opened: 'Le fichier s’ouvre hors de Teams.',
  notOpened: 'Le fichier n’a pas pu être ouvert. Réessayez.',
  copyText: 'Copier comme texte',
  copied: 'Copié',
  notCopied: 'Ce navigateur ne laisse pas Bookend copier. Sélectionnez plutôt le texte.',
  byHand: 'Les questions en texte',
  briefing: 'Synthèse',
  briefingHint:
    'Un comportement, sous forme de texte pour un récit, une plénière ou un point aux managers. Personne n’est nommé, et aucun chiffre n’apparaît avant que suffisamment de personnes aient répondu.',
  behaviour: 'Comportement',
  text: 'Texte',
  textHint: 'Vous pouvez le modifier avant de le copier. Bookend garde vos modifications dans ce navigateur.',
  startAgain: 'Annuler mes modifications',
  copy: 'Copier',
  noBehaviours: 'Il n’y a pas encore de comportements sur lesquels écrire.',
};
