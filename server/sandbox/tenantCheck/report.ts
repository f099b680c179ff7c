import type { Outcomes } from './askAll.ts';
import type { Fact } from './question.ts';
import { described } from './questions.ts';

/** `microsoft` or `sandbox` is missing where one side has no such fact. */
export interface Line {
  question: string;
  fact: string;
  verdict: 'same' | 'differs' | 'not asked';
  microsoft?: Fact;
  sandbox?: Fact;
  why?: string;
}

export function compare(microsoft: Outcomes, sandbox: Outcomes): Line[] {
  return [...microsoft].flatMap(([question, ours]): Line[] => {
    if (typeof ours === 'string') return [{ question, fact: '', verdict: 'not asked', why: ours }];
    const answer = sandbox.get(question);
    const theirs = typeof answer === 'object' ? answer : {};
    const facts = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
    return [...facts].map((fact) => line(question, fact, [ours[fact], theirs[fact]]));
  });
}

function line(question: string, fact: string, [microsoft, sandbox]: [Fact | undefined, Fact | undefined]): Line {
  return {
    question,
    fact,
    verdict: microsoft === sandbox ? 'same' : 'differs',
    ...(microsoft !== undefined && { microsoft }),
    ...(sandbox !== undefined && { sandbox }),
  };
}

const widths = [11, 32, 34];

export function printed(lines: readonly Line[]): string {
  const blocks = described.flatMap((question) => {
    const its = lines.filter((one) => one.question === question.id);
    if (its.length === 0) return [];
    const differs = its.some(({ verdict }) => verdict === 'differs');
    return [
      '',
      `${question.asks} (decision ${question.decision})`,
      ...its.map(rowOf),
      ...(differs ? [`${' '.repeat(widths[0] ?? 0)}→ change ${question.change}`] : []),
    ];
  });
  return [row(['', '', 'Microsoft', 'sandbox']), ...blocks, '', summary(lines)].join('\n');
}

function rowOf({ verdict, fact, microsoft, sandbox, why }: Line): string {
  if (why !== undefined) return row([verdict, why]);
  return row([verdict, fact, String(microsoft ?? '–'), String(sandbox ?? '–')]);
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell, column) => cell.padEnd(widths[column] ?? 0))
    .join('')
    .trimEnd();
}

function summary(lines: readonly Line[]): string {
  const count = (wanted: Line['verdict']) => lines.filter(({ verdict }) => verdict === wanted).length;
  return `${count('same')} answers are the same, ${count('differs')} differ, ${count('not asked')} questions were not asked.`;
}
