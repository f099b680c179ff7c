/** The public pages' texts. `anonymous` tells people who rate how to check that their answers can't be traced. */
export interface Legal {
  runBy: (operator: string | undefined) => string;
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
  after?: string;
}
