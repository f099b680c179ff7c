import type { PastedDetails } from '../../en/meeting/pasted.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('fr');

export function withDetails({ hasQuorum, note, link, ...n }: PastedDetails): string {
  const parts = [
    listed({ one: 'décision', other: 'décisions' }, [
      [n.votes, (some) => `votes sur ${some}`],
      [n.ways, (some) => `mode de décision pour ${some}`],
      [n.proposers, (some) => `origine de la proposition pour ${some}`],
      [n.reasons, (some) => `raisons pour ${some}`],
      [n.disagreements, (some) => `désaccord sur ${some}`],
      [n.options, (some) => `options ou renoncements pour ${some}`],
    ]),
    listed({ one: 'action', other: 'actions' }, [
      [n.owners, (some) => `responsables pour ${some}`],
      [n.helpers, (some) => `aides pour ${some}`],
      [n.days, (some) => `échéances pour ${some}`],
    ]),
    [
      ...(n.present ? [`${n.present} ${plural(n.present, { one: 'présence', other: 'présences' })}`] : []),
      ...(n.absent ? [`${n.absent} ${plural(n.absent, { one: 'absence', other: 'absences' })}`] : []),
      ...(hasQuorum == null ? [] : [hasQuorum ? 'quorum atteint' : 'quorum non atteint']),
      ...(note ? ['une note'] : []),
      ...(link ? ['un lien'] : []),
    ],
  ];
  const texts = parts.filter((part) => part.length > 0).map((part) => part.join(', '));
  return texts.length === 0 ? '' : `Comprend : ${texts.join(' ; ')}.`;
}

type Detail = [count: number | undefined, say: (some: string) => string];

function listed(noun: { one: string; other: string }, details: readonly Detail[]): string[] {
  return details
    .filter(([count]) => count)
    .map(([count = 0, say], at) => say(at > 0 ? `${count}` : `${count} ${plural(count, noun)}`));
}
