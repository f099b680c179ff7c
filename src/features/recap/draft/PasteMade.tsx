import { useId } from 'react';
import type { Draft } from '#contract/meeting/recap.ts';
import { explain } from '../../../api/explain.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { UndoLine } from '../../../ui/forms/UndoLine.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { useWords } from '../../../words/words.tsx';
import { AskIfAi } from './AskIfAi.tsx';
import type { Pasting } from '../paste/usePasting.ts';

export interface PasteMadeProps {
  meeting: string;
  draft: DraftHandle<Draft>;
  pasting: Pasting;
}

export function PasteMade({ meeting, draft, pasting: { made, error } }: PasteMadeProps) {
  const { recap: words, problems } = useWords();
  const undo = useId();
  return (
    <>
      {made && <UndoLine id={undo} text={made.label} undo={words.undo} onUndo={made.undo} />}
      {made?.isRecap === true && (
        <AskIfAi
          meeting={meeting}
          draft={draft}
          onAnswered={() => {
            document.getElementById(undo)?.focus();
          }}
        />
      )}
      <div role="alert">{error !== undefined && <WarningText>{explain(error, problems)}</WarningText>}</div>
    </>
  );
}
