export const newsMs = 24 * 3_600_000;

/** Graph throttles at ten a minute and person; this spares the tenant's other apps in a large meeting. */
export const paceMs = 200;

export const mostTries = 5;

/** Members of other organizations can't sign in, so the link would lead them to a refusal. */
export function canBeNotified(
  person: string,
  { caller, people }: { caller: string; people: ReadonlyMap<string, { isExternal: boolean }> },
): boolean {
  return people.get(person)?.isExternal === false && person !== caller;
}

export function grouped<Row extends { kind: string; at: { meeting: string }; recipient: string }>(
  rows: readonly Row[],
): [Row, ...Row[]][] {
  const groups = Map.groupBy(rows, ({ kind, at, recipient }) => `${kind} ${at.meeting} ${recipient}`);
  return [...groups.values()].flatMap(([first, ...others]): [Row, ...Row[]][] => (first ? [[first, ...others]] : []));
}

type Failure = 'busy' | 'invalid' | 'unreachable' | 'consent' | 'refused' | 'too_large' | 'gone' | 'unknown';

/** `again`: it was certainly not sent. After `unknown` it may have been, and nobody is notified twice. */
export function afterFailure(kind: Failure): 'again' | 'settled' | 'stop' {
  switch (kind) {
    case 'busy':
    case 'unreachable':
      return 'again';
    case 'consent':
      return 'stop';
    case 'invalid':
    case 'refused':
    case 'too_large':
    case 'gone':
    case 'unknown':
      return 'settled';
  }
}
