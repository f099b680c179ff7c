import { globSync, readFileSync } from 'node:fs';
import { parseSync, Visitor, type ESTree } from 'vite';
import { expect, test } from 'vitest';

/** How many practices each source article names. */
const articles = { '000': 70, '001': 16, '002': 19, '003': 13, '004': 12 };
const practiceId = /\b\d{3}-\d{2}\b/g;
/** One sentence, then optionally ids in brackets: of practices, or of reports such as R26. */
const shape = /^(?<sentence>[^[\]]+?)(?: \[(?<ids>(?:(?:\d{3}-\d{2}|R\d{2})(?:, )?)+)\])?$/;

test('docs/practices.md has each of the 130 practices once, with its feature and its tests', () => {
  const rows = [...readFileSync('docs/practices.md', 'utf8').matchAll(/^\| (\d.*) \|$/gm)].map(([, row = '']) =>
    row.split(' | '),
  );
  const all = Object.entries(articles).flatMap(([article, count]) =>
    Array.from({ length: count }, (_, index) => `${article}-${String(index + 1).padStart(2, '0')}`),
  );
  expect(all).toHaveLength(130);
  expect(rows.map(([id]) => id)).toEqual(all);

  const titled = new Set(readTitles().flatMap(({ title }) => idsOf(title)));
  const listed = new Set<string>();
  const features = new Set(globSync('{server,src}/**/').map((folder) => folder.split(/[/\\]/).at(-1)));
  for (const [id, asked = '', where = '', tests = ''] of rows) {
    expect([id, asked.length > 0]).toEqual([id, true]);
    const held = [...tests.matchAll(/\[([\d-]+)\]/g)].map(([, one = '']) => one);
    const places = [...where.matchAll(/`(\w+)`/g)].map(([, name]) => name);
    expect([id, tests === 'not yet', where === '—']).toEqual([id, held.length === 0, held.length === 0]);
    expect([id, held.filter((one) => !titled.has(one))]).toEqual([id, []]);
    expect([id, places.filter((name) => !features.has(name))]).toEqual([id, []]);
    for (const one of held) listed.add(one);
  }
  expect([...titled].filter((id) => !listed.has(id))).toEqual([]);
});

test('every test title is one sentence of at most 90 characters, with practice ids at the end', () => {
  const titles = readTitles();
  expect(titles.length).toBeGreaterThan(400);
  for (const { file, title } of titles) {
    const { sentence = '', ids = '' } = shape.exec(title)?.groups ?? {};
    expect([file, title, sentence.length > 0 && sentence.length <= 90]).toEqual([file, title, true]);
    expect([file, title, idsOf(ids)]).toEqual([file, title, idsOf(title)]);
  }
});

function idsOf(text: string): string[] {
  return [...text.matchAll(practiceId)].map(([id]) => id);
}

function readTitles(): { file: string; title: string }[] {
  return globSync('tests/**/*.test.{ts,tsx}').flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    const titles: { file: string; title: string }[] = [];
    new Visitor({
      CallExpression({ callee, arguments: [title, ...others] }) {
        if (!isTest(callee) || !others.some(isFunction)) return;
        const isWritten = title?.type === 'Literal' || title?.type === 'TemplateLiteral';
        // Without its quotes. A computed title is empty and so fails.
        titles.push({ file, title: isWritten ? source.slice(title.start + 1, title.end - 1) : '' });
      },
    }).visit(parseSync(file, source).program);
    return titles;
  });
}

function isTest(callee: ESTree.Expression): boolean {
  if (callee.type === 'Identifier') return callee.name === 'test';
  if (callee.type === 'MemberExpression') return isTest(callee.object);
  return callee.type === 'CallExpression' && isTest(callee.callee);
}

function isFunction({ type }: ESTree.Node): boolean {
  return type === 'ArrowFunctionExpression' || type === 'FunctionExpression';
}
