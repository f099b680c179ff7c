import { useState } from 'react';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { usePosting } from './usePosting.ts';

export interface ShareInChatProps {
  series: string;
  meeting: string;
  /** What was acknowledged. Under its id it is in the chat once, whoever presses, and however often. */
  acknowledgement: string;
  /** The time of the version on screen: only that version is shared, even if its author has replaced it. */
  at: number;
}

/** One press, and the chat reads it too. */
export function ShareInChat({ series, meeting, acknowledgement, at }: ShareInChatProps) {
  const words = useWords().note;
  const announce = useAnnounce();
  const [isPosted, setPosted] = useState(false);
  const { isBusy, error, problem, label, post } = usePosting({ series, meeting }, acknowledgement);
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
      <div role="alert">{problem !== undefined && <WarningText>{problem}</WarningText>}</div>
    </>
  );
}
