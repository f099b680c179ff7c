import { csvFormats } from '../csv.ts';
import type { LanguageCode } from '../languages.ts';

export const readyMadeGroups = ['recognition', 'fairness', 'safety', 'friction', 'leading'] as const;

export const itemGroups = ['behaviour', 'pulse', 'check_in', ...readyMadeGroups] as const;

export const itemScales = ['saw', 'one_to_five', 'yes_no'] as const;

export const itemSelections = ['all', 'set', 'ready_made'] as const;
export type ItemSelection = (typeof itemSelections)[number];

export const itemFormats = [...csvFormats, 'qualtrics'] as const;
export type ItemFormat = (typeof itemFormats)[number];

/** That come with Bookend; permanent. */
export const readyMadeItems = [
  'recognition_by_name',
  'recognition_effect',
  'recognition_seldom_seen',
  'fairness_heard',
  'fairness_reasons',
  'fairness_same_rule',
  'safety_idea',
  'safety_mistake',
  'safety_support',
  'friction_interrupted',
  'friction_dismissed',
  'friction_elsewhere',
  'leading_eye_contact',
  'leading_acknowledges',
  'leading_invites_challenge',
  'leading_purpose',
  'leading_how_decided',
  'leading_explains',
  'leading_clarifies',
  'leading_timely_feedback',
  'leading_thanks_bad_news',
  'leading_mistakes',
  'leading_delegates',
  'leading_changes',
] as const;
export type ReadyMadeItem = (typeof readyMadeItems)[number];

/** Means N/A in every export. No scale gets as far. */
export const notApplicableCode = 9;

type Group = (typeof itemGroups)[number];

const groupsIn: Record<ItemSelection, readonly Group[]> = {
  all: itemGroups,
  set: ['behaviour'],
  ready_made: readyMadeGroups,
};

type InLanguages<Texts> = Partial<Record<LanguageCode, Texts>>;

/** Those that are written in one of these languages. */
export function selectItems<Item extends { group: Group; texts: InLanguages<unknown> }>(
  items: readonly Item[],
  which: ItemSelection,
  languages: readonly LanguageCode[],
): Item[] {
  return items.filter(
    ({ group, texts }) =>
      groupsIn[which].includes(group) && languages.some((language) => texts[language] !== undefined),
  );
}

interface Choice {
  code: number;
  /** Empty between the ends of a scale. */
  label: string;
}

export interface PrintedItem {
  id: string;
  version: number;
  texts: InLanguages<{ question: string; answers: readonly Choice[] }>;
}

export function itemsAsText(items: readonly PrintedItem[], languages: readonly LanguageCode[]): string {
  return items.map((item) => itemAsText(item, languages)).join('\n\n');
}

function itemAsText({ id, version, texts }: PrintedItem, languages: readonly LanguageCode[]): string {
  const wordings = languages.flatMap((language) => {
    const written = texts[language];
    return written ? [`${written.question}\n${answersAsText(written.answers, ' · ')}`] : [];
  });
  return [`[${id}, v${version}]`, ...wordings].join('\n');
}

export function answersAsText(answers: readonly Choice[], between: string): string {
  return answers
    .map(({ code, label }) => {
      const text = label === '' ? String(code) : `${code} = ${label}`;
      return code === notApplicableCode ? `${text} (N/A)` : text;
    })
    .join(between);
}
