import type { ReactElement } from 'react';
import { useTexts } from './Texts.tsx';
import { Labelled, type LabelledProps } from './Labelled.tsx';
import { lineLimit, roomLeft } from './line.ts';

export interface LineFieldProps extends LabelledProps {
  text: string;
  limit?: number | undefined;
  children: ReactElement;
}

/** Shows the remaining characters when few are left. Excess text is never cut off. */
export function LineField({ text, limit = lineLimit, problem, hint, ...rest }: LineFieldProps) {
  const { texts } = useTexts();
  const left = roomLeft(text, limit);
  return (
    <Labelled
      {...rest}
      problem={left !== undefined && left < 0 ? texts.tooMany(-left, limit) : problem}
      hint={left !== undefined && left >= 0 ? [hint, texts.left(left)].filter(Boolean).join(' ') : hint}
    />
  );
}
