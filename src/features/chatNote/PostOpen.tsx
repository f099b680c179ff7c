import { useState } from 'react';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';
import { PostingProblem } from './PostingProblem.tsx';
import { usePosting } from './usePosting.ts';

export interface PostOpenProps {
  series: string;
  meeting: string;
}

export function PostOpen({ series, meeting }: PostOpenProps) {
  const words = useWords().note;
  const announce = useAnnounce();
  const [id] = useState(() => crypto.randomUUID());
  const [isPosted, setPosted] = useState(false);
  const { isBusy, error, problem, approvalLink, label, post } = usePosting({ series, meeting }, id);
  return (
    <div>
      <QuietButton
        appearance="secondary"
        disabledFocusable={isBusy || isPosted}
        onClick={() => {
          if (isPosted) return;
          post({ kind: 'open_items' }, () => {
            announce(words.posted);
            setPosted(true);
          });
        }}
      >
        {isPosted ? words.posted : isBusy || error !== null ? label : words.postOpen}
      </QuietButton>
      <PostingProblem problem={problem} approvalLink={approvalLink} />
    </div>
  );
}
