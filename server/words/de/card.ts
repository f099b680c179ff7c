import type { card as english } from '../en/card.ts';

export const card: typeof english = {
  title: 'Zusammenfassung der Besprechung',
  summary: (purpose) => `Zusammenfassung: ${purpose}`,
  fullStop: '. ',
  overTo: (names) => `Am Zug: ${names}.`,
  ratingKey: (fingerprint) => `Schlüssel der Bewertung, für alle derselbe: ${fingerprint}`,
  countPresent: (count) => `${count} anwesend`,
  others: (count) => (count === 1 ? '1 weitere Person' : `${count} weitere`),
  more: (count) => `… und ${count} weitere in Bookend`,
  nothing: 'Es wurde nichts entschieden und nichts übernommen.',
  open: 'In Bookend öffnen',
  rate: 'Bewerten',

  thanks: (names) => `Danke, ${names}`,
  thanksAll: 'Danke an alle',
  clarify: 'Was wir entschieden haben, klarer gesagt',
  due: (day) => `fällig am ${day}`,
  replyBy: (moment) => `Eine Antwort hilft bis ${moment}. Widerspruch hilft am meisten.`,
};
