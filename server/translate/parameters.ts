import type { Node } from 'oxc-parser';
import { childrenOf, propertyName } from './literals.ts';

type FunctionNode = Extract<Node, { type: 'ArrowFunctionExpression' | 'FunctionExpression' | 'FunctionDeclaration' }>;

export function isFunction(node: Node): node is FunctionNode {
  return ['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration'].includes(node.type);
}

/** By place, because languages name them differently: `0`, or `0.votes` of an object. */
export function parametersUsed(node: FunctionNode): Set<string> {
  const places = new Map(node.params.flatMap((one, index) => placesIn(one, `${index}`)));
  return new Set(node.body ? namesIn(node.body).flatMap((name) => places.get(name) ?? []) : []);
}

function placesIn(pattern: Node, place: string): [name: string, place: string][] {
  switch (pattern.type) {
    case 'Identifier':
      return [[pattern.name, place]];
    case 'AssignmentPattern':
      return placesIn(pattern.left, place);
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) =>
        one.type === 'Property'
          ? placesIn(one.value, `${place}.${propertyName(one.key)}`)
          : placesIn(one.argument, place),
      );
    default:
      return [];
  }
}

function namesIn(node: Node): string[] {
  return node.type === 'Identifier' ? [node.name] : childrenOf(node).flatMap(namesIn);
}
