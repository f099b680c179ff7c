import type { Node } from 'oxc-parser';
import { childrenOf, propertyName } from './literals.ts';

/** `plural(n, { one: …, other: … })`. */
export interface PluralForms {
  owner: string;
  forms: string[];
}

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The forms of each choice by a count. */
export function pluralFormsIn(node: Node): string[][] {
  const inner = childrenOf(node).flatMap(pluralFormsIn);
  if (node.type !== 'CallExpression') return inner;
  const chosen = node.arguments.map(keysOf);
  return [
    ...chosen.filter((keys) => keys.includes('other') && keys.every((key) => categories.includes(key))),
    ...inner,
  ];
}

function keysOf(argument: Node): string[] {
  if (argument.type !== 'ObjectExpression') return [];
  return argument.properties.map((one) => (one.type === 'Property' ? propertyName(one.key) : '?'));
}

/**
 * The forms that a language has for whole numbers, and `other`, which the type asks for. Spanish and French have another
 * for whole millions, which nothing counts.
 */
export function formsOf(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  const used = new Set<string>(Array.from({ length: 1000 }, (_, count) => rules.select(count)));
  return categories.filter((form) => form === 'other' || used.has(form));
}
