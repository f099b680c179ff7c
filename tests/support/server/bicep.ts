import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Language, Parser, type Node } from 'web-tree-sitter';
import { z } from 'zod';

const path = (file: string) => fileURLToPath(new URL(`../../../${file}`, import.meta.url));

export async function parseBicep(text: string): Promise<Node> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(path('node_modules/tree-sitter-bicep/tree-sitter-bicep.wasm')));
  const tree = parser.parse(text);
  if (!tree) throw new Error('The parser gave up');
  return tree.rootNode;
}

export async function readBicep() {
  const text = await readFile(path('infra/azure.bicep'), 'utf8');
  const root = await parseBicep(text);
  const outputs: string[] = [];
  const parameters = new Map<string, { isSecure: boolean; hasDefault: boolean }>();
  const resources = new Map<string, Resource>();
  let decorators = '';
  for (const node of root.namedChildren) {
    const name = node?.namedChildren[0]?.text ?? '';
    if (node?.type === 'output_declaration') outputs.push(name);
    if (node?.type === 'resource_declaration') {
      const body = node.descendantsOfType('object')[0];
      const type = node.namedChildren[1]?.text ?? '';
      if (body) resources.set(name, { type, ...z.record(z.string(), z.unknown()).parse(valueOf(body)) });
    }
    if (node?.type === 'parameter_declaration') {
      parameters.set(name, { isSecure: decorators.includes('@secure()'), hasDefault: node.text.includes('=') });
    }
    decorators = node?.type === 'decorators' ? node.text : '';
  }
  return { text, root, outputs, parameters, resources };
}

interface Resource extends Record<string, unknown> {
  type: string;
}

function valueOf(node: Node): unknown {
  if (node.type === 'string') return node.text.slice(1, -1);
  if (node.type === 'boolean' || node.type === 'number') return JSON.parse(node.text);
  if (node.type !== 'object') return node.text;
  const properties = node.namedChildren.filter((child) => child?.type === 'object_property');
  return Object.fromEntries(
    properties.map((property) => {
      const [key, value] = property?.namedChildren ?? [];
      return [key?.text ?? '', value ? valueOf(value) : undefined];
    }),
  );
}

export function broken(node: Node): string[] {
  if (!node.hasError) return [];
  const here = node.isError || node.isMissing ? [`${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`] : [];
  return [...here, ...node.children.flatMap((child) => (child ? broken(child) : []))];
}
