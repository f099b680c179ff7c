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
  /** "山田さん" */
  titlesAfter: readonly string[];
  /**
   * Between two names, with a space on either side; regular expressions. Up to two letters count in lower case only: "Wei
   * Y Zhang" is one person.
   */
  joiners: readonly string[];
  /** Without spaces. A single character counts only between kanji, katakana, Latin letters and forms of address. */
  joinersWithin: readonly string[];
  /** Written together with the second name: "أحمد ومحمد". */
  joinedPrefixes: readonly string[];
  /** Names that begin like that: "أحمد وليد" is one person. */
  notJoined: readonly string[];
  /** At the end of a company's name. A dot may be followed by a space. */
  companyEnds: readonly string[];
  /** Also names, so they count only in capitals: "Siemens AG", "SCI Les Pins". */
  companyCapitals: readonly string[];
  /** At either end of a company's name, also without a space. */
  companyParts: readonly string[];
  /** After "and": "Meyer & Sons". */
  firmEnds: readonly string[];
}

export const wordsIn = (list: string): readonly string[] => list.split(',');
