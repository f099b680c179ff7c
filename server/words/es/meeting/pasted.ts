import type { PastedDetails } from '../../en/meeting/pasted.ts';
import { count } from '../count.ts';

export function withDetails({ hasQuorum, note, link, ...n }: PastedDetails): string {
  const parts = [
    listed(
      ['decisión', 'decisiones'],
      [
        [n.votes, (some) => `votos de ${some}`],
        [n.ways, (some) => `cómo se ${n.ways === 1 ? 'tomó' : 'tomaron'} ${some}`],
        [n.proposers, (some) => `quién propuso ${some}`],
        [n.reasons, (some) => `motivos de ${some}`],
        [n.disagreements, (some) => `desacuerdo en ${some}`],
        [n.options, (some) => `opciones o renuncias de ${some}`],
      ],
    ),
    listed(
      ['tarea', 'tareas'],
      [
        [n.owners, (some) => `responsable de ${some}`],
        [n.helpers, (some) => `ayuda en ${some}`],
        [n.days, (some) => `fecha de ${some}`],
      ],
    ),
    [
      ...(n.present ? [count(n.present, 'presente', 'presentes')] : []),
      ...(n.absent ? [count(n.absent, 'ausente', 'ausentes')] : []),
      ...(hasQuorum == null ? [] : [hasQuorum ? 'con quórum' : 'sin quórum']),
      ...(note ? ['una nota'] : []),
      ...(link ? ['un enlace'] : []),
    ],
  ];
  const texts = parts.filter((part) => part.length > 0).map((part) => part.join(', '));
  return texts.length === 0 ? '' : `Incluye ${texts.join('; ')}.`;
}

type Detail = [number: number | undefined, say: (some: string) => string];

function listed([one, other]: readonly [string, string], details: readonly Detail[]): string[] {
  return details
    .filter(([number]) => number)
    .map(([number = 0, say], at) => say(at > 0 ? `${number}` : count(number, one, other)));
}
