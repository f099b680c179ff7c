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
    'Verglichen werden Einheiten, nicht Menschen: Was über Einheiten hinweg zusammen auftritt, muss bei den Menschen darin nicht zusammen auftreten. Und das eine muss nicht die Ursache des anderen sein.',
  declared:
    'Vorher festgelegt: Jede Kennzahl wird mit jeder Verhaltensweise im selben Quartal und im Quartal davor verglichen, und jeder Vergleich wird gezeigt.',
  nothing: 'Es gibt noch nichts zu vergleichen. Kennzahlen kommen aus einer Datei.',
  file: 'Datei',
  computing: 'Wird verglichen … Das dauert bis zu einer Minute.',
  outOfReach: 'Bookend hat keine Zahlen, die sich mit den Quartalen in dieser Datei vergleichen lassen.',
  comparisons: (number) => many(number, 'Vergleich', 'Vergleiche'),
  grades: {
    goes_together: 'Tritt hier zusammen auf',
    may_go_together: 'Tritt vielleicht zusammen auf',
    no_signal: 'Kein Zusammenhang erkennbar',
  },
  gradeCounts: {
    goes_together: (number) => `${number}-mal hier zusammen`,
    may_go_together: (number) => `${number}-mal vielleicht zusammen`,
    no_signal: (number) => `${number}-mal kein Zusammenhang erkennbar`,
  },
  notCompared: (number) => `${number} nicht verglichen`,
  group: (measure, quarter) => `${measure}, ${quarter}`,
  sameQuarter: 'Verhaltensweisen im selben Quartal',
  quarterBefore: (quarter) => `Verhaltensweisen im Quartal davor, ${quarter}`,
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
    behaviour: 'Verhaltensweise',
    grade: 'Stufe',
    interval: 'ρ und sein Bereich (95 %)',
    p: 'p',
    units: 'Einheiten',
    hosts: 'Leitungen',
  },
  barHint:
    'Jeder Balken geht von −1 (umgekehrte Reihenfolge) bis 1 (dieselbe): Der Punkt ist ρ, der Strich der Bereich, in dem es vermutlich liegt.',
  howCompared: 'Wie wird verglichen?',
  rules: [
    'Verglichen wird nur, was der Überblick zeigt: Anteile von Einheiten einer Ebene, die eingeschaltet und groß genug sind. Eine Grenze wie „höchstens 8 %“ wird nicht verglichen.',
    `Nötig sind ${fewestCompared} Einheiten. Weniger bringt schon der Zufall in fast jede Reihenfolge.`,
    'Spearmans ρ sagt, wie ähnlich zwei Reihenfolgen der Einheiten sind: 1 ist dieselbe, 0 keine gemeinsame, −1 die umgekehrte. Eine Einheit wiegt umso mehr, je mehr Leitungen sie hat, aber nie mehr als 25 %.',
    'p sagt, wie oft allein der Zufall mindestens so viel zeigen würde. Unter vielen Vergleichen sehen manche zufällig deutlich aus. Deshalb richten sich die Stufen nach einem p, das über alle Vergleiche einer Datei angepasst ist (Benjamini–Hochberg): Bis 0,10 heißt es „tritt vielleicht zusammen auf“; bis 0,05, und wenn 0 außerhalb des Bereichs von ρ liegt, „tritt hier zusammen auf“. In der Tabelle steht p vor dieser Anpassung.',
    'Eine Stufe muss auch gelten, wenn eine Einheit fehlt, egal welche; sonst gilt die niedrigere. „Hängt an einer einzigen Einheit“ heißt, dass ohne sie nichts übrig bleibt.',
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
  sure: (name) => `„${name}“ und alles, was daraus berechnet ist, entfernen?`,
  restored: 'Wo auch eine frühere Datei einen Wert hat, gilt wieder dieser.',
  surePeriod: (label) => `„${label}“ entfernen? Die Verläufe werden dann wieder verbunden.`,
  yes: 'Entfernen',
  no: 'Behalten',
  periods: 'Umbruchphasen',
  periodsHint:
    'Markieren Sie Quartale, in denen sich viel auf einmal geändert hat, etwa durch eine Umstrukturierung. Sie teilen die Verläufe, und Sie können sie beim Vergleichen auslassen.',
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
    `Inzwischen in einem anderen Fenster geändert: „${label}“, ${range}. Ihre Änderungen stehen noch da; speichern Sie noch einmal, um sie zu behalten.`,
  periodGone: 'Inzwischen in einem anderen Fenster entfernt. Speichern Sie noch einmal, um sie zurückzuholen.',
  splits: (label, range) => `${label}, ${range}: Der Verlauf davor ist mit dem danach nicht verbunden.`,
  inPeriod: (quarter, label) => `${quarter} (${label})`,
};
