import { parseSync, type Comment, type Node, type Program } from 'oxc-parser';
import { propertyName, literalsIn, unwrapped } from './literals.ts';
import { isFunction, parametersUsed } from './parameters.ts';
import { pluralFormsIn, type PluralForms } from './pluralForms.ts';
import { readLiteral, type Text } from './text.ts';

export interface SourceFile {
  /** `meeting/recap`: the same in each language. */
  name: string;
  path: string;
  code: string;
}

/** `parameters`: which ones each function uses, by place. `pluralForms`: where a count chooses among texts. */
export interface Read {
  texts: Text[];
  parameters: Map<string, Set<string>>;
  pluralForms: PluralForms[];
}

interface Reading extends SourceFile, Pick<Read, 'parameters' | 'pluralForms'> {
  comments: Comment[];
  declared: Map<string, Declaration>;
  seen: Set<Node>;
}

interface Declaration {
  value: Node;
  start: number;
  isExported: boolean;
}

/** Every text of a file, with the path of its key: of `const missing = {…}` inside `recap`, `recap.missing.no_date`. */
export function readTexts(file: SourceFile): Read {
  const { program, comments, errors } = parseSync(file.path, file.code);
  if (errors[0]) throw new Error(`${file.path}: ${errors[0].message}`);
  const declared = declarationsIn(program);
  const known = { parameters: new Map<string, Set<string>>(), pluralForms: [] };
  const reading: Reading = { ...file, ...known, comments, declared, seen: new Set() };
  // Exports first: what they mention belongs to their keys.
  const inOrder = [...declared].toSorted(([, a], [, b]) => Number(b.isExported) - Number(a.isExported));
  const texts = inOrder.flatMap(([key, { value, start }]) => textsAt(reading, value, key, noteAbove(reading, start)));
  return { ...known, texts: texts.toSorted((a, b) => a.start - b.start) };
}

function textsAt(reading: Reading, value: Node, key: string, note: string | undefined): Text[] {
  const bare = unwrapped(value);
  if (bare.type === 'Identifier') {
    const mentioned = reading.declared.get(bare.name);
    return mentioned ? textsAt(reading, mentioned.value, key, note ?? noteAbove(reading, mentioned.start)) : [];
  }
  if (reading.seen.has(bare)) return [];
  reading.seen.add(bare);
  if (bare.type === 'ArrayExpression')
    return bare.elements.flatMap((one, index) => (one ? textsAt(reading, one, `${key}.${index}`, note) : []));
  if (bare.type !== 'ObjectExpression') return textsOf(reading, bare, key, note);
  return bare.properties.flatMap((one) =>
    one.type === 'Property'
      ? textsAt(reading, one.value, `${key}.${propertyName(one.key)}`, noteAbove(reading, one.start))
      : textsAt(reading, one.argument, key, note),
  );
}

function textsOf(
  { name, path, code, declared, ...known }: Reading,
  value: Node,
  key: string,
  note: string | undefined,
): Text[] {
  const owner = `${name}#${key}`;
  const isPromised = declared.get(key.split('.', 1)[0] ?? '')?.isExported ?? false;
  if (isPromised && isFunction(value)) known.parameters.set(owner, parametersUsed(value));
  known.pluralForms.push(...pluralFormsIn(value).map((forms) => ({ owner, forms })));
  const found = literalsIn(value);
  const counts = new Map<string, number>();
  return found.map(({ literal, suffix }) => {
    const number = (counts.get(suffix) ?? 0) + 1;
    counts.set(suffix, number);
    const isOnly = found.filter((other) => other.suffix === suffix).length === 1;
    const { start, end } = literal;
    return {
      id: owner + suffix + (isOnly ? '' : `/${number}`),
      owner,
      ...readLiteral(literal, code),
      note,
      code: code.slice(value.start, value.end),
      literal: code.slice(start, end),
      file: path,
      line: code.slice(0, start).split('\n').length,
      start,
      end,
    };
  });
}

function declarationsIn({ body }: Program): Map<string, Declaration> {
  const declared = new Map<string, Declaration>();
  for (const statement of body) {
    const isExported = statement.type === 'ExportNamedDeclaration';
    const declaration = isExported ? statement.declaration : statement;
    const { start } = statement;
    if (declaration?.type === 'FunctionDeclaration' && declaration.id)
      declared.set(declaration.id.name, { value: declaration, start, isExported });
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declaration.declarations)
      if (id.type === 'Identifier' && init) declared.set(id.name, { value: init, start, isExported });
  }
  return declared;
}

function noteAbove({ comments, code }: Reading, start: number): string | undefined {
  const above = comments.find(({ end }) => end <= start && code.slice(end, start).trim() === '');
  return above?.value
    .replaceAll(/^\s*\*+ ?/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
