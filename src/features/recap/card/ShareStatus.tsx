import { makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons';
import type { Share } from '#contract/meeting/recap.ts';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';

export interface ShareStatusProps {
  share: Share | null;
  hasChanged: boolean;
}

const useStyles = makeStyles({
  shared: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

export function ShareStatus({ share, hasChanged }: ShareStatusProps) {
  const words = useWords().recap;
  const format = useFormat();
  const styles = useStyles();
  if (!share) return null;
  if (share.state !== 'posted') {
    if (!share.isMine) return <WarningText>{words.waitsFor(share.sharer)}</WarningText>;
    return share.because === null ? words.onItsWay : <WarningText>{words.because[share.because]}</WarningText>;
  }
  if (hasChanged || !share.isCurrent) return share.changesCard ? words.changed : words.othersCard;
  return (
    <span className={styles.shared}>
      <Checkmark16Regular aria-hidden />
      <span>{words.sharedAt(format.time(share.at))}</span>
    </span>
  );
}
