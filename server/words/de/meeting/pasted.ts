import type { Told } from '../../en/meeting/pasted.ts';

export function withDetails({ hasQuorum, note, link, ...n }: Told): string {
  const some = (count: number | undefined, say: (shown: number) => string) => (count ? [say(count)] : []);
  const parts = [
    [
      ...some(n.votes, (count) => `Stimmen zu ${count}`),
      ...some(n.ways, (count) => `wie ${count} entschieden ${count === 1 ? 'wurde' : 'wurden'}`),
      ...some(n.proposers, (count) => `Antragsteller von ${count}`),
      ...some(n.reasons, (count) => `Gründe für ${count}`),
      ...some(n.disagreements, (count) => `Widerspruch zu ${count}`),
      ...some(n.options, (count) => `Möglichkeiten oder Abwägung von ${count}`),
    ],
    [
      ...some(n.owners, (count) => `Zuständige für ${count}`),
      ...some(n.helpers, (count) => `Hilfe bei ${count}`),
      ...some(n.days, (count) => `Termine für ${count}`),
    ],
    [
      ...some(n.present, (count) => `${count} anwesend`),
      ...some(n.absent, (count) => `${count} abwesend`),
      ...(hasQuorum == null ? [] : [hasQuorum ? 'beschlussfähig' : 'nicht beschlussfähig']),
      ...(note ? ['eine Anmerkung'] : []),
      ...(link ? ['ein Link'] : []),
    ],
  ];
  const told = parts.filter((part) => part.length > 0).map((part) => part.join(', '));
  return told.length === 0 ? '' : `Dabei: ${told.join('; ')}.`;
}
