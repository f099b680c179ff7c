export interface Told {
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

/** "With: votes on 6, reasons for 3; owners for 5, due dates for 5; 6 present, 1 absent, a quorum." */
export function withDetails({ hasQuorum, note, link, ...n }: Told): string {
  const some = (count: number | undefined, say: (shown: number) => string) => (count ? [say(count)] : []);
  const parts = [
    [
      ...some(n.votes, (count) => `votes on ${count}`),
      ...some(n.ways, (count) => `how ${count} ${count === 1 ? 'was' : 'were'} decided`),
      ...some(n.proposers, (count) => `who proposed ${count}`),
      ...some(n.reasons, (count) => `reasons for ${count}`),
      ...some(n.disagreements, (count) => `disagreement on ${count}`),
      ...some(n.options, (count) => `options or trade-offs of ${count}`),
    ],
    [
      ...some(n.owners, (count) => `owners of ${count}`),
      ...some(n.helpers, (count) => `helpers of ${count}`),
      ...some(n.days, (count) => `due dates of ${count}`),
    ],
    [
      ...some(n.present, (count) => `${count} present`),
      ...some(n.absent, (count) => `${count} absent`),
      ...(hasQuorum == null ? [] : [hasQuorum ? 'a quorum' : 'no quorum']),
      ...(note ? ['a note'] : []),
      ...(link ? ['a link'] : []),
    ],
  ];
  const told = parts.filter((part) => part.length > 0).map((part) => part.join(', '));
  return told.length === 0 ? '' : `With: ${told.join('; ')}.`;
}
