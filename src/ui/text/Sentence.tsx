import { Fragment } from 'react';

export interface SentenceProps {
  text: string;
  of: readonly string[];
}

/** Bidi-isolates user text, so that an Arabic name doesn't reorder the sentence. */
export function Sentence({ text, of }: SentenceProps) {
  return [...partsOf(text, of).entries()].map(([place, { words, isTheirs }]) =>
    // Parts of a sentence have no id but their index.
    isTheirs ? <bdi key={place}>{words}</bdi> : <Fragment key={place}>{words}</Fragment>,
  );
}

interface SentencePart {
  words: string;
  isTheirs: boolean;
}

function partsOf(text: string, [theirs, ...rest]: readonly string[]): SentencePart[] {
  if (theirs === undefined) return text === '' ? [] : [{ words: text, isTheirs: false }];
  if (theirs.trim() === '') return partsOf(text, rest);
  return text
    .split(theirs)
    .flatMap((ours, index) => [...(index > 0 ? [{ words: theirs, isTheirs: true }] : []), ...partsOf(ours, rest)]);
}
