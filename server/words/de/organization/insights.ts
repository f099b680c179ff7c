import { fileLimits } from '#contract/rules/organization/insightsFiles.ts';
import type { insights as english } from '../../en/organization/insights.ts';

const problems: (typeof english)['files']['problems'] = {
  file_too_big: (_, number) =>
    `Die Datei ist größer als ${number} MB. Teilen Sie sie auf oder löschen Sie Spalten, die nicht gebraucht werden.`,
  is_workbook: () =>
    'Das ist eine Excel-Arbeitsmappe. Speichern Sie sie in Excel als „CSV UTF-8“ und wählen Sie diese Datei.',
  not_text: () => 'Das ist keine Textdatei. Wählen Sie eine CSV-Datei.',
  not_utf8: () =>
    'Bookend erkennt nicht, in welchem Zeichensatz die Datei geschrieben ist. Speichern Sie sie in Excel als „CSV UTF-8“ und wählen Sie diese Datei.',
  quote_not_closed: () =>
    'In dieser Zeile beginnt ein Anführungszeichen, das nirgends endet. Deshalb ist alles danach nicht lesbar.',
  header_missing: () => 'Die erste Zeile muss die Spalten benennen.',
  no_person_column: () =>
    'Die Spalte mit den Objekt-IDs fehlt. Nennen Sie sie „Objekt-ID“ für Personen oder „Gruppe“ für Gruppen.',
  no_unit_column: () => 'Die Spalte mit der Einheit fehlt. Nennen Sie sie „Einheit“.',
  no_period_column: () => 'Die Spalte mit dem Zeitraum fehlt. Nennen Sie sie „Zeitraum“.',
  no_measure_column: () => 'Die Spalte mit der Kennzahl fehlt. Nennen Sie sie „Kennzahl“.',
  no_value_column: () => 'Die Spalte mit dem Wert fehlt. Nennen Sie sie „Wert“.',
  column_twice: (value) => `„${value}“ benennt eine Spalte, die es schon gibt. Behalten Sie eine von beiden.`,
  column_unknown: (value) => `Bookend kennt die Spalte „${value}“ nicht. Benennen Sie sie um oder löschen Sie sie.`,
  no_rows: () => 'In dieser Datei steht nichts, außer vielleicht die Namen der Spalten.',
  too_many_rows: (_, number) =>
    `Die Datei hat mehr als ${number} Zeilen. Teilen Sie sie auf oder löschen Sie leere Zeilen.`,
  too_many_units: (_, number) =>
    `Die Datei hat mehr als ${number} Einheiten. Ist eine Spalte mit Namen oder Stellen darunter?`,
  too_many_groups: (_, number) =>
    `Die Datei hat mehr als ${number} Gruppen. Verwenden Sie eine größere Gruppe statt mehrerer kleiner.`,
  too_many_people: (_, number) =>
    `Die Datei und ihre Gruppen haben mehr als ${number} Personen. Lassen Sie einige Gruppen weg.`,
  too_many_cells: (value) =>
    `„${value}“ steht in einer Spalte ohne Namen. Gehört es zur Zelle davor, setzen Sie diese in Anführungszeichen.`,
  row_repeated: (_, number) => `Wie Zeile ${number}; das zählt einmal.`,
  unit_missing: () => 'Die Einheit fehlt.',
  person_missing: () => 'Die Objekt-ID fehlt.',
  person_is_address: (value) =>
    `„${value}“ ist eine Adresse. Bookend darf Adressen nicht nachschlagen: Verwenden Sie die Objekt-ID der Person aus Entra.`,
  person_not_an_id: (value) =>
    `„${value}“ ist keine Objekt-ID. Sie hat 32 Ziffern und Buchstaben von a bis f, in fünf Gruppen.`,
  person_in_two_units: (_, number) =>
    `Diese Person ist in Zeile ${number} in einer anderen Einheit. Behalten Sie eine der beiden Zeilen.`,
  person_and_group: () => 'Diese Zeile nennt eine Person und eine Gruppe. Geben Sie jeder eine eigene Zeile.',
  group_not_an_id: (value) =>
    `„${value}“ ist keine Objekt-ID. Verwenden Sie die Objekt-ID der Gruppe aus Entra, nicht ihren Namen oder ihre Adresse.`,
  group_unknown: () => 'In Entra gibt es keine Gruppe mit dieser Objekt-ID.',
  group_hidden: () => 'Entra lässt Sie nicht lesen, wer in dieser Gruppe ist. Nennen Sie stattdessen die Personen.',
  group_empty: () => 'Entra nennt niemanden in dieser Gruppe.',
  members_in_two_units: (value, number) =>
    `${value === '1' ? '1 Person dieser Gruppe ist' : `${value} Personen dieser Gruppe sind`} auch in einer anderen Einheit, zum Beispiel durch Zeile ${number}. Sie zählen in keiner von beiden.`,
  level_skipped: (_, number) => `Ebene ${number} ist leer, eine tiefere aber nicht.`,
  name_too_long: (value, number) => `„${value}“ ist länger als ${number} Zeichen.`,
  spelled_differently: (value, number) =>
    `„${value}“ ist in Zeile ${number} anders geschrieben. Verwenden Sie eine Schreibweise.`,
  unit_unknown: (value) => `„${value}“ ist keine Ihrer Einheiten.`,
  unit_ambiguous: (value, number) =>
    `${number} Einheiten heißen „${value}“. Schreiben Sie auch die Einheiten darüber, etwa „Vertrieb / Nord“.`,
  unit_too_small: (value, number) =>
    `„${value}“ hat ${number === 1 ? '1 Person' : `${number} Personen`}. Eine Einheit braucht ${fileLimits.fewestPeople}, damit ein Wert nichts über eine davon sagt.`,
  period_missing: () => 'Der Zeitraum fehlt.',
  period_unreadable: (value) =>
    `„${value}“ ist kein Quartal und kein Monat. Schreiben Sie zum Beispiel 2026-Q3 oder 2026-07.`,
  period_in_future: (value) => `„${value}“ liegt noch in der Zukunft.`,
  measure_missing: () => 'Die Kennzahl fehlt.',
  measure_unknown: (value) =>
    `„${value}“ ist keine Kennzahl, die Bookend übernimmt: Engagement, Sicherheit oder Fluktuation.`,
  value_missing: () => 'Der Wert fehlt.',
  value_not_a_number: (value) => `„${value}“ ist keine Zahl.`,
  value_ambiguous: (value) =>
    `„${value}“ könnte Nachkommastellen haben oder über tausend sein. Schreiben Sie zwei Nachkommastellen.`,
  value_out_of_range: (value, number) => `„${value}“ ist zu groß: Werte gehen von −${number} bis ${number}.`,
  scale_differs: (value) =>
    `„${value}“ passt nicht zu den anderen Werten dieser Kennzahl: Entweder haben alle ein Prozentzeichen oder keiner.`,
  value_contradicts: (_, number) =>
    `Zeile ${number} hat für dieselbe Einheit, denselben Zeitraum und dieselbe Kennzahl einen anderen Wert. Behalten Sie einen.`,
  month_beside_quarter: (_, number) => `Zeile ${number} hat den Wert des ganzen Quartals; der zählt.`,
};

export const insights: typeof english = {
  files: {
    measures: { engagement: 'Engagement', safety: 'Sicherheit', turnover: 'Fluktuation' },
    problems,
    row: (row) => `Zeile ${row}`,
    unitsHint:
      'Eine CSV-Datei mit den Spalten „Objekt-ID“ und „Einheit“ sowie „Einheit 2“ und „Einheit 3“, wenn Ihre Einheiten Untereinheiten haben. Jede Person steht einmal darin. Andere Spalten übergeht Bookend. Eine Einheit, die umbenannt oder verschoben wird, gilt als neue.',
    groupsHint: `Statt einer Person kann eine Zeile eine Gruppe nennen, mit ihrer Objekt-ID in der Spalte „Gruppe“. Sie steht für alle, die jetzt in ihr oder in einer Gruppe darin sind; spätere Änderungen zählen, sobald Sie die Datei noch einmal importieren. Höchstens ${fileLimits.groups} Gruppen und zusammen 20.000 Personen.`,
    objectIdHint:
      'Im Entra Admin Center liefert „Benutzer › Alle Benutzer › Benutzer herunterladen“ eine CSV-Datei, in der jede Person eine Objekt-ID hat. E-Mail-Adressen kann Bookend nicht nachschlagen.',
    measuresHint: `Eine CSV-Datei mit den Spalten „Einheit“, „Zeitraum“, „Kennzahl“ und „Wert“. Kennzahlen sind Engagement, Sicherheit und Fluktuation. Zeiträume sind Quartale (2026-Q3) oder Monate (2026-07): Ein Quartal bekommt den Mittelwert seiner Monate. Einheiten brauchen mindestens ${fileLimits.fewestPeople} Personen.`,
  },
};
