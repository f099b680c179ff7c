import type { Acknowledgement } from '#contract/meeting/acknowledgement.ts';
import type { Digest } from '#contract/person/digest.ts';
import { acknowledgementKinds } from '#contract/rules/meeting/acknowledgement.ts';
import { gone } from '#contract/rules/people.ts';
import { isBlankText } from '#contract/rules/text.ts';

type Acknowledged = Pick<Acknowledgement, 'kind' | 'to' | 'what'>;

/** Midnight UTC when a month begins. */
export function beginOf(month: string): number {
  return Date.parse(`${month}-01T00:00:00Z`);
}

/**
 * For each kind, in the usual order and without counts: the people acknowledged, once each, and the latest words for
 * what. `said`: oldest first. Leaves out people who have gone or asked to be left off, and acknowledgements of nobody else.
 */
export function byKind(said: readonly Acknowledged[], leftOff: ReadonlySet<string>): Digest['acknowledged'] {
  const shown = said.flatMap((one) => {
    const to = one.to.filter(({ id }) => id !== gone.id && (id === null || !leftOff.has(id)));
    return to.length === 0 && one.to.length > 0 ? [] : [{ ...one, to }];
  });
  return acknowledgementKinds.flatMap((kind) => {
    const own = shown.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const to = new Map(own.flatMap((one) => one.to).map((person) => [person.id ?? person.name, person]));
    return [{ kind, to: [...to.values()], what: own.findLast(({ what }) => !isBlankText(what))?.what ?? '' }];
  });
}
