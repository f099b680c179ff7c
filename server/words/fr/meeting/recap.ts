import type { recap as english } from '../../en/meeting/recap.ts';
import { pluralIn } from '../../plural.ts';
import { withDetails } from './pasted.ts';

type Counts = Parameters<typeof english.make>[0];
type Made = Parameters<typeof english.made>[0];

const plural = pluralIn('fr');

function counted({ decisions, actions, questions }: Counts, told = ''): string {
  const some = (n: number, one: string, other: string) => (n === 0 ? [] : [`${n} ${plural(n, { one, other })}`]);
  return new Intl.ListFormat('fr').format([
    ...some(decisions, 'décision', 'décisions').map((one) => one + told),
    ...some(actions, 'action', 'actions'),
    ...some(questions, 'question', 'questions'),
  ]);
}

function made({ decisions: { final, proposed, put_off, withdrawn }, ...rest }: Made): string {
  const told = [
    [final, 'prise', 'prises'] as const,
    [proposed, 'proposée', 'proposées'] as const,
    [put_off, 'reportée', 'reportées'] as const,
    [withdrawn, 'retirée', 'retirées'] as const,
  ].flatMap(([n, one, other]) => (n === 0 ? [] : [`${n} ${plural(n, { one, other })}`]));
  return `Ajouté : ${counted({ ...rest, decisions: final + proposed + put_off + withdrawn }, ` (${told.join(', ')})`)}.`;
}

export const recap: typeof english = {
  counted: (counts) => counted(counts),
  make: (counts) => `En faire ${counted(counts)}`,
  made,
  withDetails,
  didAnAiWrite: 'Écrit par une IA ?',
  yes: 'Oui',
  no: 'Non',
  leaveAsLine: 'Garder en une ligne',
  decided: 'Décidé',
  actions: 'Qui fait quoi',
  action: 'Action',
  actionHint: 'Ce qu’il y a à faire',
  owner: 'Responsable',
  ownerOf: (what) => `Responsable pour « ${what} »`,
  dueOf: (what) => `Échéance pour « ${what} »`,
  unnamed: 'nouvelle action',
  noActions: 'Pas encore d’actions. Qui fait quoi, et pour quand ?',
  addAction: 'Ajouter une action',
  newAction: 'Une nouvelle action',
  add: 'Ajouter',
  added: (what) => `Action ajoutée : ${what}`,
  more: 'Plus',
  moreAbout: (what) => `Plus sur « ${what} »`,
  moveUp: 'Monter',
  moveDown: 'Descendre',
  movedTo: (place, of) => `Maintenant numéro ${place} sur ${of}.`,
  helper: 'Aide aussi',
  addHelper: 'Ajouter',
  helperOf: (what) => `Aide aussi pour « ${what} »`,
  helpersOf: (what) => `Aides pour « ${what} »`,
  removeHelper: (name) => `Enlever ${name} des aides`,
  remove: (what) => `Enlever « ${what} »`,
  removed: (what) => `« ${what} » : enlevé.`,
  undo: 'Annuler',
  questions: 'Questions ouvertes',
  question: 'Question ouverte',
  questionHint: 'Qui attend, et quoi ?',
  unnamedQuestion: 'nouvelle question',
  addQuestion: 'Quelqu’un attend-il encore une réponse ?',
  makeAction: 'En faire une action',
  isAction: 'C’est maintenant une action du récap. Indiquez-y responsable et date.',
  learned: 'Ce que nous avons appris',
  commitments: 'Résolutions',
  concerns: 'En attente de réponse',
  answered: 'Soulevé, avec réponse',
  needs: (name) => `Dépend de : ${name}`,
  raisedBy: (name) => `Soulevé par ${name}`,
  unsigned: 'Soulevé sans nom',
  answer: (text) => `Réponse : ${text}`,
  answeredAloud: 'Réponse donnée en réunion',
  questionsUntil: 'Questions bienvenues jusqu’au…',
  questionsUntilDay: 'Dernier jour pour les questions',
  questionsWelcome: (day) => `Jusqu’au ${day}, les questions sont bienvenues.`,
  full: 'Un récap en contient 100 au plus.',

  missingCount: (n) => `${n} ${plural(n, { one: 'chose manque', other: 'choses manquent' })}`,
  missingList: 'Ce qui manque',
  missing: {
    no_words: () => 'Une action n’a pas encore de texte.',
    no_owner: (name) => `« ${name} » n’a pas de responsable.`,
    vague_owner: (name, typed) => `« ${name} » : « ${typed} » peut être n’importe qui. Qui est-ce ?`,
    group_owner: (name, typed) => `« ${name} » revient à un groupe : « ${typed} ». À qui dans ce groupe ?`,
    two_owners: (name, typed) => `« ${name} » a deux responsables : « ${typed} ». Qui en répond ?`,
    unknown_owner: (name, typed) =>
      `« ${name} » : « ${typed} » n’est pas dans cette conversation et n’en saura rien ici.`,
    no_date: (name) => `« ${name} » n’a pas de date.`,
    past_date: (name) => `« ${name} » a une date passée.`,
    no_purpose: () => 'Le récap ne dit pas à quoi servait la réunion.',
    no_frame: () => 'Le récap ne dit pas comment nous décidons.',
    no_final_decision: () => 'Vous avez dit comment décider, mais aucune décision n’est notée.',
    decision_open: (name) => `« ${name} » est à l’état de proposition, sans décision.`,
    contested_without_reason: (name) => `« ${name} » n’a pas de raison, alors que tout le monde n’était pas d’accord.`,
    decision_without_reason: (name) => `« ${name} » n’a pas de raison.`,
  },

  share: 'Partager dans la conversation',
  ownersMentioned: 'Les responsables sont mentionnés et reçoivent une notification de Teams.',
  sharing: 'Partage…',
  update: 'Mettre à jour la carte',
  tryAgain: 'Réessayer',
  goOn: 'Continuer',
  sharedAt: (time) => `Partagé dans la conversation · ${time}`,
  changed: 'Modifié depuis le partage. La conversation montre encore l’ancienne carte.',
  onItsWay: 'Enregistré. La carte est en route vers la conversation.',
  because: {
    busy: 'Teams est saturé. Votre récap est gardé ; la carte suivra automatiquement.',
    unavailable: 'Teams est injoignable. Votre récap est gardé ; la carte suivra automatiquement.',
    unknown: 'Teams n’a pas dit s’il avait accepté la carte. Bookend vérifie, et ne la publie jamais deux fois.',
    refused: 'Teams n’a pas accepté la carte. Votre récap est gardé.',
    not_allowed:
      'Teams ne laisse pas Bookend publier dans cette conversation. Les messages sont peut-être désactivés : vérifiez les options de la réunion. Votre récap est gardé.',
    too_large: 'La carte est trop grande pour Teams. Raccourcissez un peu le récap.',
    consent:
      'Bookend n’en a pas encore l’autorisation dans cette conversation. Votre récap est gardé ; réessayez pour donner l’autorisation.',
    given_up:
      'Teams n’a pas accepté la carte après de nombreuses tentatives. Votre récap est gardé ; réessayez quand Teams sera de retour.',
  },
  waitsFor: (name) =>
    name === ''
      ? 'La carte n’est pas encore dans la conversation, et la personne qui l’a partagée est partie. Vous pouvez la publier en votre nom.'
      : `La carte n’est pas encore dans la conversation. Partagée par ${name}, elle sera publiée dès que possible depuis son Bookend ; vous pouvez aussi la publier en votre nom.`,
  othersCard:
    'Modifié depuis le partage. Vous ne pouvez pas modifier la carte de quelqu’un d’autre : la vôtre sera une nouvelle carte.',
  postInMyName: 'Publier en mon nom',
  maybeShared:
    'Teams n’a pas répondu à temps : la carte est peut-être déjà dans la conversation. Réessayez sans crainte, elle n’est jamais publiée deux fois.',
  cannotShareYet: 'Plus haut, un champ ne peut pas être enregistré tel quel. Corrigez-le, puis partagez.',
  notInIt: (texts) =>
    `Pas dans le récap : ${texts.map((text) => `« ${text} »`).join(', ')}. Vérifiez ce qui est signalé plus haut.`,

  linksElsewhere:
    'Les boutons de la carte n’ouvrent peut-être pas Bookend ici. Merci de le transmettre à qui exploite Bookend :',
  notShared: 'Aucun récap n’a encore été partagé.',
  purpose: 'Pourquoi nous étions là',
  noDecisions: 'Aucune décision.',
  nothingToDo: 'Aucune action.',
  noOwner: 'Sans responsable',
  noDate: 'sans date',
  decidedBy: {
    host_decides: (who) => (who === '' ? 'décidé après avis' : `${who}, après avis`),
    consensus: (who) => (who === '' ? 'par consensus' : `${who}, par consensus`),
    consent: (who) => (who === '' ? 'par consentement' : `${who}, par consentement`),
    vote: (who) => (who === '' ? 'par vote' : `${who}, par vote`),
    delegated: (who) => (who === '' ? 'délégué' : `délégué à ${who}`),
    no_decision: (who) => who,
    not_stated: (who) => who,
  },
  why: (reason) => `Pourquoi : ${reason}`,
  contested: 'Tout le monde n’était pas d’accord.',
  replaced: 'remplacé par une décision ultérieure',
  observed: 'Observé',
  strength: (sentence) => `Un point fort : ${sentence}`,
  growth: (sentence) => `À développer : ${sentence}`,
  observedBy: (name) => `Vu par ${name}`,
  sharedBy: (name, time) => `Partagé par ${name} · ${time}`,

  movedFrom: (day, reason) => `décalé (prévu le ${day}) : ${reason}`,
  movedNoDate: (reason) => `date fixée : ${reason}`,
  accepted: 'accepté',

  changedSince: (sentence) => `Vous l’avez dit, ceci a changé : ${sentence}`,
  neverShared: (date) => `Le récap du ${date} n’a jamais été partagé. L’ouvrir`,
  openFrom: (date) => `Encore ouvert (réunion du ${date})`,
  allDoneFrom: (date) => `Tout est fait (réunion du ${date})`,
  openActions: 'Actions',
  openQuestions: 'Questions',
  openDecisions: 'Décisions',
  yours: 'à vous',
  done: 'fait',
  wasDue: (day) => `c’était pour le ${day}`,
  hasLeft: (name) => `${name} a quitté cette conversation.`,
  moreOpen: (n) =>
    `${n} de plus ${plural(n, { one: 'reste ouvert', other: 'restent ouverts' })}. Voyez les récaps des réunions précédentes.`,
  became: {
    done: (who) => `Fait : ${who}`,
    moved: (who) => `Décalé : ${who}`,
    handed: (who) => `Transmis : ${who}`,
    dropped: (who) => `Abandonné : ${who}`,
    reopened: (who) => `Rouvert : ${who}`,
  },
  before: (name) => `avant : ${name}`,
  reopen: 'Rouvrir',
  reopenNamed: (what) => `Rouvrir : ${what}`,
  closeNamed: (question) => `Clore : ${question}`,
  closing: { answered: 'La réponse est là', action: 'En faire une action', dropped: 'Abandonner' },
  closingLabel: { answered: 'Réponse (facultatif)', dropped: 'Raison (facultatif)' },
  closingYes: { answered: 'Marquer comme répondu', dropped: 'Abandonner' },
  leaveOpen: 'Laisser ouvert',
  closed: { answered: 'Réponse donnée', action: 'Maintenant une action de cette réunion', dropped: 'Abandonné' },
};
