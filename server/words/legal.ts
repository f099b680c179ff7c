/** What the pages for everybody say in one language. `anonymous` tells people who rate how to check that their answers can't be traced. */
export interface Legal {
  runBy: (operator: string | undefined) => string;
  /** Leads to the other language, in that language. */
  other: string;
  privacy: LegalPage;
  terms: LegalPage;
  anonymous: LegalPage;
}

export interface LegalPage {
  title: string;
  sections: LegalSection[];
}

export interface LegalSection {
  title: string;
  paragraphs?: string[];
  list?: string[];
  /** What follows the list. */
  after?: string;
}
