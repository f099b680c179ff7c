import type { focus as english } from '../../en/meeting/focus.ts';

export const focus: typeof english = {
  title: 'Was ich übe',
  hint: (meetings) =>
    `Ein Verhalten auf einmal, mindestens ${meetings} Besprechungen lang. Alle werden gefragt, ob sie es bemerkt haben.`,
  which: 'Welches Verhalten',
  choose: 'Auswählen…',
  start: 'Das übe ich',
  starting: 'Wird begonnen…',
  standing: (meetings, fewest, by) =>
    `${by} · bisher ${meetings} ${meetings === 1 ? 'Besprechung' : 'Besprechungen'}, mindestens ${fewest}`,
  show: 'Allen zu Beginn sagen',
  end: 'Beenden',
  ending: 'Wird beendet…',
  stay: 'Dabei bleiben',
  whyEarly: 'Warum so früh?',
  why: 'Warum? Kann leer bleiben',
  whyHint: 'Nur Sie lesen es.',
  stale: 'Jemand anderes hat es geändert. Hier steht, was jetzt gilt.',
  practising: (host) => `${host} übt`,
  tell: 'Sagt mir, wie es gelingt.',
  retired: 'Ihre Organisation hat diese Verhaltensweise zurückgezogen. Ihr Fokus bleibt, bis Sie ihn beenden.',
};
