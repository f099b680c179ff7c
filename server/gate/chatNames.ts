import type { Member, Named, Person } from '#contract/wire/people.ts';
import type { FieldProblem } from '#contract/wire/problem.ts';
import { refuseFields } from '../core/errors.ts';

export interface Naming {
  name: (named: Named | null, field: string) => Named | null;
  /** Throws `invalid` with each field that names somebody outside the chat. */
  refuseStrangers: () => void;
}

/** `kept`: people named before, who may have left the chat since. */
export function naming(people: ReadonlyMap<string, Person>, kept: (Named | null)[] = []): Naming {
  const strangers: FieldProblem[] = [];
  return {
    name(named, field) {
      if (named === null || named.id === null) return named;
      const [member, before] = [people.get(named.id), kept.find((one) => one?.id === named.id)];
      if (!member && !before) strangers.push({ field, code: 'not_in_chat' });
      // Graph may omit a name that it returned before.
      return { id: named.id, name: member?.name || before?.name || '' };
    },
    refuseStrangers: () => refuseFields(strangers),
  };
}

export function callerAsPerson({ id, name }: Person, people: ReadonlyMap<string, Person>): Person {
  return { id, name: people.get(id)?.name || name };
}

/** Data minimization: only people who share a name are shown with their address. */
export function tellApart(members: readonly (Required<Member> & { isGuest?: true })[]): Member[] {
  const count = new Map<string, number>();
  for (const { name } of members) count.set(name.toLowerCase(), (count.get(name.toLowerCase()) ?? 0) + 1);
  return members.map(({ mail, isGuest: _unsaid, ...member }) =>
    (count.get(member.name.toLowerCase()) ?? 0) > 1 && mail !== '' ? { ...member, mail } : member,
  );
}
