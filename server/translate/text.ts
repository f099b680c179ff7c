import type { Node, StringLiteral, TemplateLiteral } from 'oxc-parser';

/** One string or template literal of a language, as a translator sees it: "{name} has left this chat." */
export interface Text {
  /** Stable as long as its key and the shape of its function are: `meeting/recap#recap.missingCount/one`. */
  id: string;
  /** The key that it belongs to: `meeting/recap#recap.missingCount`. A function can say several texts. */
  owner: string;
  text: string;
  /** What the code has in each placeholder's place. */
  placeholders: Map<string, string>;
  /** The comment above its key. */
  note: string | undefined;
  /** Code of the owner's value, and of the literal in it. */
  code: string;
  literal: string;
  file: string;
  line: number;
  start: number;
  end: number;
}

export type LiteralNode = StringLiteral | TemplateLiteral;

const placeholder = /\{(\w+)\}/g;

export const placeholdersIn = (text: string): string[] => [...text.matchAll(placeholder)].map(([, name = '']) => name);

/** A text without them has nothing to translate. */
export const hasLetters = (text: string): boolean => /\p{L}/u.test(text.replaceAll(placeholder, ''));

/** In Latin letters, without what is inserted. */
export function lengthOf(text: string): number {
  const letters = [...segmenter.segment(text.replaceAll(placeholder, ''))];
  return letters.reduce((sum, { segment }) => sum + (isWide.test(segment) ? 2 : 1), 0);
}

const segmenter = new Intl.Segmenter();

const isWide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF01-\uFF60]/u;

/** Writes expressions as placeholders. Braces in the text itself, such as "{purpose}", are placeholders already. */
export function readLiteral(literal: LiteralNode, code: string): Pick<Text, 'text' | 'placeholders'> {
  const placeholders = new Map<string, string>();
  if (literal.type === 'Literal') {
    for (const name of placeholdersIn(literal.value)) placeholders.set(name, `{${name}}`);
    return { text: literal.value, placeholders };
  }
  let text = '';
  for (const [index, { value }] of literal.quasis.entries()) {
    const words = value.cooked ?? value.raw;
    for (const name of placeholdersIn(words)) placeholders.set(name, `{${name}}`);
    text += words;
    const expression = literal.expressions[index];
    if (!expression) continue;
    const inside = `\${${code.slice(expression.start, expression.end)}}`;
    const name = [plainName(expression), `${index + 1}`].find((one) => isFree(placeholders, one, inside)) ?? '';
    placeholders.set(name, inside);
    text += `{${name}}`;
  }
  return { text, placeholders };
}

function isFree(placeholders: Map<string, string>, name: string | undefined, inside: string): boolean {
  return name !== undefined && (placeholders.get(name) ?? inside) === inside;
}

/** `name`, `votes.abstained` and `san(name)` have a word of their own. Other expressions are numbered. */
function plainName(expression: Node): string | undefined {
  if (expression.type === 'Identifier') return expression.name;
  if (expression.type === 'MemberExpression' && expression.property.type === 'Identifier' && !expression.computed)
    return expression.property.name;
  if (expression.type !== 'CallExpression' || expression.arguments.length !== 1) return undefined;
  const [argument] = expression.arguments;
  return argument?.type === 'Identifier' ? argument.name : undefined;
}

/** The literal that says `text` in its place. Oxfmt chooses the quotes. */
export function writeLiteral({ placeholders, literal }: Text, text: string): string {
  const quote = literal.startsWith('`') ? '`' : "'";
  const special = quote === '`' ? /[\\`]|\$(?=\{)/g : /[\\']/g;
  const escaped = text
    .replaceAll(special, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n')
    .replaceAll(invisible, (mark) => (literal.includes(mark) ? mark : escapeOf(mark)));
  const inserted = escaped.replaceAll(placeholder, (whole, name: string) => placeholders.get(name) ?? whole);
  return quote + inserted + quote;
}

/** Spaces that look like others. */
const invisible = /[\u00A0\u00AD\u2007-\u200B\u202F\u2060]/g;

const escapeOf = (mark: string) => `\\u${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
