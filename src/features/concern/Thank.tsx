import { makeStyles } from '@fluentui/react-components';
import type { Concern } from '#contract/meeting/concern.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';
import { useReplyDraft } from './queries.ts';

export interface ThankProps {
  series: string;
  meeting: string;
  concern: Concern;
  onThank: (concern: Concern) => void;
}

const useStyles = makeStyles({
  root: { flexShrink: 0, whiteSpace: 'nowrap' },
});

export function Thank({ series, meeting, concern, onThank }: ThankProps) {
  const all = useWords();
  const words = all.concern;
  const styles = useStyles();
  const draft = useReplyDraft({ series, meeting }, concern);
  return (
    <QuietButton
      className={styles.root}
      id={`thank-${concern.id}`}
      aria-label={words.thank(called(concern.by, all))}
      onClick={() => {
        draft.change((now) => ({ ...now, isThanked: true }));
        onThank(concern);
      }}
    >
      {words.thankShort}
    </QuietButton>
  );
}
