import type { MeetingFigure } from '#contract/rules/organization/insights.ts';

type Bound = 'exact' | 'at_most' | 'at_least';

const meetingFigures: Record<MeetingFigure, string> = {
  opened_with_all: 'Meetings opened with purpose, frame and an invitation to disagree',
  owner_and_date: 'Actions with an owner and a date',
  done_on_time: 'Actions done on time',
  owned_by_others: 'Actions that somebody other than the host owns',
  reopened: 'Decisions that a later one replaced',
  told_change: 'Results followed by the host’s “You told us, this changed” within four weeks',
  lighter_support: 'People whose support got lighter in at least one kind of work',
  acknowledged_by_others: 'Acknowledgements by people other than the host',
  acknowledged_for_contribution: 'Meetings in which somebody was acknowledged for a contribution',
  acknowledged_for_initiative: 'Meetings in which somebody was acknowledged for taking the initiative',
  acknowledged_for_knowledge: 'Meetings in which somebody was acknowledged for sharing knowledge or tools',
  acknowledged_for_outcome: 'Meetings in which somebody was acknowledged for owning an outcome',
  acknowledged_for_coaching: 'Meetings in which somebody was acknowledged for lifting somebody up',
  acknowledged_for_risk: 'Meetings in which somebody was acknowledged for raising a risk or bad news',
  acknowledged_for_thanks: 'Meetings in which somebody was thanked',
};

const meetings = (number: number) => `${number} or more meetings`;
const actions = (number: number) => `${number} or more actions`;

const counted: Record<MeetingFigure, (number: number) => string> = {
  opened_with_all: meetings,
  owner_and_date: actions,
  done_on_time: actions,
  owned_by_others: actions,
  reopened: (number) => `${number} or more decisions`,
  told_change: (number) => `${number} or more results`,
  lighter_support: (number) => `${number} or more people`,
  acknowledged_by_others: (number) => `${number} or more acknowledgements`,
  acknowledged_for_contribution: meetings,
  acknowledged_for_initiative: meetings,
  acknowledged_for_knowledge: meetings,
  acknowledged_for_outcome: meetings,
  acknowledged_for_coaching: meetings,
  acknowledged_for_risk: meetings,
  acknowledged_for_thanks: meetings,
};

const directions: Record<'rising' | 'falling' | 'none', string> = {
  rising: 'Rising',
  falling: 'Falling',
  none: 'No clear direction',
};

const bounds: Record<Bound, (share: number) => string> = {
  exact: (share) => `${share}%`,
  at_most: (share) => `at most ${share}%`,
  at_least: (share) => `at least ${share}%`,
};

const many = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;

interface DropTexts {
  behaviour: string;
  before: { share: number; answers: number };
  after: { share: number; answers: number };
  /** Quarters. */
  from: string;
  to: string;
}

export const insightsView = {
  sections: 'Sections of Insights',
  overview: 'Overview',
  units: 'Units',
  meaning:
    'Numbers say what people answered about meetings, not what anybody is like. A difference between two units isn’t a cause.',
  organization: 'Whole organization',
  path: 'Units above',
  below: 'Units below',
  chooseUnit: 'Choose a unit',
  noUnits: 'No unit is on. Only the hosts of units that are on are counted.',
  quarter: 'Quarter',
  quarterName: (number: number, year: number) => `Q${number} ${year}`,
  quarterShort: (number: number) => `Q${number}`,
  noQuarters: 'The first quarter is computed a day after its end. Nothing is shown of a quarter that is running.',
  noFigures: 'Nothing was counted in this quarter.',
  groups: {
    seen: 'Seen in meetings',
    item: 'Recognition and fairness',
    score: 'Ratings',
    meeting: 'Follow-through',
    acknowledged: 'Acknowledgements',
  },
  byKind: 'What for',
  fewerTitle: 'Seen less often',
  fewer: ({ behaviour, before, after, from, to }: DropTexts) =>
    `${behaviour}: ${after.share}% saw it in ${to} (${after.answers} or more answers), down from ${before.share}% in ${from} (${before.answers} or more).`,
  fewerByChance: (behaviours: number) => `Among ${behaviours} behaviours, one can drop this much by chance.`,
  meetingFigures,
  wording: (version: number) => `wording ${version}`,
  bounds,
  consistency: {
    seen: (share: string, results: number) => `Most saw it in ${share} of ${many(results, 'result', 'results')}`,
    item: (share: string, results: number) => `Most said yes in ${share} of ${many(results, 'result', 'results')}`,
    score: (share: string, results: number) => `Most gave 4 or 5 in ${share} of ${many(results, 'result', 'results')}`,
    meeting: (share: string, results: number) => `Mostly so in ${share} of ${many(results, 'result', 'results')}`,
  },
  sharePart: {
    seen: (share: string, interval: string) => `${share} saw it (${interval})`,
    item: (share: string, interval: string) => `${share} said yes (${interval})`,
    score: (share: string, interval: string) => `${share} gave 4 or 5 (${interval})`,
    meeting: (share: string, interval: string) => `${share} (${interval})`,
  },
  interval: (from: number, to: number) => `${from} to ${to}%`,
  directions,
  spread: (lower: number, upper: number) => `Middle half of hosts: ${lower} to ${upper}%`,
  days: (days: number) => `Half of all results within ${days} days`,
  answers: (number: number) => `${number} or more answers`,
  counted,
  hosts: (number: number) => `${number} or more hosts`,
  notWhole: 'Without units too small to show',
  tooSmall: 'Too small to show',
  whySmall: 'Why is something too small to show?',
  smallRules: [
    'A number needs at least 6 hosts, 10 answers and 2 results in the quarter. With fewer, it would say something about individuals.',
    'What is too small is in no total either, so it can’t be worked out from the others.',
    'A quarter is computed once, a day after its end, and never changes.',
  ],
  howToRead: 'How to read these numbers',
  reading: [
    'First comes how often: in how many results most people saw it. Once in a while is not a habit.',
    'In brackets: the range in which the share probably lies (95%). The fewer answers, the wider it is.',
    '“Rising” and “falling” are said only if chance hardly explains it. “No clear direction” doesn’t mean that nothing changes.',
    'The middle half of hosts leaves out the quarter with the lowest and the quarter with the highest shares.',
    'Answers are rounded down to tens, hosts to fives.',
  ],
  back: 'All numbers',
  byUnit: 'By unit',
  barHint: 'Each bar goes from 0 to 100%: the point is the share, the line is its range.',
  notCounted: 'Not counted in this quarter',
  byWeek: 'By week',
  byWeekHint: 'Weeks are combined where one alone would be too small to show.',
  weeks: (from: string, to: string) => `${from} – ${to}`,
  elsewhere: 'Use these numbers elsewhere',
  elsewhereHint: (unit: string, quarter: string) =>
    `What this page shows of ${unit} and the units below it in ${quarter}, and nothing else.`,
  briefing: 'Briefing',
  briefingOf: (language: string) => `Briefing, ${language}`,
  overTime: 'Over time',
  gapHint: 'Where there is a gap, there was too little to show, or it wasn’t counted in this wording.',
  asTable: 'As a table',
  columns: {
    unit: 'Unit',
    quarter: 'Quarter',
    share: 'Share',
    interval: 'Range (95%)',
    consistency: 'How often',
    number: 'Number',
    hosts: 'Hosts',
  },
  tree: 'Your units',
  treeHint: 'A unit counts only while it is on. New units are off.',
  countsOnce: (unit: string) => `Counts once “${unit}” is on too.`,
  noFile: 'There are no units yet. They come from a file.',
  computed: 'What is computed of a unit that is on?',
  computedRules: [
    'For each quarter that is over, the released results of the unit’s hosts are added up: what people saw, how they rated, and what became of actions and decisions.',
    'How hosts follow up is counted too: whether they said what changed after a result, what was acknowledged, and whether the support that they agreed with people got lighter.',
    'A sum is shown only from 6 hosts, 10 answers and 2 results. Nothing is computed or shown about one person.',
    'A result counts for the unit of whoever hosted the meeting. Answers carry neither a name nor a unit.',
    'People with the role Insights.Read see these sums. Administrators assign it in Entra.',
    'A unit that is off is in no number, and switching it off removes it from every view at once.',
  ],
  file: 'File with units',
  inUse: (when: string) => `In use since ${when}.`,
  choose: 'Choose a CSV file',
  chooseAnother: 'Choose another file',
  drop: 'Or drop it here.',
  columnsHint: 'What must the file look like?',
  fileLimits: 'At most 1 MB, 20,000 rows and 500 units. The first row names the columns.',
  refusals: {
    unreadable: 'The file couldn’t be read. Choose it again.',
    onlyOne: 'Choose one file at a time.',
  },
  readingFile: (name: string) => `Reading “${name}”…`,
  previewOf: (name: string) => `“${name}”`,
  sums: (units: number, people: number) =>
    `${many(units, 'unit', 'units')}, ${people === 1 ? '1 person' : `${people} people`}`,
  added: (units: number) => `${units} new`,
  gone: (units: number) => `${units} gone`,
  unchanged: 'This file is already in use.',
  nothingToTake: 'Nothing can be imported from this file. Change it, then choose it again.',
  problems: (number: number) => (number === 1 ? '1 problem' : `${number} problems`),
  rest: 'Everything else can be imported.',
  take: 'Import',
  taking: 'Importing…',
  taken: 'Imported. New units are off until you switch them on.',
  changedMeanwhile: 'The members of a group have changed meanwhile. This is what the file would do now.',
};
