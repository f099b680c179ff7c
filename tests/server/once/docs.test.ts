import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };

const files = ['README.md', ...globSync('docs/**/*.md')];

const wordsOnPage = 600;

test('README and docs link to pages and headings that exist, and name existing paths and scripts', () => {
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const prose = text.replaceAll(/`[^`\n]*`/g, '');
    const links = [...prose.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link = '']) => link);
    expect([file, links.filter((link) => !leadsSomewhere(file, link))]).toEqual([file, []]);
    const paths = [...text.matchAll(/`((?:server|src|tests|docs|infra|appPackage)\/[\w./{},-]*)`/g)];
    const named = paths.flatMap(([, path = '']) => expand(path));
    expect([file, named.filter((path) => !existsSync(path))]).toEqual([file, []]);
    const scripts = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script);
    expect([file, scripts.filter((script) => !(script in packageJson.scripts))]).toEqual([file, []]);
  }
});

test('the README has at most 90 lines, and its two commands start the sandbox and CI’s tests', () => {
  const text = readFileSync('README.md', 'utf8');
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(90);
  expect([...text.matchAll(/^npm ci && npm (\S+(?: \S+)?) +#/gm)].map(([, rest]) => rest)).toEqual([
    'run sandbox',
    'test',
  ]);
  const ci = readFileSync('.ci/run', 'utf8').split('\n');
  expect(ci).toEqual(expect.arrayContaining(['npm ci', 'npm test']));
});

test('docs/operate.md has every setting that the server reads, and no other', () => {
  const read = [...readFileSync('server/core/config.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(
    ([, name]) => name,
  );
  const table = readFileSync('docs/operate.md', 'utf8').split('## Settings')[1]?.split('\n## ')[0] ?? '';
  const documented = [...table.matchAll(/`([A-Z][A-Z_]+)\b/g)].map(([, name]) => name);
  expect(new Set(documented)).toEqual(new Set(read));
});

test('decisions fit on a page, with status, date, context and consequences', () => {
  for (const page of globSync('docs/decisions/[0-9]*.md')) {
    const text = readFileSync(page, 'utf8');
    expect([page, text.startsWith(`# ${numberOf(page)} · `)]).toEqual([page, true]);
    expect(page).toMatch(/\d{3}-[a-z-]+\.md$/);
    for (const part of [
      /^- Status: /m,
      /^- Date: \d+ \w+ \d{4}$/m,
      /^## Context$/m,
      /^## Decision$/m,
      /^## Consequences$/m,
    ])
      expect([page, part.test(text)]).toEqual([page, true]);
    const words = text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
    expect([page, words.length <= wordsOnPage]).toEqual([page, true]);
  }
});

test('the list of decisions has each page, and says where each former number moved', () => {
  const list = readFileSync('docs/decisions/README.md', 'utf8');
  const pages = globSync('docs/decisions/[0-9]*.md').map(numberOf);
  const former = [...list.matchAll(/(\d{3}) → (\d{3})/g)].map(([, from = '', to = '']) => ({ from, to }));
  const table = [...list.matchAll(/^\|.*\|$/gm)].join('\n');
  const listed = [...table.matchAll(/\]\((\d{3})-/g)].map(([, number = '']) => number);
  expect(listed.toSorted()).toEqual(pages.toSorted());
  expect(former.filter(({ to }) => !pages.includes(to))).toEqual([]);
  const used = [...pages, ...former.map(({ from }) => from)].toSorted();
  expect(used).toEqual(used.map((_, index) => String(index + 1).padStart(3, '0')));
  expect(list).toContain(`next new number is ${String(used.length + 1).padStart(3, '0')}`);
});

function numberOf(page: string): string {
  return basename(page).slice(0, 3);
}

function leadsSomewhere(from: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? from : join(dirname(from), path);
  if (!existsSync(target)) return false;
  if (anchor === undefined) return true;
  return readFileSync(target, 'utf8')
    .split('\n')
    .some((line) => /^#+ /.test(line) && anchorOf(line) === anchor);
}

function anchorOf(heading: string): string {
  return heading
    .replace(/^#+ /, '')
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
}

/** `a/{b,c}.ts` is two paths. */
function expand(path: string): string[] {
  const [, before = '', names, after = ''] = /^(.*)\{(.+)\}(.*)$/.exec(path) ?? [];
  return names === undefined ? [path] : names.split(',').map((name) => before + name + after);
}
