import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { AsidesHere, useAsidesHere } from '../../features/aside/AsidesHere.tsx';
import { CommitmentsBack, useCommitmentsBack } from '../../features/commitment/CommitmentsBack.tsx';
import { useCommitmentLine } from '../../features/commitment/CommitmentText.tsx';
import { RehearsalAtOpening, useRehearsalsAtOpening } from '../../features/rehearsal/RehearsalAtOpening.tsx';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { useWords } from '../../words/words.tsx';

interface OwnAtOpeningProps {
  series: string;
  startedAt: number;
  you: string;
  /** A host's "next time": its sentence, and how it is shown. */
  next?: { line: string; shown: ReactNode } | undefined;
  canWrite?: boolean;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

/** Things that somebody prepared for this meeting, folded into one line so that the opening stays readable. */
export function OwnAtOpening({ series, startedAt, you, next, canWrite = false }: OwnAtOpeningProps) {
  const words = useWords().panel;
  const styles = useStyles();
  const line = useCommitmentLine();
  const back = useCommitmentsBack({ series, startedAt });
  const asked = back.find(({ state }) => state !== 'answered');
  const rehearsals = useRehearsalsAtOpening({ series, startedAt });
  const asides = useAsidesHere(series);
  const prepared = (next ? 1 : 0) + back.length + rehearsals.length;
  const [wasShown, setShown] = useState(false);
  // Stays when its last part is deleted, which would otherwise take the focus along.
  if (prepared > 0 && !wasShown) setShown(true);
  // Asides alone are one folded line already.
  if (!wasShown) return (canWrite || asides > 0) && <AsidesHere series={series} you={you} canWrite={canWrite} />;
  return (
    <Disclosure
      summary={words.prepared}
      count={prepared + asides}
      preview={next?.line ?? (asked && line(asked.commitment.content))}
    >
      <div className={styles.root}>
        {next?.shown}
        <CommitmentsBack series={series} startedAt={startedAt} />
        <div>
          <RehearsalAtOpening series={series} startedAt={startedAt} />
          <AsidesHere series={series} you={you} canWrite={canWrite} />
        </div>
      </div>
    </Disclosure>
  );
}
