import { linksIn } from '#contract/rules/typedText.ts';
import type { Format } from '#words/format.ts';

/** Sortable and with the year, because exports are read in other years too. */
export function moment(at: number, format: Format): string {
  return `${format.dayOf(at)} ${format.time(at)}`;
}

export function part(title: string, lines: string[] | undefined): string[] {
  if (!lines || lines.length === 0) return [];
  return [...(title === '' ? [] : [`### ${title}`]), lines.join('\n')];
}

export function joined(parts: string[]): string {
  return parts
    .filter((one) => one !== '')
    .map((one) => ` · ${one}`)
    .join('');
}

/**
 * Escapes user text, so that no Markdown reader finds emphasis, headings, HTML or formulas. Keeps web addresses as
 * links, line breaks and each text's direction.
 */
export function plain(text: string, format: Format): string {
  return plainAfter('', text, format);
}

/** For text that never starts a line, such as a note after something else. */
export function plainInside(text: string, format: Format): string {
  return plainAfter('·', text, format);
}

function plainAfter(first: string, text: string, format: Format): string {
  const lines = text.trim().split(/\r\n|[\r\n]/);
  return format.isolate(lines.map((line, index) => plainLine(line, index === 0 ? first : '')).join('  \n  '));
}

function plainLine(line: string, first: string): string {
  let before = first;
  return linksIn(line)
    .map(({ text, href }) => {
      const at = before;
      before += text;
      return href === undefined ? escape(text, at) : `<${/^https?:/i.test(text) ? text : href}>`;
    })
    .join('');
}

/** `before`: the preceding text in the line, because some marks count only at its start. */
function escape(text: string, before: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!<>~|&$]/g, (sign, at: number) =>
    '+-.!'.includes(sign) && !/^\s*\d*$/.test(before + text.slice(0, at)) ? sign : `\\${sign}`,
  );
}
