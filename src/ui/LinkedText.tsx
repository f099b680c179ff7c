import { Link } from '@fluentui/react-components';

/** A text in which web addresses are links. They open outside the panel's frame, which Teams doesn't let navigate. */
export function LinkedText({ text }: { text: string }) {
  return partsOf(text).map(({ words, href, at }) =>
    href === undefined ? (
      words
    ) : (
      <Link key={at} href={href} target="_blank" rel="noopener noreferrer" inline>
        {words}
      </Link>
    ),
  );
}

interface Part {
  words: string;
  /** Where it begins in the text. */
  at: number;
  href?: string;
}

/** No control or bidirectional mark is part of an address: it could make one read as another. */
const address = /\bhttps?:\/\/[^\s<>"“”„«»\p{Cc}\p{Cf}]+/giu;

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const words = withoutTail(found);
    const url = URL.parse(words);
    // "https://teams.microsoft.com@elsewhere" reads as what it is not.
    if (!url || url.username !== '' || url.password !== '') continue;
    if (index > end) parts.push({ words: text.slice(end, index), at: end });
    parts.push({ words, at: index, href: url.href });
    end = index + words.length;
  }
  if (end < text.length) parts.push({ words: text.slice(end), at: end });
  return parts;
}

/** Without the sentence's own marks; a bracket stays where the address opened it. */
function withoutTail(found: string): string {
  const shorter = found.replace(/[.,;:!?'’*_~]+$/u, '');
  const isForeign = /[)\]]$/u.test(shorter) && count(shorter, /[([]/gu) < count(shorter, /[)\]]/gu);
  if (isForeign) return withoutTail(shorter.slice(0, -1));
  return shorter;
}

function count(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0;
}
