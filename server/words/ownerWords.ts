/** Words in minutes that name nobody, or more than one person. Lower case, without dots and surrounding marks. */
export interface OwnerWords {
  /** Whole names: "tbd". */
  nobody: readonly string[];
  /** First words of a phrase: "whoever finds it". */
  nobodyFirst: readonly string[];
  everybodyFirst: readonly string[];
  articles: readonly string[];
  /** Anywhere in a name: "the design team". */
  groups: readonly string[];
  /** Endings of compound words: "Projektteam". */
  groupEndings: readonly string[];
  /** Also names or first names: they count only as the whole name, or as an abbreviation in capitals. */
  groupNames: readonly string[];
  /** Before a person's name: "Hr. Gruppe". */
  titles: readonly string[];
  joiners: readonly string[];
}

export const wordsIn = (list: string): readonly string[] => list.split(',');
