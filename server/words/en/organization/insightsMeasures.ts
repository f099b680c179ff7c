import { fewestCompared, type Grade } from '#contract/rules/organization/insightsMeasures.ts';

const many = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;
const units = (number: number) => many(number, 'unit', 'units');
const decimal = (number: number) => number.toFixed(2).replace('-', '−');

const grades: Record<Grade, string> = {
  goes_together: 'Goes together here',
  may_go_together: 'May go together',
  no_signal: 'No signal',
};

const gradeCounts: Record<Grade, (number: number) => string> = {
  goes_together: (number) => many(number, 'goes together here', 'go together here'),
  may_go_together: (number) => `${number} may go together`,
  no_signal: (number) => `${number} with no signal`,
};

export const insightsMeasures = {
  title: 'Measures',
  associations: 'What goes together',
  meaning:
    'Units are compared, not people: what goes together across units needn’t go together for anybody in them. And neither need be the cause of the other.',
  declared:
    'Decided beforehand: each measure is compared with each behaviour of the same quarter and of the quarter before, and every comparison is listed.',
  nothing: 'There is nothing to compare yet. Measures come from a file.',
  file: 'File',
  computing: 'Comparing… This takes up to a minute.',
  outOfReach: 'Bookend has no numbers to compare with the quarters in this file.',
  comparisons: (number: number) => many(number, 'comparison', 'comparisons'),
  grades,
  gradeCounts,
  notCompared: (number: number) => `${number} not compared`,
  group: (measure: string, quarter: string) => `${measure}, ${quarter}`,
  sameQuarter: 'Behaviours of the same quarter',
  quarterBefore: (quarter: string) => `Behaviours of the quarter before, ${quarter}`,
  notYet: (quarter: string) => `Follows once ${quarter} is over.`,
  leftOut: 'Left out: it is in a change period.',
  tooFew: (number: number) => `Only ${units(number)} to compare; it takes ${fewestCompared}`,
  noVariation: 'The same everywhere, so there is nothing to compare',
  restsOnOne: 'Rests on one unit',
  basis: (number: number, level: number) => `${units(number)} of level ${level}`,
  rho: (rho: number) => `ρ ${decimal(rho)}`,
  interval: (from: number, to: number) => `${decimal(from)} to ${decimal(to)}`,
  p: (p: number) => (p < 0.001 ? 'p < 0.001' : `p ${p.toFixed(3)}`),
  columns: {
    behaviour: 'Behaviour',
    grade: 'Grade',
    interval: 'ρ and its range (95%)',
    p: 'p',
    units: 'Units',
    hosts: 'Hosts',
  },
  barHint:
    'Each bar goes from −1 (opposite order) to 1 (same order): the point is ρ, the line is the range in which it probably lies.',
  howCompared: 'How is this compared?',
  rules: [
    'Only what the overview shows is compared: shares of units of one level that are on and large enough. A bound such as “at most 8%” isn’t compared.',
    `It takes ${fewestCompared} units. With fewer, chance alone puts them into nearly any order.`,
    'Spearman’s ρ says how alike two orders of the units are: 1 is the same order, 0 no common one, −1 the opposite. The more hosts a unit has, the more it weighs, but never more than 25%.',
    'p says how often chance alone would show at least as much. With many comparisons, some look strong by chance, so grades use p adjusted over all comparisons of a file (Benjamini–Hochberg): up to 0.10 it “may go together”; up to 0.05, and with 0 outside the range of ρ, it “goes together here”. The table shows p before this adjustment.',
    'A grade must also hold without any one unit; otherwise the lower grade counts. “Rests on one unit” means that nothing is left without it.',
  ],
  fileTitle: 'File with measures',
  files: 'Files',
  noFiles: 'No file yet.',
  taken: 'Imported.',
  sums: (values: number, number: number, measures: string) =>
    `${many(values, 'value', 'values')} of ${units(number)}: ${measures}`,
  values: (number: number) => many(number, 'value', 'values'),
  added: (number: number) => `${number} new`,
  changed: (number: number) => `${number} changed`,
  off: (number: number) =>
    number === 1
      ? '1 value belongs to a unit that is off. It counts once the unit is on.'
      : `${number} values belong to units that are off. They count once the units are on.`,
  unchanged: 'These values are already there.',
  changedMeanwhile: 'Units or files have changed meanwhile. This is what the file would do now.',
  remove: (name: string) => `Remove “${name}”`,
  removing: 'Removing…',
  sure: (name: string) => `Remove “${name}” and everything computed from it?`,
  restored: 'Where an earlier file has a value too, that value counts again.',
  surePeriod: (label: string) => `Remove “${label}”? The trends will be joined again.`,
  yes: 'Remove',
  no: 'Keep',
  periods: 'Change periods',
  periodsHint:
    'Mark quarters in which much changed at once, such as a reorganization. They split the trends, and you can leave them out of the comparisons.',
  addPeriod: 'Add a change period',
  editPeriod: (label: string) => `Edit “${label}”`,
  edit: 'Edit',
  label: 'What changed?',
  from: 'From',
  until: 'To',
  range: (from: string, until: string) => (from === until ? from : `${from} to ${until}`),
  leaveOut: 'Leave out of the comparisons',
  leaveOutNamed: (label: string) => `Leave “${label}” out of the comparisons`,
  labelMissing: 'Say in a few words what changed.',
  save: 'Save',
  saving: 'Saving…',
  cancel: 'Cancel',
  periodChanged: (label: string, range: string) =>
    `Changed in another window meanwhile: “${label}”, ${range}. Your changes are still here; save again to keep them.`,
  periodGone: 'Removed in another window meanwhile. Save again to bring it back.',
  splits: (label: string, range: string) => `${label}, ${range}: the trend before isn’t joined to the trend after.`,
  inPeriod: (quarter: string, label: string) => `${quarter} (${label})`,
};
