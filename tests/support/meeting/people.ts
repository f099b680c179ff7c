import { sixPeople, type SandboxPerson } from '../../../server/sandbox/people.ts';

export function invent(count: number): Record<string, SandboxPerson> {
  const ada = sixPeople.ada;
  const others = Array.from({ length: count - 1 }, (_, index) => {
    const key = `p${index}`;
    return [
      key,
      { ...ada, key, id: `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`, name: `Person ${index}` },
    ] as const;
  });
  return { ada, ...Object.fromEntries(others) };
}
