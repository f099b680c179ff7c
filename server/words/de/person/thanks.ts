import type { thanks as english } from '../../en/person/thanks.ts';

export const thanks: typeof english = {
  title: 'Danke sagen',
  none: 'Das war der letzte Entwurf.',
  hint: 'Aus dem, was Sie geteilt haben. Nichts wird gesendet, bevor Sie es in den Chat stellen.',
  facts: {
    acknowledgement: (what) => what,
    action: (what) => `Dafür, dass dies erledigt ist: ${what}`,
    risk: (what) => `Für den frühen Hinweis: ${what}`,
  },
  to: (name) => `${name} danken`,
  what: 'Wofür',
  effect: 'Wozu es führte',
  effectHint: 'In Ihren Worten. Das bleibt in Erinnerung.',
  copy: 'Kopieren',
  copied: (name) => `Kopiert. Fügen Sie es in eine Nachricht an ${name} ein.`,
  putAway: 'Diesmal nicht',
  message: (name, what, effect) => `Danke, ${name}.\n${what}\nEs führte zu: ${effect}`,
};
