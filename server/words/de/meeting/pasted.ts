import type { PastedDetails } from '../../en/meeting/pasted.ts';

export function withDetails({ hasQuorum, note, link, ...n }: PastedDetails): string {
  const parts = [
    listed(
      ['Entscheidung', 'Entscheidungen'],
      [
        [n.votes, (some) => `Stimmen zu ${some}`],
        [n.ways, (some) => `wie ${some} getroffen ${n.ways === 1 ? 'wurde' : 'wurden'}`],
        [n.proposers, (some) => `wer ${some} beantragt hat`],
        [n.reasons, (some) => `Gründe für ${some}`],
        [n.disagreements, (some) => `Widerspruch zu ${some}`],
        [n.options, (some) => `Möglichkeiten oder Abwägungen zu ${some}`],
      ],
    ),
    listed(
      ['Aufgabe', 'Aufgaben'],
      [
        [n.owners, (some) => `Zuständige für ${some}`],
        [n.helpers, (some) => `Hilfe bei ${some}`],
        [n.days, (some) => `Termine für ${some}`],
      ],
    ),
    [
      ...(n.present ? [`${n.present} anwesend`] : []),
      ...(n.absent ? [`${n.absent} abwesend`] : []),
      ...(hasQuorum == null ? [] : [hasQuorum ? 'beschlussfähig' : 'nicht beschlussfähig']),
      ...(note ? ['eine Anmerkung'] : []),
      ...(link ? ['ein Link'] : []),
    ],
  ];
  const texts = parts.filter((part) => part.length > 0).map((part) => part.join(', '));
  return texts.length === 0 ? '' : `Dabei: ${texts.join('; ')}.`;
}

type Detail = [count: number | undefined, say: (some: string) => string];

function listed([one, more]: readonly [string, string], details: readonly Detail[]): string[] {
  return details
    .filter(([count]) => count)
    .map(([count, say], at) => say(at > 0 ? `${count}` : `${count} ${count === 1 ? one : more}`));
}
