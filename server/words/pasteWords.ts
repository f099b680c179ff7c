/** What pasted notes call their parts: alternatives of regular expressions, without regard to case. */
export interface PasteWords {
  /** A whole line, without its marks. */
  headings: Record<'decisions' | 'actions' | 'questions', string>;
  /** A table's first row. */
  columns: Record<'what' | 'owner' | 'due', string>;
  /** Before a colon: "(owner: the printers, due: before the fair)". */
  labels: Record<'owner' | 'due', string>;
  attendance: Record<'present' | 'absent' | 'note' | 'link', string>;
  /** Before a day: "by 12 Dec". */
  by: string;
  /** Before helpers: "(with Eli and Bo)". */
  with: string;
  /** Before the last name of a list. */
  and: string;
}
