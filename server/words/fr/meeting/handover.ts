import type { section as english } from '../../en/meeting/handover.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('fr');

export const section: typeof english = {
  handOver: 'Confier une partie',
  what: 'Quoi',
  kinds: { item: 'Un point', closing: 'La clôture', chair: 'L’animation' },
  title: 'Quel point',
  to: 'À qui',
  hint: 'Parmi les personnes de cette conversation',
  chooseSomebody: 'Choisissez quelqu’un dans la liste.',
  sure: {
    item: (name) => `${name} recevra la demande et mènera le point en cas d’accord.`,
    closing: (name) =>
      `${name} recevra la demande. En cas d’accord, ${name} anime dès le début de la clôture, et le sondage porte sur cette personne.`,
    chair: (name) =>
      `${name} recevra la demande. En cas d’accord, ${name} anime, et le sondage porte sur cette personne.`,
  },
  ask: (name) => `Demander à ${name}`,
  keep: 'Garder',
  asked: (name) => `${name} a reçu la demande.`,
  sentences: {
    asked: (name, what) => `Demandé à ${name} : ${what}`,
    accepted: (name, what) => `${name} a dit oui : ${what}`,
    declined: (name, what) => `${name} ne peut pas maintenant : ${what}`,
  },
  names: { item: (title) => `« ${title} »`, closing: () => 'la clôture', chair: () => 'l’animation' },
  drop: 'Retirer',
  dropOf: (name) => `Retirer la demande faite à ${name}`,
  given: (n) => `Vous avez confié ${n} ${plural(n, { one: 'défi', other: 'défis' })} dans cette série.`,
  asks: {
    item: (name, title) => `${name} vous demande de mener « ${title} »`,
    closing: (name) => `${name} vous demande de clôturer la réunion`,
    chair: (name) => `${name} vous demande de prendre l’animation`,
  },
  means: {
    item: 'Tout le monde voit que c’est à vous.',
    closing: 'Dès le début de la clôture, vous animez : vous partagez le récap, et le sondage porte sur vous.',
    chair: 'Dès lors, vous animez, et le sondage porte sur vous.',
  },
  accept: 'Je m’en charge',
  notNow: 'Pas maintenant',
  yours: {
    item: (title) => `Vous menez « ${title} ».`,
    closing: () => 'Vous clôturez la réunion.',
    chair: () => 'Vous animez.',
  },
  theirs: {
    item: (name, title) => `${name} mène « ${title} ».`,
    closing: (name) => `${name} clôture la réunion.`,
    chair: (name) => `${name} anime.`,
  },
  takenOn: 'Pris en charge',
};
