import { addUp } from '../../../server/features/insights/suppression/counts.ts';
import { withAllBelow, type UnitNode } from '../../../server/features/insights/suppression/tree.ts';
import { meetingSlicesOf, ownCounts, sliceOf, type Seen, type Slice } from './views.ts';
import { behaviours, quarters, type Result, type Year } from './year.ts';

/** Publications that reveal too much; the attacker must defeat each. */
export const leaky: Record<string, (year: Year) => Seen[]> = {
  'a threshold of three': (year) =>
    eachQuarter(year, (slice, name) =>
      sums({ ...slice, root: { ...slice.root, children: leavesOf(slice.root) } }, name, 3),
    ),
  'no complementary suppression': (year) => eachQuarter(year, (slice, name) => sums(slice, name)),
  'periods that overlap': (year) =>
    [0, 1].flatMap((shift) =>
      eachQuarter(year, (slice, name, behaviour, quarter) => {
        const isIn = (one: Result) => Math.floor((one.quarter * 13 + one.week - shift) / 13) === quarter;
        const results = year.results.filter((one) => one.behaviour === behaviour && isIn(one));
        return sums({ ...slice, results }, `${name}, ${shift} weeks later`);
      }),
    ),
  'live means': (year) =>
    Array.from({ length: 13 }, (_, week) => week).flatMap((week) =>
      eachQuarter(year, (slice, name) => {
        const results = slice.results.filter((one) => one.week <= week);
        return sums({ ...slice, results }, `${name}, after week ${week + 1}`);
      }),
    ),
  'weeks without those that are too small': (year) =>
    meetingSlicesOf(year).flatMap(({ slice, name }) => {
      const weeks = [...Map.groupBy(slice.results, ({ week }) => week)];
      return [
        { slice, name },
        ...weeks.map(([week, results]) => ({ slice: { ...slice, results }, name: `week ${week}` })),
      ].flatMap((one) => sums(one.slice, one.name));
    }),
  'cohorts cut again by each file': (year) =>
    year.files.flatMap((file, number) =>
      eachQuarter(year, (_, name, behaviour, quarter) =>
        sums(sliceOf(year, quarter, behaviour, file), `${name}, file ${number + 1}`),
      ),
    ),
};

function eachQuarter(
  year: Year,
  seen: (slice: Slice, name: string, behaviour: string, quarter: number) => Seen[],
): Seen[] {
  return quarters.flatMap((quarter) =>
    behaviours.flatMap((behaviour) =>
      seen(sliceOf(year, quarter, behaviour), `${behaviour} in quarter ${quarter + 1}`, behaviour, quarter),
    ),
  );
}

function leavesOf(root: UnitNode): UnitNode[] {
  return withAllBelow(root).filter(({ children }) => children.length === 0);
}

/** Shows every unit with enough hosts, regardless of its neighbours. */
function sums({ root, ...slice }: Slice, name: string, fewestHosts = 6): Seen[] {
  const own = ownCounts(slice);
  return withAllBelow(root).flatMap((node) => {
    const inside = new Set(withAllBelow(node).map(({ id }) => id));
    const { hosts } = addUp([...inside].flatMap((id) => own.get(id) ?? []));
    const isInside = ({ host }: Result) => inside.has(slice.composition.get(host)?.at(-1) ?? '');
    return hosts < fewestHosts
      ? []
      : [{ what: `${node.id}, ${name}`, results: new Set(slice.results.filter(isInside)) }];
  });
}
