import type { section as english } from '../../en/meeting/handover.ts';

export const section: typeof english = {
  handOver: 'Einen Teil übergeben',
  what: 'Was',
  kinds: { item: 'Ein Punkt', closing: 'Der Abschluss', chair: 'Die Leitung' },
  title: 'Welcher Punkt',
  to: 'An wen',
  hint: 'Jemand aus diesem Chat',
  chooseSomebody: 'Wählen Sie jemanden aus der Liste.',
  sure: {
    item: (name) => `${name} wird gefragt und führt bei einem Ja durch den Punkt.`,
    closing: (name) =>
      `${name} wird gefragt. Bei einem Ja leitet ${name} ab dem Abschluss, und die Umfrage danach gilt ${name}.`,
    chair: (name) => `${name} wird gefragt, leitet nach einem Ja, und die Umfrage danach gilt ${name}.`,
  },
  ask: (name) => `${name} fragen`,
  keep: 'Behalten',
  asked: (name) => `${name} ist gefragt.`,
  sentences: {
    asked: (name, what) => `${name} ist gefragt: ${what}`,
    accepted: (name, what) => `${name} hat Ja gesagt: ${what}`,
    declined: (name, what) => `${name} kann gerade nicht: ${what}`,
  },
  names: { item: (title) => `„${title}“`, closing: () => 'der Abschluss', chair: () => 'die Leitung' },
  drop: 'Zurücknehmen',
  dropOf: (name) => `Zurücknehmen: Anfrage an ${name}`,
  given: (n) =>
    n === 1
      ? 'Sie haben in dieser Reihe einmal jemandem etwas zugetraut.'
      : `Sie haben in dieser Reihe ${n}-mal jemandem etwas zugetraut.`,
  asks: {
    item: (name, title) => `${name} bittet Sie, durch „${title}“ zu führen`,
    closing: (name) => `${name} bittet Sie, die Besprechung abzuschließen`,
    chair: (name) => `${name} bittet Sie, die Leitung zu übernehmen`,
  },
  means: {
    item: 'Alle sehen, dass es bei Ihnen liegt.',
    closing:
      'Sobald der Abschluss beginnt, leiten Sie: Sie teilen die Zusammenfassung, und die Umfrage danach gilt Ihnen.',
    chair: 'Sie leiten ab dann, und die Umfrage danach gilt Ihnen.',
  },
  accept: 'Ich übernehme',
  notNow: 'Jetzt nicht',
  yours: {
    item: (title) => `Sie führen durch „${title}“.`,
    closing: () => 'Sie schließen die Besprechung ab.',
    chair: () => 'Sie leiten.',
  },
  theirs: {
    item: (name, title) => `${name} führt durch „${title}“.`,
    closing: (name) => `${name} schließt die Besprechung ab.`,
    chair: (name) => `${name} leitet.`,
  },
  takenOn: 'Übernommen',
};
