/** The few marks that Teams draws in a card's text: bold, italic, links, and a backslash that makes the next mark plain.
 * Everything else, HTML above all, stands as it was written. */
export function drawMarkdown(text: string): string {
  const plain: string[] = [];
  const kept = text.replaceAll(/\\([\\`*_{}[\]()#+\-.!<>~|&])/g, (_whole, mark: string) => {
    plain.push(mark);
    return `\uE000${plain.length - 1}\uE001`;
  });
  const drawn = escapeHtml(kept)
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/(^|[^\w])_([^_]+)_(?=$|[^\w])/g, '$1<em>$2</em>')
    .replaceAll(/\*([^*]+)\*/g, '<em>$1</em>')
    .replaceAll(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '<a href="$2" rel="noopener" target="_blank">$1</a>');
  return `<p style="margin:0">${drawn.replaceAll(/\uE000(\d+)\uE001/g, (_whole, index: string) => escapeHtml(plain[Number(index)] ?? ''))}</p>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
