import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, type Node } from 'oxc-parser';
import { formatCode } from './change.ts';
import { englishManifest, folderOf } from './language.ts';
import { requiredManifestKey } from './limits.ts';
import { childrenOf, isCountOfOne } from './literals.ts';
import { formsOf } from './pluralForms.ts';

/** Copies English, for `export`. Returns the lines that list the language, by file. */
export async function startLanguage(root: string, language: string): Promise<Record<string, string>> {
  const folder = folderOf(root, language);
  cpSync(folderOf(root, 'en'), folder, { recursive: true });
  writeFileSync(join(folder, 'shipped/manifest.ts'), manifestIn(root));
  for (const file of globSync('**/*.ts', { cwd: folder })) {
    const path = join(folder, file);
    const depth = file.split(/[\\/]/).length;
    const code = asTranslation(withPluralForms(readFileSync(path, 'utf8'), language, '../'.repeat(depth)), language);
    writeFileSync(path, await formatCode(root, path, code));
  }
  const { language: code, region } = new Intl.Locale(language).maximize();
  return {
    'server/contract/rules/languages.ts': `  ${language}: '${[code, region].filter(Boolean).join('-')}',`,
    'server/words/all.ts': `export { server as ${language} } from './${language}/server.ts';`,
  };
}

/** English is the type that other languages have. */
const promised = { first: 'FirstWords', catalogue: 'Words', server: 'ServerWords' };

function asTranslation(code: string, language: string): string {
  let changed = code.replaceAll(/((?:Intl\.\w+|languageNamesIn)\()'en'/g, `$1'${language}'`);
  changed = changed.replace("language: 'en' as Language", `language: '${language}' as Language`);
  for (const [name, type] of Object.entries(promised)) {
    if (!changed.includes(`export const ${name} = {`)) continue;
    changed = changed
      .replace(/(?:\/\*\*[^/]*\*\/\s*)?export type \w+ = typeof \w+;\n/, '')
      .replace(/export interface ServerWords [^]*?\n\}\n/, '')
      .replace(/import type \{ ManifestTexts \}.*\n/, '')
      .replace(`export const ${name} = {`, `export const ${name}: ${type} = {`);
    changed = `import type { ${type} } from '../en/${name}.ts';\n${changed}`;
    if (name === 'server')
      changed = changed
        .replace('import { owners }', "import { manifest } from './shipped/manifest.ts';\nimport { owners }")
        .replace('  owners,\n', '  manifest,\n  owners,\n');
  }
  return changed;
}

/** `n === 1 ? … : …` becomes `plural(n, { one: …, few: …, other: … })`, with the language's own forms. */
function withPluralForms(code: string, language: string, up: string): string {
  const [innermost] = countsIn(parseSync('words.ts', code).program).toSorted(
    (a, b) => a.end - a.start - (b.end - b.start),
  );
  if (!innermost) return code;
  const at = (node: Node) => code.slice(node.start, node.end);
  const { test, consequent, alternate } = innermost;
  const count = isCountOfOne(test) ? at(test.left) : '';
  const forms = formsOf(language).map((form) => `${form}: ${at(form === 'one' ? consequent : alternate)}`);
  const choice = `plural(${count}, { ${forms.join(', ')} })`;
  const changed = code.slice(0, innermost.start) + choice + code.slice(innermost.end);
  return withPluralForms(changed.includes('pluralIn') ? changed : withPlural(changed, language, up), language, up);
}

type Choice = Extract<Node, { type: 'ConditionalExpression' }>;

function countsIn(node: Node): Choice[] {
  const inner = childrenOf(node).flatMap(countsIn);
  return node.type === 'ConditionalExpression' && isCountOfOne(node.test) ? [node, ...inner] : inner;
}

function withPlural(code: string, language: string, up: string): string {
  const imports = [...code.matchAll(/^import .*;\n/gm)].at(-1);
  const end = imports ? imports.index + imports[0].length : 0;
  return `${code.slice(0, end)}import { pluralIn } from '${up}plural.ts';\n\nconst plural = pluralIn('${language}');\n\n${code.slice(end)}`;
}

function manifestIn(root: string): string {
  const texts = englishManifest(root).filter(({ id }) => requiredManifestKey(id));
  const lines = texts.map(
    ({ id, text }) =>
      `  ${JSON.stringify(id.slice(id.indexOf('#manifest.') + '#manifest.'.length))}: ${JSON.stringify(text)},`,
  );
  return `import type { ManifestTexts } from '../../shipped.ts';\n\nexport const manifest: ManifestTexts = {\n${lines.join('\n')}\n};\n`;
}
