import type { data as english } from '../en/lifecycle.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('fr');
const meetings = (n: number) => `${n} ${plural(n, { one: 'réunion', other: 'réunions' })}`;

export const data: typeof english = {
  title: 'Ce qui est gardé',

  copy: 'Copier en',
  download: 'Télécharger en',
  kinds: { markdown: 'Markdown', json: 'JSON' },
  take: { copy: (kind) => `Copier en ${kind}`, download: (kind) => `Télécharger en ${kind}` },
  copied: (n) => `Copié, avec ${meetings(n)}.`,
  downloaded: 'Envoyé à votre navigateur. Si aucun fichier n’arrive, Teams le bloque ici : copiez plutôt.',
  byHand: 'Ici, Teams bloque le presse-papiers. Copiez depuis ce champ :',
  exportTitle: 'Réunions gardées par Bookend',
  exportedAt: (time) => `Date de l’export : ${time}`,
  youSuggested: (day) => `Vous avez proposé cette date : ${day}`,
  hostedBy: (name) => `Hôte : ${name}`,

  delete: 'Supprimer cette réunion',
  deleteSure: 'Supprimer cette réunion pour tout le monde ? C’est irréversible.',
  deleteWhat:
    'L’ouverture, les décisions, le récap et les actions sont supprimés. Les évaluations restent sans la réunion : personne ne peut les enlever d’un résultat.',
  deleteLater: (closesAt, mayCloseAt) =>
    `Cette réunion est encore en cours d’évaluation. Elle pourra être supprimée une fois l’évaluation fermée (${closesAt}), ou quand un hôte la ferme (possible dès : ${mayCloseAt}). D’ici là, vous pouvez corriger le récap, et chaque personne peut enlever aussitôt son propre nom.`,
  deleteCard: 'La carte dans la conversation reste. Vous pouvez l’y supprimer vous-même.',
  deleteYes: 'Supprimer',
  deleteNo: 'Garder',
  deleting: 'Suppression…',
  deleted: 'Cette réunion n’est plus gardée. Son hôte l’a supprimée, ou sa durée de conservation est écoulée.',

  remove: 'Enlever mon nom de Bookend',
  removeSure: [
    'Enlever votre nom de toutes les réunions de votre organisation ?',
    'Là où vous animiez, décidiez ou aviez une action, on lira « une personne qui n’est plus nommée ». C’est irréversible, et vous ne pourrez plus lire les résultats des réunions que vous avez animées.',
    'Il reste là où quelqu’un l’a écrit dans une phrase, et sur les cartes des conversations. Les évaluations sont introuvables : personne ne sait de qui elles viennent. Ce que vous avez écrit sans votre nom sur ce qui a marché reste et n’est plus à personne : supprimez-le d’abord si vous ne le voulez pas. Si vous animez de nouveau ou si l’on vous nomme, votre nom sera de nouveau gardé.',
  ],
  removeYes: 'Enlever mon nom',
  removeNo: 'Le laisser',
  removing: 'En cours…',
  removed: (n) => (n === 0 ? 'Votre nom n’était dans aucune réunion.' : `Votre nom est enlevé de ${meetings(n)}.`),
};
