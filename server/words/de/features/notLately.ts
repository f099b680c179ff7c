import type { notLately as english } from '../../en/features/notLately.ts';

export const notLately: typeof english = {
  line: (weeks) => `Seit ${weeks} Wochen weder gewürdigt noch zu zweit getroffen`,
  acknowledge: (name) => `${name} würdigen`,
  hint: 'Gezählt aus dem, was Sie selbst in Bookend angetippt haben. Nur Sie sehen es.',
  leaveOff: 'Mich der Leitung nicht vorschlagen',
  leaveOffHint:
    'Wer leitet, bekommt dann keinen Hinweis, dass er Sie länger nicht getroffen oder gewürdigt hat, und keinen Entwurf für einen Dank an Sie. Würdigen kann man Sie weiterhin.',
};
