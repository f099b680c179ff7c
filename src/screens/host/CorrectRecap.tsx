import type { ReactNode } from 'react';
import type { Action } from '#contract/meeting/recap.ts';
import { Acknowledgements } from '../../features/acknowledgement/Acknowledgements.tsx';
import { Concerns } from '../../features/concern/Concerns.tsx';
import { Decisions } from '../../features/decision/list/Decisions.tsx';
import { Recap } from '../../features/recap/draft/Recap.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { useWords } from '../../words/words.tsx';

export interface CorrectRecapProps {
  series: string;
  meeting: string;
  startedAt: number;
  /** A former host may correct the text, but not what it reports. */
  isFormerChair: boolean;
  onShared: () => void;
  onBack?: () => void;
  underAction?: (action: Action, change: (set: Partial<Action>) => void) => ReactNode;
}

export function CorrectRecap({
  series,
  meeting,
  startedAt,
  isFormerChair,
  onShared,
  onBack,
  underAction,
}: CorrectRecapProps) {
  const { acknowledgement, panel } = useWords();
  return (
    <Recap
      series={series}
      meeting={meeting}
      startedAt={startedAt}
      decisions={<Decisions series={series} meeting={meeting} />}
      heard={<Concerns series={series} meeting={meeting} isReadOnly={isFormerChair} />}
      acknowledged={
        <Section title={acknowledgement.acknowledged}>
          <Acknowledgements series={series} meeting={meeting} />
        </Section>
      }
      onShared={onShared}
      otherwise={onBack && <QuietButton onClick={onBack}>{panel.backTo.after}</QuietButton>}
      {...(underAction && { underAction })}
    />
  );
}
