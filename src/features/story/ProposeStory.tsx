import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';
import { ProposeForm } from './ProposeForm.tsx';
import { useStoryHosts } from './queries.ts';

/** Nothing in a chat where nobody else hosts. */
export function ProposeStory({ series, you }: { series: string; you: string }) {
  const { story: words } = useWords();
  const { data: hosts = [] } = useStoryHosts(series);
  const [isWriting, setWriting] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  if (hosts.length === 0) return null;
  if (!isWriting)
    return (
      <div>
        <QuietButton
          ref={start}
          onClick={() => {
            setWriting(true);
          }}
        >
          {words.propose}
        </QuietButton>
      </div>
    );
  return (
    <ProposeForm
      series={series}
      you={you}
      hosts={hosts}
      onDone={() => {
        flushSync(() => {
          setWriting(false);
        });
        start.current?.focus();
      }}
    />
  );
}
