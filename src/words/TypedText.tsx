import { Link } from '@fluentui/react-components';
import { linksIn } from '#contract/rules/typedText.ts';

/** Links web addresses. The surrounding element needs `dir="auto"`. */
export function TypedText({ children }: { children: string }) {
  return linksIn(children).map(({ text, at, href }) =>
    href === undefined ? (
      text
    ) : (
      <Link key={at} inline href={href} target="_blank" rel="noreferrer">
        {text}
      </Link>
    ),
  );
}
