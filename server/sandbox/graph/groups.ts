import { colleagues, sixPeople, visitors } from '../people.ts';

export interface SandboxGroup {
  id: string;
  name: string;
  /** Users' ids, guests' too. */
  people: string[];
  devices: string[];
  groups: SandboxGroup[];
  /** `HiddenMembership`: Microsoft doesn't say whether Graph then refuses or names nobody. */
  hides: 'nothing' | 'by_refusing' | 'by_leaving_out';
}

const idOf = (number: number) => `b00c0000-0000-4000-8000-${String(number).padStart(12, '0')}`;

function group(number: number, name: string, some: Partial<SandboxGroup> = {}): SandboxGroup {
  return { id: idOf(number), name, people: [], devices: [], groups: [], hides: 'nothing', ...some };
}

/** Product with Design inside it, People, and Board, whose members are hidden. */
export function sandboxGroups(): Map<string, SandboxGroup> {
  const { ada, bo, cai, dana, eli, fatima } = sixPeople;
  const { maya, noor, carla, hugo } = colleagues;
  const ids = (...people: { id: string }[]) => people.map(({ id }) => id);
  const design = group(6002, 'Design', { people: ids(dana, eli, visitors.gil) });
  const all = [
    group(6001, 'Product', { people: ids(ada, bo, cai, eli), groups: [design], devices: [idOf(6101)] }),
    design,
    group(6003, 'People', { people: ids(fatima, maya, noor, carla, hugo) }),
    group(6004, 'Board', { people: ids(maya), hides: 'by_refusing' }),
  ];
  return new Map(all.map((one) => [one.id, one]));
}
