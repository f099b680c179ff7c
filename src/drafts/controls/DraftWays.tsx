import { makeStyles, tokens } from '@fluentui/react-components';
import { explain } from '../../api/explain.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { SaveStatus } from '../../ui/forms/SaveStatus.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import type { DraftHandle } from '../useDraft.ts';

interface DraftWaysProps {
  draft: Pick<DraftHandle<unknown>, 'status' | 'savedAt' | 'error'>;
  drop: {
    isPending: boolean;
    error: unknown;
    mutate: (asked: undefined, options: { onSuccess: () => void }) => void;
  };
  close: string;
  remove: string;
  onClose: () => void;
}

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, alignItems: 'center' },
});

/** The ways out of a form that saves by itself. */
export function DraftWays({ draft, drop, close, remove, onClose }: DraftWaysProps) {
  const { problems } = useWords();
  const styles = useStyles();
  return (
    <>
      <div className={styles.ways}>
        <QuietButton appearance="secondary" onClick={onClose}>
          {close}
        </QuietButton>
        <QuietButton
          disabledFocusable={drop.isPending}
          onClick={() => {
            if (!drop.isPending) drop.mutate(undefined, { onSuccess: onClose });
          }}
        >
          {remove}
        </QuietButton>
        <SaveStatus {...draft} problem={draft.error && explain(draft.error, problems)} />
      </div>
      <div role="alert">{drop.error !== null && <WarningText>{explain(drop.error, problems)}</WarningText>}</div>
    </>
  );
}
