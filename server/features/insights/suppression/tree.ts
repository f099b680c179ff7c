import { wholeOrganization } from '#contract/rules/organization/insights.ts';

export interface Unit {
  id: string;
  /** Null: directly under the organization. */
  parent: string | null;
  isOn: boolean;
  /** How many people the file names for this unit itself, not for those below it: whoever brought it knows. */
  people: number;
}

export interface UnitNode {
  id: string;
  people: number;
  children: readonly UnitNode[];
}

export const organization = wholeOrganization;

/**
 * Only units that are on and have only such above them: the others are in no sum, so no difference can tell of them.
 * `outside`: people of no unit who may be counted for the organization alone.
 */
export function treeOf(units: readonly Unit[], outside = 0): UnitNode {
  const on = units.filter(({ isOn }) => isOn);
  const under = Map.groupBy(on, ({ parent }) => parent);
  const nodeOf = ({ id, people }: Unit): UnitNode => ({ id, people, children: (under.get(id) ?? []).map(nodeOf) });
  return { id: organization, people: outside, children: (under.get(null) ?? []).map(nodeOf) };
}

export function withAllBelow(node: UnitNode): UnitNode[] {
  return [node, ...node.children.flatMap(withAllBelow)];
}
