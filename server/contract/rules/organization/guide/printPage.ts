import { directionOf } from '../../languages.ts';
import type { GuideText } from '../../../organization/guide.ts';
import type { Language } from '../../../wire/values.ts';
import { isBlankText } from '../../text.ts';
import { escapeHtml } from '../../typedText.ts';

export interface Printed {
  text: GuideText;
  /** Of the text. */
  language: Language;
  /** Above the title: when the guide helps, and how long it takes. */
  about: string;
  /** Below: such as that it isn't there in the reader's language. */
  note?: string | undefined;
}

interface Options {
  /** As on paper, with its margins: for a frame that is as wide as a page. */
  isPaper?: boolean;
  /** Runs when the page has loaded. */
  script?: string;
}

/** ISO 216 and ANSI, in millimetres. */
export const papers = { a4: { width: 210, height: 297 }, letter: { width: 215.9, height: 279.4 } } as const;
export type Paper = keyof typeof papers;

export const printMarginMm = 15;

export const printLinePt = 17;

/** The same page for the browser that prints it and for the editor that measures it. */
export function printPage({ text, language, about, note }: Printed, { script, isPaper = false }: Options = {}): string {
  const steps = text.steps.filter(({ act, say }) => !isBlankText(act) || !isBlankText(say));
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"${isPaper ? ' class="paper"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(text.title)}</title>
<link rel="icon" href="data:,">
<style>${printStyle}</style>${script === undefined ? '' : `\n<script>${script}</script>`}
</head>
<body>
<main>
<p class="quiet">${escapeHtml(about)}</p>
<h1 dir="auto">${escapeHtml(text.title)}</h1>
<ol>
${steps.map(({ act, say }) => `<li>${paragraph('act', act)}${paragraph('say', say)}</li>`).join('\n')}
</ol>${note === undefined ? '' : `\n<p class="quiet">${escapeHtml(note)}</p>`}
</main>
</body>
</html>
`;
}

function paragraph(kind: 'act' | 'say', text: string): string {
  if (isBlankText(text)) return '';
  const shown = kind === 'say' ? `<q>${escapeHtml(text)}</q>` : escapeHtml(text);
  return `<p class="${kind}" dir="auto">${shown}</p>`;
}

/** In points, so that screen and paper break lines alike. A page holds 44 lines on A4 and 41 on Letter. */
export const printStyle = `
@page { margin: ${printMarginMm}mm; }
html { color-scheme: light; }
body { margin: 0; color: #000; background: #fff; font: 12pt/${printLinePt}pt 'Segoe UI', system-ui, sans-serif; overflow-wrap: anywhere; }
p, h1, ol { margin: 0; }
h1 { font-size: 20pt; line-height: ${1.5 * printLinePt}pt; }
ol { margin-top: ${printLinePt}pt; padding-inline-start: 20pt; }
li { break-inside: avoid; }
li + li { margin-top: ${printLinePt / 2}pt; }
.say { font-weight: 600; }
.quiet { font-size: 10pt; }
main > .quiet:last-child { margin-top: ${printLinePt}pt; }
.paper body { padding: ${printMarginMm}mm; }
@media screen { html:not(.paper) main { max-width: 180mm; margin: ${printMarginMm}mm auto; padding-inline: 5mm; } }
`;
