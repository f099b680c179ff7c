import { visitorKeys, type Node } from 'oxc-parser';
import type { LiteralNode } from './text.ts';

/** `suffix` says which of a function's texts it is: `/one` of a plural, `/vote` of a switch. */
export interface Literal {
  literal: LiteralNode;
  suffix: string;
}

/** The literals that are shown: not codes that are compared, keys, types, nor what a built-in function is told. */
export function literalsIn(node: Node, suffix = ''): Literal[] {
  if (node.type === 'Literal' || node.type === 'TemplateLiteral') return ofLiteral(node, suffix);
  if (isType(node) || isUntranslated(node)) return [];
  switch (node.type) {
    case 'Property':
      return literalsIn(node.value, `${suffix}/${propertyName(node.key)}`);
    case 'SwitchCase': {
      const named = node.test?.type === 'Literal' ? `${suffix}/${node.test.value}` : `${suffix}/default`;
      return node.consequent.flatMap((one) => literalsIn(one, named));
    }
    case 'ConditionalExpression': {
      const [one, other] = isCountOfOne(node.test) ? ['/one', '/other'] : ['', ''];
      return [
        ...literalsIn(node.test, suffix),
        ...literalsIn(node.consequent, suffix + one),
        ...literalsIn(node.alternate, suffix + other),
      ];
    }
    case 'BinaryExpression':
      return node.operator === '+'
        ? childrenOf(node).flatMap((one) => literalsIn(one, suffix))
        : notCodes(node, suffix);
    case 'MemberExpression':
      return notCodes(node, suffix);
    default:
      return childrenOf(node).flatMap((one) => literalsIn(one, suffix));
  }
}

/** `n === 1`, as English and German write a plural. */
export function isCountOfOne(test: Node): test is Extract<Node, { type: 'BinaryExpression' }> {
  return (
    test.type === 'BinaryExpression' &&
    test.operator === '===' &&
    test.right.type === 'Literal' &&
    test.right.value === 1
  );
}

/** Without wrappers that say nothing at run time. */
export function unwrapped(node: Node): Node {
  const isWrapper =
    node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression' || node.type === 'ParenthesizedExpression';
  return isWrapper ? unwrapped(node.expression) : node;
}

export function propertyName(key: Node): string {
  return key.type === 'Identifier' ? key.name : key.type === 'Literal' ? `${key.value}` : '?';
}

export function childrenOf(node: Node): Node[] {
  return (visitorKeys[node.type] ?? []).flatMap((field): unknown => Reflect.get(node, field)).filter(isNode);
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function ofLiteral(node: Extract<Node, { type: 'Literal' | 'TemplateLiteral' }>, suffix: string): Literal[] {
  if (node.type === 'TemplateLiteral') {
    const inner = node.expressions.flatMap((one) => literalsIn(one, suffix));
    const isBlank = node.quasis.every(({ value }) => value.raw.trim() === '');
    return isBlank ? inner : [{ literal: node, suffix }, ...inner];
  }
  return typeof node.value === 'string' && node.value.trim() !== '' ? [{ literal: node as LiteralNode, suffix }] : [];
}

function notCodes(node: Node, suffix: string): Literal[] {
  return childrenOf(node)
    .filter(({ type }) => type !== 'Literal')
    .flatMap((one) => literalsIn(one, suffix));
}

function isType({ type }: Node): boolean {
  return type.startsWith('TS') && !type.endsWith('Expression');
}

const untranslated = new Set(['Intl', 'pluralIn', 'languageNamesIn', 'replace', 'replaceAll']);

function isUntranslated(node: Node): boolean {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false;
  return untranslated.has(calledIn(node.callee)) && node.arguments.some(({ type }) => type !== 'SpreadElement');
}

/** `Intl` of `new Intl.ListFormat`, `replace` of `text.replace`. */
function calledIn(callee: Node): string {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression') return '';
  return callee.object.type === 'Identifier' && callee.object.name === 'Intl' ? 'Intl' : propertyName(callee.property);
}
