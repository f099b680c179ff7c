import type { Measure } from '#contract/rules/organization/insightsFiles.ts';

type Names = readonly string[];
type Twelve = readonly [Names, Names, Names, Names, Names, Names, Names, Names, Names, Names, Names, Names];

/**
 * Names in HR's files. Case, accents, spaces and marks don't count. A file may be in any of our languages, so that in all
 * of them together no name may mean two things.
 */
export interface FileWords {
  unitColumns: Record<'person' | 'group' | 'level1' | 'level2' | 'level3', Names>;
  measureColumns: Record<'unit' | 'period' | 'measure' | 'value', Names>;
  measures: Record<Measure, Names>;
  period: PeriodWords;
}

interface PeriodWords {
  /** January first. */
  months: Twelve;
  /** Beside its number: "Q3", "3. Quartal". */
  quarter: Names;
  /** First to fourth. */
  ordinals: readonly [Names, Names, Names, Names];
  /** Beside a month's number: "7月". */
  month: Names;
  /** They add nothing: "de", "年". */
  around: Names;
  /** Between a quarter's first and last month, with a space on either side: "to". */
  until: Names;
}
