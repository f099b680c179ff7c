import { fileLimits, type FileProblemCode, type Measure } from '#contract/rules/organization/insightsFiles.ts';

const measures: Record<Measure, string> = {
  engagement: 'Engagement',
  safety: 'Safety',
  turnover: 'Turnover',
};

/** `value` is what the file says there, or how many people it concerns; `number` another row, a number of people or a limit. */
const problems: Record<FileProblemCode, (value: string, number: number) => string> = {
  file_too_big: (_, number) => `The file is larger than ${number} MB. Split it, or delete columns that aren’t needed.`,
  is_workbook: () => 'This is an Excel workbook. In Excel, save it as “CSV UTF-8”, and choose that file.',
  not_text: () => 'This isn’t a text file. Choose a CSV file.',
  not_utf8: () =>
    'Bookend can’t tell which characters the file is written in. In Excel, save it as “CSV UTF-8”, and choose that file.',
  quote_not_closed: () => 'A quotation mark opens in this row and never closes, so nothing after it can be read.',
  header_missing: () => 'The first row has to name the columns.',
  no_person_column: () => 'There is no column with object IDs. Call it “Object ID” for people or “Group” for groups.',
  no_unit_column: () => 'There is no column with the unit. Call it “Unit”.',
  no_period_column: () => 'There is no column with the period. Call it “Period”.',
  no_measure_column: () => 'There is no column with the measure. Call it “Measure”.',
  no_value_column: () => 'There is no column with the value. Call it “Value”.',
  column_twice: (value) => `“${value}” names a column that is already there. Keep one of the two.`,
  column_unknown: (value) => `Bookend doesn’t know the column “${value}”. Rename or delete it.`,
  no_rows: () => 'There is nothing in this file but the names of the columns, if anything.',
  too_many_rows: (_, number) => `The file has more than ${number} rows. Split it, or delete the empty ones.`,
  too_many_units: (_, number) =>
    `The file has more than ${number} units. Is a column with names or job titles among them?`,
  too_many_groups: (_, number) =>
    `The file has more than ${number} groups. Use a larger group instead of several small ones.`,
  too_many_people: (_, number) => `The file and its groups have more than ${number} people. Leave out some groups.`,
  too_many_cells: (value) =>
    `“${value}” is in a column without a name. If it belongs to the cell before it, put that cell in quotation marks.`,
  row_repeated: (_, number) => `The same as row ${number}, which counts once.`,
  unit_missing: () => 'The unit is missing.',
  person_missing: () => 'The object ID is missing.',
  person_is_address: (value) =>
    `“${value}” is an address. Bookend may not look up addresses: use the person’s object ID from Entra.`,
  person_not_an_id: (value) =>
    `“${value}” isn’t an object ID. It has 32 digits and letters from a to f, in five groups.`,
  person_in_two_units: (_, number) => `This person is in another unit in row ${number}. Keep one of the two.`,
  person_and_group: () => 'This row names both a person and a group. Give each a row of its own.',
  group_not_an_id: (value) =>
    `“${value}” isn’t an object ID. Use the group’s object ID from Entra, not its name or address.`,
  group_unknown: () => 'There is no group with this object ID in Entra.',
  group_hidden: () => 'Entra doesn’t let you read who is in this group. List its people instead.',
  group_empty: () => 'Entra names nobody in this group.',
  members_in_two_units: (value, number) =>
    `${value === '1' ? '1 person in this group is' : `${value} people in this group are`} also in another unit, for example by row ${number}. They count in neither.`,
  level_skipped: (_, number) => `Level ${number} is empty, but a lower one isn’t.`,
  name_too_long: (value, number) => `“${value}” is longer than ${number} characters.`,
  spelled_differently: (value, number) => `“${value}” is spelled differently in row ${number}. Use one spelling.`,
  unit_unknown: (value) => `“${value}” isn’t one of your units.`,
  unit_ambiguous: (value, number) =>
    `${number} units are called “${value}”. Write the units above it too, as in “Sales / North”.`,
  unit_too_small: (value, number) =>
    `“${value}” has ${number === 1 ? '1 person' : `${number} people`}. A unit needs ${fileLimits.fewestPeople}, so that a value says nothing about one of them.`,
  period_missing: () => 'The period is missing.',
  period_unreadable: (value) => `“${value}” isn’t a quarter or a month. Write 2026-Q3 or 2026-07, for example.`,
  period_in_future: (value) => `“${value}” is still to come.`,
  measure_missing: () => 'The measure is missing.',
  measure_unknown: (value) => `“${value}” isn’t a measure that Bookend imports: engagement, safety or turnover.`,
  value_missing: () => 'The value is missing.',
  value_not_a_number: (value) => `“${value}” isn’t a number.`,
  value_ambiguous: (value) => `“${value}” could have decimals or be over a thousand. Write it with two decimals.`,
  value_out_of_range: (value, number) => `“${value}” is too large: values go from −${number} to ${number}.`,
  scale_differs: (value) =>
    `“${value}” doesn’t fit this measure’s other values: either all have a per cent sign or none does.`,
  value_contradicts: (_, number) => `Row ${number} has another value for the same unit, period and measure. Keep one.`,
  month_beside_quarter: (_, number) => `Row ${number} has the value of the whole quarter, which counts.`,
};

export const insights = {
  files: {
    measures,
    problems,
    row: (row: number) => `Row ${row}`,
    unitsHint:
      'A CSV file with the columns “Object ID” and “Unit”, and “Unit 2” and “Unit 3” if your units have subunits. Each person is listed once. Bookend ignores other columns. A unit that is renamed or moved counts as a new one.',
    groupsHint: `Instead of a person, a row can name a group, by its object ID in the column “Group”. It stands for everybody who is in it now, or in a group inside it; later changes count once you import the file again. At most ${fileLimits.groups} groups, and 20,000 people in all.`,
    objectIdHint:
      'In the Entra admin center, Users › All users › Download users gives a CSV file in which each person has an object ID. Bookend can’t look up e-mail addresses.',
    measuresHint: `A CSV file with the columns “Unit”, “Period”, “Measure” and “Value”. Measures are engagement, safety and turnover. Periods are quarters (2026-Q3) or months (2026-07): a quarter gets the mean of its months. Units need at least ${fileLimits.fewestPeople} people.`,
  },
};
