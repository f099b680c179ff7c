import { Fragment } from 'react';

export interface SentenceProps {
  text: string;
  /** What others wrote in it: names, and their own words. */
  of: readonly string[];
}

/** A sentence of ours around the words of others, which keep a direction of their own: an Arabic name turns nothing around. */
export function Sentence({ text, of }: SentenceProps) {
  return [...partsOf(text, of).entries()].map(([place, { words, isTheirs }]) =>
    // The parts of a sentence have no identity but their place.
    isTheirs ? <bdi key={place}>{words}</bdi> : <Fragment key={place}>{words}</Fragment>,
  );
}

interface Part {
  words: string;
  isTheirs: boolean;
}

function partsOf(text: string, [theirs, ...rest]: readonly string[]): Part[] {
  if (theirs === undefined) return text === '' ? [] : [{ words: text, isTheirs: false }];
  if (theirs.trim() === '') return partsOf(text, rest);
  return text
    .split(theirs)
    .flatMap((ours, index) => [...(index > 0 ? [{ words: theirs, isTheirs: true }] : []), ...partsOf(ours, rest)]);
}
