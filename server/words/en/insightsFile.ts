type Bound = 'exact' | 'at_most' | 'at_least';

const bounds: Record<Bound, string> = { exact: '', at_most: 'at most', at_least: 'at least' };

/** Texts of the file and the briefing; only the server uses them, so the panel doesn't load them. */
export const insightsFile = {
  /** Columns in the file's order. */
  columns: {
    unit: 'Unit',
    quarter: 'Quarter',
    figure: 'Figure',
    wording: 'Wording',
    share: 'Share in %',
    bound: 'Share is',
    from: 'Range (95%) from %',
    to: 'Range (95%) to %',
    often: 'How often in %',
    oftenBound: 'How often is',
    results: 'Results, this many or more',
    direction: 'Direction within the quarter',
    lower: 'Middle half of hosts from %',
    upper: 'Middle half of hosts to %',
    days: 'Half of all results within this many days',
    number: 'Number, this many or more',
    hosts: 'Hosts, this many or more',
    note: 'Note',
  },
  bounds,
  briefing: {
    title: (unit: string, quarter: string) => `${unit}, ${quarter}: what meetings were like`,
    line: (name: string, said: readonly string[]) => `– ${name}: ${said.join('; ')}.`,
    nothing: 'There is too little to show: a number needs at least 6 hosts, 10 answers and 2 results in the quarter.',
    uncertainty:
      'The brackets give the range in which a share probably lies (95%). Where two ranges overlap widely, the difference can be chance alone.',
  },
};
