import type { SkipReason } from '#contract/person/reflection.ts';
import { skipReasons } from '#contract/rules/person/reflection.ts';
import { explain } from '../../api/explain.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { useSkip } from './queries.ts';
import { useReflectionStyles } from './styles.ts';

export function SkipReasons({ week, onDone }: { week: string; onDone?: () => void }) {
  const { reflection: words, problems } = useWords();
  const styles = useReflectionStyles();
  const skip = useSkip();
  const press = (reason: SkipReason) => {
    if (!skip.isPending) skip.mutateAsync({ week, reason }).then(onDone, () => undefined);
  };
  return (
    <fieldset className={styles.group} aria-label={words.skipTitle}>
      <p className={styles.quiet}>{words.skipTitle}</p>
      <div className={styles.row}>
        {skipReasons.map((reason) => (
          <QuietButton
            key={reason}
            appearance="outline"
            disabledFocusable={skip.isPending}
            onClick={() => {
              press(reason);
            }}
          >
            {words.reasons[reason]}
          </QuietButton>
        ))}
      </div>
      <div role="alert">{skip.error && <WarningText>{explain(skip.error, problems)}</WarningText>}</div>
    </fieldset>
  );
}
