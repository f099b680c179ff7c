import type { Acknowledgement, AcknowledgementKind, Acknowledging } from '#contract/meeting/acknowledgement.ts';
import type { Person } from '#contract/wire/people.ts';
import type { FieldProblem } from '#contract/wire/problem.ts';
import { isBlankText } from '#contract/rules/text.ts';

interface AcknowledgementInput {
  to: readonly string[];
  others: readonly string[];
  kind: AcknowledgementKind;
  what: string;
}

export function acknowledgementProblems(
  { to, others, kind, what }: AcknowledgementInput,
  by: string,
  here: ReadonlyMap<string, unknown>,
): FieldProblem[] {
  const wrong: FieldProblem[] = [];
  for (const [index, id] of to.entries()) {
    if (id === by) wrong.push({ field: `to.${index}`, code: 'oneself' });
    else if (!here.has(id)) wrong.push({ field: `to.${index}`, code: 'not_in_chat' });
  }
  // An empty list stands for the whole team, so it must not result from dropping blank names.
  for (const [index, name] of others.entries())
    if (isBlankText(name)) wrong.push({ field: `others.${index}`, code: 'empty' });
  if (kind !== 'thanks' && isBlankText(what)) wrong.push({ field: 'what', code: 'empty' });
  return wrong;
}

export function notAcknowledged(people: readonly Person[], lately: readonly Pick<Acknowledgement, 'to'>[]): Person[] {
  const seen = new Set(lately.flatMap(({ to }) => to.map(({ id }) => id)));
  return people.filter(({ id }) => !seen.has(id));
}

export interface AcknowledgedMeeting {
  number: number;
  host: string;
  acknowledgements: readonly Acknowledgement[];
}

export function count(meetings: readonly AcknowledgedMeeting[]): Acknowledging['counts'] {
  const all = meetings.flatMap(({ host, acknowledgements }) => acknowledgements.map((said) => ({ ...said, host })));
  const of = (kind: AcknowledgementKind) => all.filter((said) => said.kind === kind).length;
  return {
    total: all.length,
    byKind: {
      contribution: of('contribution'),
      initiative: of('initiative'),
      knowledge: of('knowledge'),
      outcome: of('outcome'),
      coaching: of('coaching'),
      risk: of('risk'),
      thanks: of('thanks'),
    },
    withOutcome: all.filter(({ outcome }) => !isBlankText(outcome)).length,
    byOthers: all.filter(({ by, host }) => by.id !== host).length,
  };
}

/**
 * Per person: the first meeting, of those they could attend, in which they were acknowledged. `joined`: number of the
 * first they could attend.
 */
export function firstsOf(
  newcomers: readonly { person: Person; joined: number }[],
  meetings: readonly AcknowledgedMeeting[],
): Acknowledging['newcomers'] {
  return newcomers.map(({ person, joined }) => {
    const numbers = meetings
      .filter(({ acknowledgements }) => acknowledgements.some(({ to }) => to.some(({ id }) => id === person.id)))
      .map(({ number }) => number);
    return { person, first: numbers.length === 0 ? null : Math.min(...numbers) - joined + 1 };
  });
}

/** Without people who opted out of being named. Drops acknowledgements that would then be about nobody. */
export function forCard(said: readonly Acknowledgement[], leftOff: ReadonlySet<string>): Acknowledgement[] {
  return said.flatMap((one) => {
    const to = one.to.filter(({ id }) => id === null || !leftOff.has(id));
    return to.length === 0 && one.to.length > 0 ? [] : [{ ...one, to }];
  });
}
