import type { ReactNode } from 'react';
import type { Draft, Recap, Review } from '#contract/recap.ts';
import { explain } from '../../../api/explain.ts';
import { useConsent } from '../../../api/useConsent.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { CopyLink } from '../../../ui/buttons/CopyLink.tsx';
import { PrimaryBar } from '../../../ui/buttons/PrimaryBar.tsx';
import { SaveStatus } from '../../../ui/forms/SaveStatus.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { whyNotShared } from './problem.ts';
import { useShare } from '../queries.ts';
import { ShareStatus } from './ShareStatus.tsx';

export interface ShareBarProps {
  series: string;
  meeting: string;
  recap: Recap;
  review: Review;
  draft: DraftHandle<Draft>;
  onShared: () => void;
  children: ReactNode;
}

export function ShareBar({ series, meeting, recap, review, draft, onShared, children }: ShareBarProps) {
  const catalogue = useWords();
  const { recap: words, problems } = catalogue;
  const { language } = useFormat();
  const sharing = useShare({ series, meeting });
  const { share } = recap;
  // The server decides about changes only after the save.
  const isKept = draft.status === 'saved' || draft.status === 'invalid';
  const hasChanged = review.hasChanged || !isKept;
  const goesOn = share?.state === 'waiting' && share.isMine;
  const isDone = share !== null && (goesOn || share.isCurrent) && !hasChanged;

  const { asked } = sharing;
  const consent = useConsent(asked);
  const failure = sharing.isPending ? null : (sharing.error ?? asked);

  const label = () => {
    if (!share) return words.share;
    if (isDone) return words.goOn;
    if (share.state === 'posted' ? !share.changesCard : !share.isMine) return words.postInMyName;
    return share.state === 'posted' ? words.update : share.state === 'stopped' ? words.tryAgain : words.share;
  };
  const press = () => {
    if (isDone) onShared();
    else
      consent.act(() => {
        sharing.share({ flush: () => draft.flush({ isPartly: true }), language }, onShared);
      });
  };

  return (
    <PrimaryBar
      label={consent.label ?? label()}
      isBusy={sharing.isPending || consent.isAsking}
      busyLabel={consent.isAsking ? consent.label : words.sharing}
      message={
        sharing.isPending || sharing.error || asked ? undefined : <ShareStatus share={share} hasChanged={hasChanged} />
      }
      problem={failure ? consent.explain(whyNotShared(failure, isKept, catalogue)) : undefined}
      onPress={press}
    >
      <CopyLink link={consent.approvalLink} />
      {draft.unkept.length > 0 && (
        <output>
          <WarningText>{words.notInIt(draft.unkept.map(shorter))}</WarningText>
        </output>
      )}
      {(draft.unkept.length === 0 || draft.status === 'waiting' || draft.status === 'failed') && (
        <SaveStatus
          status={draft.status}
          savedAt={draft.savedAt ?? recap.savedAt ?? undefined}
          problem={draft.error && explain(draft.error, problems)}
        />
      )}
      {!isDone && <div>{children}</div>}
    </PrimaryBar>
  );
}

const shownLength = 40;

function shorter(text: string): string {
  const letters = Array.from(text);
  return letters.length > shownLength ? `${letters.slice(0, shownLength).join('')}…` : text;
}
