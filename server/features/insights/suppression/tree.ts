import { wholeOrganization } from '#contract/rules/organization/insights.ts';

export interface Unit {
  id: string;
  /** Null: directly under the organization. */
  parent: string | null;
  isOn: boolean;
  /** How many people the file lists in this unit itself, not below it. Not a secret: HR has the file. */
  people: number;
}

export interface UnitNode {
  id: string;
  people: number;
  children: readonly UnitNode[];
}

export const organization = wholeOrganization;

/**
 * Only units that are on, below units that are all on; others are in no sum, so no difference can reveal them.
 * `outside`: people without a unit, who may count only for the organization.
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
