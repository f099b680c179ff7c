import { explain } from '../../api/explain.ts';
import { ConfirmButton } from '../../ui/buttons/ConfirmButton.tsx';
import { useWords } from '../../words/words.tsx';
import { useClosePulse } from './queries.ts';

export interface CloseNowProps {
  series: string;
  meeting: string;
  onClosed: () => void;
}

export function CloseNow({ series, meeting, onClosed }: CloseNowProps) {
  const { pulse: words, problems } = useWords();
  const close = useClosePulse({ series, meeting });
  return (
    <ConfirmButton
      ask={words.closeNow}
      sure={[words.closeSure]}
      yes={words.closeYes}
      no={words.closeNo}
      busy={words.closing}
      isBusy={close.isPending}
      problem={close.error ? explain(close.error, problems) : undefined}
      onYes={() => {
        close.mutateAsync().then(onClosed, () => undefined);
      }}
    />
  );
}
