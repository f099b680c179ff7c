import { fewestCompared } from '#contract/rules/organization/insightsMeasures.ts';
import type { insightsMeasures as english } from '../../en/organization/insightsMeasures.ts';

const many = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;
const units = (number: number) => many(number, 'Einheit', 'Einheiten');
const fixed = (number: number, digits: number) => number.toFixed(digits).replace('-', '−').replace('.', ',');
const decimal = (number: number) => fixed(number, 2);

export const insightsMeasures: typeof english = {
  title: 'Kennzahlen',
  associations: 'Was zusammen auftritt',
  meaning:
    'Ein Zusammenhang zwischen Einheiten ist keiner zwischen Menschen: Was zwischen Einheiten gilt, muss für niemanden darin gelten. Und was zusammen auftritt, muss nicht die Ursache sein.',
  declared:
    'Vorher festgelegt: Jede Kennzahl wird mit jedem Verhalten im selben Quartal und im Quartal davor verglichen, und alle Vergleiche stehen da.',
  nothing: 'Es gibt noch nichts zu vergleichen. Kennzahlen kommen aus einer Datei.',
  file: 'Datei',
  computing: 'Wird verglichen … Das dauert bis zu einer Minute.',
  outOfReach: 'Nichts in dieser Datei gehört zu einem Quartal, von dem Bookend Zahlen hat.',
  comparisons: (number) => many(number, 'Vergleich', 'Vergleiche'),
  grades: {
    goes_together: 'Tritt hier zusammen auf',
    may_go_together: 'Tritt vielleicht zusammen auf',
    no_signal: 'Kein Zusammenhang erkennbar',
  },
  gradeCounts: {
    goes_together: (number) => `${number}-mal hier zusammen`,
    may_go_together: (number) => `${number}-mal vielleicht zusammen`,
    no_signal: (number) => `${number}-mal nichts erkennbar`,
  },
  notCompared: (number) => `${number} nicht verglichen`,
  group: (measure, quarter) => `${measure}, ${quarter}`,
  sameQuarter: 'Verhalten im selben Quartal',
  quarterBefore: (quarter) => `Verhalten im Quartal davor, ${quarter}`,
  notYet: (quarter) => `Folgt, sobald das ${quarter} vorbei ist.`,
  leftOut: 'Ausgelassen: Es liegt in einer Umbruchphase.',
  tooFew: (number) => `Nur ${units(number)} zu vergleichen; nötig sind ${fewestCompared}`,
  noVariation: 'Überall gleich, also gibt es nichts zu vergleichen',
  restsOnOne: 'Hängt an einer einzigen Einheit',
  basis: (number, level) => `${units(number)} der Ebene ${level}`,
  rho: (rho) => `ρ ${decimal(rho)}`,
  interval: (from, to) => `${decimal(from)} bis ${decimal(to)}`,
  p: (p) => (p < 0.001 ? 'p < 0,001' : `p ${fixed(p, 3)}`),
  columns: {
    behaviour: 'Verhalten',
    grade: 'Stufe',
    interval: 'ρ und sein Bereich (95 %)',
    p: 'p',
    units: 'Einheiten',
    hosts: 'Leitungen',
  },
  barHint: 'Jeder Balken geht von −1 bis 1: Der Punkt ist ρ, der Strich sein Bereich.',
  howCompared: 'Wie wird verglichen?',
  rules: [
    'Verglichen wird nur, was der Überblick zeigt: Anteile von Einheiten einer Ebene, die eingeschaltet und groß genug sind. Eine Grenze wie „höchstens 8 %“ wird nicht verglichen.',
    `Nötig sind ${fewestCompared} Einheiten. Weniger bringt schon der Zufall in fast jede Reihenfolge.`,
    'Spearmans ρ geht von −1 (umgekehrte Reihenfolge) über 0 (keine gemeinsame) bis 1 (dieselbe). Eine Einheit wiegt nach ihren Leitungen, aber nie mehr als ein Viertel.',
    'Unter vielen Vergleichen sehen manche durch Zufall deutlich aus. Deshalb wird p über alle Vergleiche einer Datei angepasst (Benjamini–Hochberg): bis 0,10 „tritt vielleicht zusammen auf“, bis 0,05 und mit 0 außerhalb des Bereichs „tritt hier zusammen auf“.',
    'Entsteht ein Ergebnis durch eine Einheit allein, gilt die Stufe ohne sie. „Hängt an einer einzigen Einheit“ heißt, dass dann nichts übrig bleibt.',
  ],
  fileTitle: 'Datei mit Kennzahlen',
  files: 'Dateien',
  noFiles: 'Noch keine Datei.',
  taken: 'Übernommen.',
  sums: (values, number, measures) => `${many(values, 'Wert', 'Werte')} von ${units(number)}: ${measures}`,
  values: (number) => many(number, 'Wert', 'Werte'),
  added: (number) => `${number} neu`,
  changed: (number) => `${number} geändert`,
  off: (number) =>
    number === 1
      ? '1 Wert gehört zu einer ausgeschalteten Einheit. Er zählt, sobald sie eingeschaltet ist.'
      : `${number} Werte gehören zu ausgeschalteten Einheiten. Sie zählen, sobald diese eingeschaltet sind.`,
  unchanged: 'Diese Werte gibt es schon.',
  changedMeanwhile: 'Einheiten oder Dateien haben sich inzwischen geändert. Das würde die Datei jetzt bewirken.',
  remove: (name) => `„${name}“ entfernen`,
  removing: 'Wird entfernt …',
  sure: (name) => `„${name}“ und alles, was daraus folgt, entfernen?`,
  restored: 'Wo auch eine frühere Datei einen Wert hat, gilt wieder dieser.',
  surePeriod: (label) => `„${label}“ entfernen? Die Verläufe werden wieder verbunden.`,
  yes: 'Entfernen',
  no: 'Behalten',
  periods: 'Umbruchphasen',
  periodsHint:
    'Markieren Sie Quartale, in denen sich viel auf einmal geändert hat, etwa durch eine Umstrukturierung. Sie teilen die Verläufe, und Sie können sie aus dem auslassen, was zusammen auftritt.',
  addPeriod: 'Umbruchphase hinzufügen',
  editPeriod: (label) => `„${label}“ bearbeiten`,
  edit: 'Bearbeiten',
  label: 'Was hat sich geändert?',
  from: 'Von',
  until: 'Bis',
  range: (from, until) => (from === until ? from : `${from} bis ${until}`),
  leaveOut: 'Beim Vergleichen auslassen',
  leaveOutNamed: (label) => `„${label}“ beim Vergleichen auslassen`,
  labelMissing: 'Schreiben Sie in wenigen Worten, was sich geändert hat.',
  save: 'Speichern',
  saving: 'Wird gespeichert …',
  cancel: 'Abbrechen',
  periodChanged: (label, range) =>
    `Inzwischen in einem anderen Fenster geändert: „${label}“, ${range}. Was Sie hier geändert haben, steht noch da; speichern Sie noch einmal, um es zu behalten.`,
  periodGone: 'Inzwischen in einem anderen Fenster entfernt. Speichern Sie noch einmal, um sie zurückzuholen.',
  splits: (label, range) => `${label}, ${range}: Der Verlauf davor ist mit dem danach nicht verbunden.`,
  inPeriod: (quarter, label) => `${quarter} (${label})`,
};
