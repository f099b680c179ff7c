import type { notLately as english } from '../../en/person/notLately.ts';

export const notLately: typeof english = {
  title: 'Schon länger nicht',
  line: (weeks) => `Seit ${weeks} Wochen weder gewürdigt noch zu zweit getroffen:`,
  acknowledge: (name) => `${name} würdigen`,
  folds: (seconds) => `Klappt in ${seconds} s zu`,
  hint: 'Gezählt aus dem, was Sie selbst in Bookend angetippt haben. Nur Sie sehen es.',
  leaveOff: 'Mich der Leitung nicht vorschlagen',
  leaveOffHint:
    'Die Leitung bekommt zu Ihnen dann weder Hinweise noch Entwürfe für einen Dank. Würdigen kann man Sie weiterhin.',
};
