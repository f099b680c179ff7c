import type { ReactNode } from 'react';
import type { Draft, Recap, Review, Share } from '#contract/meeting/recap.ts';
import type { Words } from '#words/en/catalogue.ts';
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
import { MentionedOwners } from './MentionedOwners.tsx';
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
  const { recap: words } = catalogue;
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

  const press = () => {
    if (isDone) onShared();
    else
      consent.act(() => {
        sharing.share({ flush: () => draft.flush({ isPartly: true }), language }, onShared);
      });
  };

  return (
    <PrimaryBar
      label={consent.label ?? (isDone ? words.goOn : shareLabel(share, words))}
      isBusy={sharing.isPending || consent.isAsking}
      busyLabel={consent.isAsking ? consent.label : words.sharing}
      message={
        sharing.isPending || failure ? undefined : share ? (
          <ShareStatus share={share} hasChanged={hasChanged} />
        ) : (
          <MentionedOwners series={series} actions={draft.content.actions} />
        )
      }
      problem={failure ? consent.explain(whyNotShared(failure, isKept, catalogue)) : undefined}
      onPress={press}
    >
      <CopyLink link={consent.approvalLink} />
      <DraftStatus draft={draft} recap={recap} />
      {!isDone && <div>{children}</div>}
    </PrimaryBar>
  );
}

function shareLabel(share: Share | null, words: Words['recap']): string {
  if (!share) return words.share;
  if (share.state === 'posted') return share.changesCard ? words.update : words.postInMyName;
  if (!share.isMine) return words.postInMyName;
  return share.state === 'stopped' ? words.tryAgain : words.share;
}

function DraftStatus({ draft, recap }: Pick<ShareBarProps, 'draft' | 'recap'>) {
  const { recap: words, problems } = useWords();
  const { unkept, status, savedAt, error } = draft;
  return (
    <>
      {unkept.length > 0 && (
        <output>
          <WarningText>{words.notInIt(unkept.map(shorter))}</WarningText>
        </output>
      )}
      {(unkept.length === 0 || status === 'waiting' || status === 'failed') && (
        <SaveStatus
          status={status}
          savedAt={savedAt ?? recap.savedAt ?? undefined}
          problem={error && explain(error, problems)}
        />
      )}
    </>
  );
}

const shownLength = 40;

function shorter(text: string): string {
  const letters = Array.from(text);
  return letters.length > shownLength ? `${letters.slice(0, shownLength).join('')}…` : text;
}
