import type { notLately as english } from '../../en/features/notLately.ts';

export const notLately: typeof english = {
  title: 'Länger nicht',
  line: (weeks) => `Seit ${weeks} Wochen weder gewürdigt noch zu zweit getroffen:`,
  acknowledge: (name) => `${name} würdigen`,
  folds: (seconds) => `Klappt in ${seconds} s zu`,
  hint: 'Gezählt aus dem, was Sie selbst in Bookend angetippt haben. Nur Sie sehen es.',
  leaveOff: 'Mich der Leitung nicht vorschlagen',
  leaveOffHint:
    'Die Leitung bekommt dann weder einen Hinweis, dass sie Sie länger nicht getroffen oder gewürdigt hat, noch einen Entwurf für einen Dank an Sie. Würdigen kann man Sie weiterhin.',
};
