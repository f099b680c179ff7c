import type { ReactElement } from 'react';
import { useTexts } from './Texts.tsx';
import { Labelled, type LabelledProps } from './Labelled.tsx';
import { roomLeft } from './line.ts';

/** A labelled line that tells how much room is left, once that is worth knowing. What is too much is never cut off. */
export function LineField({ text, problem, hint, ...rest }: LabelledProps & { text: string; children: ReactElement }) {
  const { texts } = useTexts();
  const left = roomLeft(text);
  return (
    <Labelled
      {...rest}
      problem={left !== undefined && left < 0 ? texts.tooMany(-left) : problem}
      hint={left !== undefined && left >= 0 ? texts.left(left) : hint}
    />
  );
}
