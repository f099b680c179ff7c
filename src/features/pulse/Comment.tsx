import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { commentLength } from '#contract/rules/meeting/pulse.ts';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';

export interface CommentProps {
  value: string;
  shownFrom: number;
  onChange: (comment: string) => void;
  onWriting: (isWriting: boolean) => void;
}

export function Comment({ value, shownFrom, onChange, onWriting }: CommentProps) {
  const words = useWords().pulse;
  const [isOpen, setOpen] = useState(value !== '');
  const area = useRef<HTMLTextAreaElement>(null);
  if (!isOpen)
    return (
      <div>
        <QuietButton
          onClick={() => {
            flushSync(() => {
              setOpen(true);
            });
            area.current?.focus();
          }}
        >
          {words.addComment}
        </QuietButton>
      </div>
    );
  return (
    <LineArea
      ref={area}
      label={words.comment}
      hint={words.commentHint(shownFrom)}
      limit={commentLength}
      value={value}
      onChange={onChange}
      onFocus={() => {
        onWriting(true);
      }}
      onBlur={() => {
        onWriting(false);
      }}
      onEnter={() => {
        onWriting(false);
      }}
    />
  );
}
