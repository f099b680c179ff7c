import type { Acknowledgement, AcknowledgementKind } from '#contract/acknowledgement.ts';
import type { Person } from '#contract/people.ts';
import type { FieldProblem } from '#contract/problem.ts';

interface Said {
  to: readonly string[];
  kind: AcknowledgementKind;
  what: string;
}

/** Whom and what it cannot be for. `here`: everybody in the chat. */
export function whatIsWrong({ to, kind, what }: Said, by: string, here: ReadonlyMap<string, unknown>): FieldProblem[] {
  const wrong: FieldProblem[] = [];
  for (const [index, id] of to.entries()) {
    if (id === by) wrong.push({ field: `to.${index}`, code: 'oneself' });
    else if (!here.has(id)) wrong.push({ field: `to.${index}`, code: 'not_in_chat' });
  }
  if (kind !== 'thanks' && what.trim() === '') wrong.push({ field: 'what', code: 'empty' });
  return wrong;
}

/** Who has been acknowledged by nobody, in the order they came. Thanks to the whole team are nobody's in particular. */
export function notAcknowledged(people: readonly Person[], lately: readonly Pick<Acknowledgement, 'to'>[]): Person[] {
  const seen = new Set(lately.flatMap(({ to }) => to.map(({ id }) => id)));
  return people.filter(({ id }) => !seen.has(id));
}
