import type { Acknowledgement } from '#contract/meeting/acknowledgement.ts';
import type { ConcernSummary } from '#contract/meeting/concern.ts';
import type { Action } from '#contract/meeting/recap.ts';
import type { ThanksDraft } from '#contract/person/thanks.ts';
import { gone } from '#contract/rules/people.ts';
import { isBlankText } from '#contract/rules/text.ts';

const dayMs = 86_400_000;

export const apartMs = 14 * dayMs;
export const waitsMs = 7 * dayMs;
export const mostEach = 3;

/** Things that people did, as a shared recap says. */
export interface SharedFacts {
  at: number;
  acknowledgements: readonly Pick<Acknowledgement, 'id' | 'to' | 'what' | 'outcome'>[];
  done: readonly Pick<Action, 'id' | 'what' | 'owner'>[];
  concerns: readonly Pick<ConcernSummary, 'id' | 'kind' | 'by' | 'text'>[];
}

export interface Recap<Of> {
  of: Of;
  facts: SharedFacts;
  /** Acknowledgements that are in the chat as notes already. */
  noted: ReadonlySet<string>;
  /** Ids of people who can be thanked in its chat. */
  here: ReadonlySet<string>;
}

export interface Chosen<Of> {
  of: Of;
  fact: string;
  person: string;
  kind: ThanksDraft['kind'];
  what: string;
}

/** `spared`: the host, and people thanked or put away lately. The latest recap comes first, each person once. */
export function chooseThanks<Of>(
  recaps: readonly Recap<Of>[],
  { now, spared }: { now: number; spared: ReadonlySet<string> },
): Chosen<Of>[] {
  const taken = new Set(spared);
  return recaps
    .filter(({ facts }) => facts.at > now - waitsMs)
    .toSorted((a, b) => b.facts.at - a.facts.at)
    .flatMap((recap) => {
      const chosen: Chosen<Of>[] = [];
      for (const one of inTurn(candidates(recap))) {
        if (chosen.length === mostEach) break;
        if (taken.has(one.person)) continue;
        taken.add(one.person);
        chosen.push(one);
      }
      return chosen;
    });
}

function candidates<Of>({ of, facts, noted, here }: Recap<Of>): Chosen<Of>[][] {
  const about = (id: string | null | undefined): id is string => id != null && id !== gone.id && here.has(id);
  const fact = (kind: Chosen<Of>['kind'], id: string, what: string) => (person: string) => ({
    of,
    kind,
    fact: id,
    what,
    person,
  });
  return [
    facts.acknowledgements
      .filter(({ id, outcome }) => isBlankText(outcome) && !noted.has(id))
      .flatMap(({ id, to, what }) =>
        to
          .flatMap((one) => one.id ?? [])
          .filter(about)
          .map(fact('acknowledgement', id, what)),
      ),
    facts.done.flatMap(({ id, what, owner }) => [owner?.id].filter(about).map(fact('action', id, what))),
    facts.concerns
      .filter(({ kind }) => kind === 'risk')
      .flatMap(({ id, by, text }) => [by?.id].filter(about).map(fact('risk', id, text))),
  ];
}

/** The first of each kind, then the second of each, so that no kind fills all the places. */
function inTurn<Item>(kinds: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(...kinds.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => kinds.flatMap((kind) => kind.slice(place, place + 1))).flat();
}
