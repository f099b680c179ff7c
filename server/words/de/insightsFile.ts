import type { insightsFile as english } from '../en/insightsFile.ts';

export const insightsFile: typeof english = {
  columns: {
    unit: 'Einheit',
    quarter: 'Quartal',
    figure: 'Was gezählt wurde',
    wording: 'Fassung',
    share: 'Anteil in %',
    bound: 'Anteil ist',
    from: 'Bereich (95 %) von %',
    to: 'Bereich (95 %) bis %',
    often: 'Wie oft in %',
    oftenBound: 'Wie oft ist',
    results: 'Ergebnisse, so viele oder mehr',
    direction: 'Richtung im Quartal',
    lower: 'Mittlere Hälfte der Leitungen von %',
    upper: 'Mittlere Hälfte der Leitungen bis %',
    days: 'Die Hälfte aller Ergebnisse innerhalb von so vielen Tagen',
    number: 'Anzahl, so viele oder mehr',
    hosts: 'Leitungen, so viele oder mehr',
    note: 'Hinweis',
  },
  bounds: { exact: '', at_most: 'höchstens', at_least: 'mindestens' },
  briefing: {
    title: (unit, quarter) => `${unit}, ${quarter}: wie Besprechungen waren`,
    line: (name, said) => `– ${name}: ${said.join('; ')}.`,
    nothing:
      'Es gibt zu wenig zum Zeigen: Eine Zahl braucht im Quartal mindestens 6 Leitungen, 10 Antworten und 2 Ergebnisse.',
    uncertainty:
      'In Klammern steht der Bereich, in dem ein Anteil vermutlich liegt (95 %). Wo sich zwei Bereiche weit überschneiden, kann der Unterschied reiner Zufall sein.',
  },
};
