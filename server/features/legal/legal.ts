import { directionOf, languages } from '#contract/rules/languages.ts';
import type { Language } from '#contract/wire/values.ts';
import { escapeHtml } from '#contract/rules/typedText.ts';
import type { Legal, LegalSection } from '#words/legal.ts';

export const legalPaths = ['privacy', 'terms', 'anonymous'] as const;
export type LegalPath = (typeof legalPaths)[number];

interface LegalPageProps {
  path: LegalPath;
  language: Language;
  operator: string | undefined;
  words: Legal;
}

export function legalPage({ path, language, operator, words }: LegalPageProps): string {
  const { title, sections } = words[path];
  const others = legalPaths.filter((one) => one !== path);
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Bookend</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header>
<strong>Bookend</strong>
${others.map((one) => `<a href="/${one}?language=${language}">${escapeHtml(words[one].title)}</a>`).join('\n')}
${languages
  .filter((one) => one !== language)
  .map((one) => linkTo(path, one))
  .join('\n')}
</header>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(words.runBy(operator))}</p>
${sections.map(sectionOf).join('\n')}
</main>
</body>
</html>
`;
}

function linkTo(path: LegalPath, language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return `<a href="/${path}?language=${language}" hreflang="${language}" lang="${language}" dir="auto">${escapeHtml(name)}</a>`;
}

function sectionOf({ title, paragraphs = [], list = [], after }: LegalSection): string {
  return [
    `<h2>${escapeHtml(title)}</h2>`,
    ...paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`),
    ...(list.length > 0 ? ['<ul>', ...list.map((item) => `<li>${escapeHtml(item)}</li>`), '</ul>'] : []),
    ...(after === undefined ? [] : [`<p>${escapeHtml(after)}</p>`]),
  ].join('\n');
}

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 'Segoe UI', system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 20px; overflow-wrap: break-word; }
header { display: flex; flex-wrap: wrap; column-gap: 20px; }
header > * { padding-block: 10px; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h1, h2 { hyphens: auto; }
h2 { font-size: 1.125rem; margin-top: 2rem; }
ul { padding-inline-start: 20px; }
li { margin-block: 4px; }
`;
