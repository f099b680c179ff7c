import type { digest as english } from '../../en/person/digest.ts';

export const digest: typeof english = {
  title: (month) => `Ihr Dank für den ${month}`,
  hint: 'Aus dem, was Ihre Chats schon gesehen haben. Passen Sie ihn an, bevor Sie ihn in den Chat stellen oder kopieren.',
  series: 'Für welchen Chat',
  text: 'Höchstens zehn Zeilen',
  tooMany: (lines, most) => `${lines} Zeilen. Platz ist für ${most}.`,
  tooLong: (line, most) => `Zeile ${line} ist zu lang. Platz ist für ${most} Zeichen.`,
  copied: 'Kopiert.',
  putAway: 'Diesen Monat nicht',
  opening: (month) => `Danke für den ${month}.`,
  learned: (text) => `Was wir gelernt haben: ${text}`,
  changed: (text) => `Sie haben es gesagt, das hat sich geändert: ${text}`,
};
