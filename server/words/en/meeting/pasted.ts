export interface PastedDetails {
  votes?: number;
  ways?: number;
  proposers?: number;
  reasons?: number;
  disagreements?: number;
  options?: number;
  owners?: number;
  helpers?: number;
  days?: number;
  present?: number;
  absent?: number;
  hasQuorum?: boolean | null;
  note?: string;
  link?: string;
}

/** "Includes votes on 6 decisions, reasons for 3; owners for 5 actions, due dates for 5; 6 present, 1 absent, a quorum." */
export function withDetails({ hasQuorum, note, link, ways = 0, ...n }: PastedDetails): string {
  const parts = [
    listed('decision', [
      [n.votes, (some) => `votes on ${some}`],
      [ways, (some) => `how ${some} ${ways === 1 ? 'was' : 'were'} made`],
      [n.proposers, (some) => `who proposed ${some}`],
      [n.reasons, (some) => `reasons for ${some}`],
      [n.disagreements, (some) => `disagreement on ${some}`],
      [n.options, (some) => `options or trade-offs for ${some}`],
    ]),
    listed('action', [
      [n.owners, (some) => `owners for ${some}`],
      [n.helpers, (some) => `helpers for ${some}`],
      [n.days, (some) => `due dates for ${some}`],
    ]),
    [
      ...(n.present ? [`${n.present} present`] : []),
      ...(n.absent ? [`${n.absent} absent`] : []),
      ...(hasQuorum == null ? [] : [hasQuorum ? 'a quorum' : 'no quorum']),
      ...(note ? ['a note'] : []),
      ...(link ? ['a link'] : []),
    ],
  ];
  const texts = parts.filter((part) => part.length > 0).map((part) => part.join(', '));
  return texts.length === 0 ? '' : `Includes ${texts.join('; ')}.`;
}

type Detail = [count: number | undefined, say: (some: string) => string];

/** Only the first has the noun: "votes on 6 decisions, reasons for 3". */
function listed(noun: string, details: readonly Detail[]): string[] {
  return details
    .filter(([count]) => count)
    .map(([count = 0, say], at) => say(at > 0 ? `${count}` : `${count} ${noun}${count === 1 ? '' : 's'}`));
}
