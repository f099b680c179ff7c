import { useState } from 'react';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';
import { PostingProblem } from './PostingProblem.tsx';
import { usePosting } from './usePosting.ts';

export interface ShareInChatProps {
  series: string;
  meeting: string;
  /** Also the idempotency key: posted once, no matter who presses or how often. */
  acknowledgement: string;
  /** Shares only the version on screen, even if its author has replaced it. */
  at: number;
}

export function ShareInChat({ series, meeting, acknowledgement, at }: ShareInChatProps) {
  const words = useWords().note;
  const announce = useAnnounce();
  const [isPosted, setPosted] = useState(false);
  const { isBusy, error, problem, approvalLink, label, post } = usePosting({ series, meeting }, acknowledgement);
  return (
    <>
      <QuietButton
        disabledFocusable={isBusy || isPosted}
        onClick={() => {
          if (isPosted) return;
          post({ kind: 'acknowledgement', acknowledgement, at }, () => {
            announce(words.posted);
            setPosted(true);
          });
        }}
      >
        {isPosted ? words.posted : isBusy || error !== null ? label : words.share}
      </QuietButton>
      <PostingProblem problem={problem} approvalLink={approvalLink} />
    </>
  );
}
