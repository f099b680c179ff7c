import { escapeHtml } from '#contract/rules/typedText.ts';

/** Private-use characters that enclose an escaped character's index. */
const kept = /\uE000(\d+)\uE001/g;

/**
 * Renders only what Teams' cards support: bold, italic, links, lists, backslash escapes. Everything else, HTML above
 * all, stays visible, so a missing escape on the server shows.
 */
export function drawMarkdown(text: string): string {
  const plain: string[] = [];
  const marked = text.replaceAll(/[\uE000\uE001]/g, '').replaceAll(/\\([!-/:-@[-`{-~])/g, (_whole, mark: string) => {
    plain.push(mark);
    return `\uE000${plain.length - 1}\uE001`;
  });
  const drawn = marked
    .split(/\r\n|[\r\n]/)
    .map(drawLine)
    .join('');
  return drawn.replaceAll(kept, (_whole, index: string) => escapeHtml(plain[Number(index)] ?? ''));
}

function drawLine(line: string): string {
  const [, bullet] = /^\s*[-*+]\s+(.*)$/.exec(line) ?? [];
  if (bullet !== undefined) return `<ul style="margin:0"><li>${drawInline(bullet)}</li></ul>`;
  const [, number, item] = /^\s*(\d{1,9})[.)]\s+(.*)$/.exec(line) ?? [];
  if (item !== undefined) return `<ol style="margin:0" start="${number}"><li>${drawInline(item)}</li></ol>`;
  return `<p style="margin:0">${drawInline(line)}</p>`;
}

function drawInline(text: string): string {
  return escapeHtml(text)
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/(^|[^\w])_([^_]+)_(?=$|[^\w])/g, '$1<em>$2</em>')
    .replaceAll(/\*([^*]+)\*/g, '<em>$1</em>')
    .replaceAll(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '<a href="$2" rel="noopener" target="_blank">$1</a>');
}
