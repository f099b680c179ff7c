import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Recap, Share } from '#contract/meeting/recap.ts';
import type { MeetingPath } from '../../../api/call.ts';
import { useConsent } from '../../../api/useConsent.ts';
import { keepFocusAt } from '../../../ui/focus.ts';
import { CopyLink } from '../../../ui/buttons/CopyLink.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { LinksElsewhere } from './LinksElsewhere.tsx';
import { whyNotShared } from './problem.ts';
import { useRecap, useReview, useShare } from '../queries.ts';
import { ShareStatus } from './ShareStatus.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  status: { ...typographyStyles.body1, display: 'block' },
});

export function SharedCard({ series, meeting }: MeetingPath) {
  const { data: recap } = useRecap({ series, meeting });
  const { data: review } = useReview({ series, meeting });
  return recap?.share ? (
    <Card series={series} meeting={meeting} recap={recap} hasChanged={review?.hasChanged === true} />
  ) : null;
}

function Card({ series, meeting, recap, hasChanged }: MeetingPath & { recap: Recap; hasChanged: boolean }) {
  const words = useWords();
  const { language } = useFormat();
  const styles = useStyles();
  const sharing = useShare({ series, meeting });
  const { asked } = sharing;
  const consent = useConsent(asked);
  const error = sharing.error ?? asked;
  const share = () => {
    const { version } = recap;
    sharing.share({ flush: async () => ({ version }), language }, () => {
      keepFocusAt(place.current);
    });
  };
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} tabIndex={-1} className={styles.root}>
      <output className={styles.status}>
        {sharing.isPending ? (
          words.recap.sharing
        ) : asked ? null : (
          <ShareStatus share={recap.share} hasChanged={hasChanged} />
        )}
      </output>
      <LinksElsewhere />
      <div role="alert">{error && <WarningText>{consent.explain(whyNotShared(error, true, words))}</WarningText>}</div>
      <CopyLink link={consent.approvalLink} />
      {recap.share && needsPress(recap.share) && (
        <QuietButton
          appearance="secondary"
          disabledFocusable={sharing.isPending || consent.isAsking}
          onClick={() => {
            consent.act(share);
          }}
        >
          {consent.label ?? (recap.share.isMine ? words.recap.tryAgain : words.recap.postInMyName)}
        </QuietButton>
      )}
    </div>
  );
}

/** The host's own share is retried automatically; anybody else's needs a press. */
function needsPress({ state, isMine }: Share): boolean {
  return state === 'stopped' || (state === 'waiting' && !isMine);
}
