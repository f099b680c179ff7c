import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Support } from '#contract/meeting/supportLevel.ts';
import { explain } from '../../api/explain.ts';
import { usePeople } from '../../api/people.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';
import { useAgreeLighter } from './queries.ts';

export interface SupportReviewProps {
  series: string;
  support: Support;
  you: string;
}

const useStyles = makeStyles({
  root: { outlineStyle: 'none' },
  what: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function SupportReview({ series, support, you }: SupportReviewProps) {
  const all = useWords();
  const { support: words, problems } = all;
  const styles = useStyles();
  const { data: people = [] } = usePeople(series);
  const agree = useAgreeLighter(series);
  const place = useRef<HTMLDivElement>(null);
  const { person, work, level, proposed, hostAgrees, personAgrees } = support;
  if (proposed === null) return null;

  const isMine = person === you;
  const [from, to] = [words.levels[level], words.levels[proposed]];
  const name = called(
    people.find(({ id }) => id === person),
    all,
  );
  const what = isMine ? words.proposedMine(work, from, to) : words.proposed(name, work, from, to);
  const [hasAgreed, otherHas] = isMine ? [personAgrees, hostAgrees] : [hostAgrees, personAgrees];
  return (
    <div ref={place} tabIndex={-1} className={styles.root}>
      <p className={styles.what}>
        <Sentence text={what} of={[name, work]} />
      </p>
      {hasAgreed && <p className={styles.quiet}>{words.youAgreed}</p>}
      {!hasAgreed && otherHas && <p className={styles.quiet}>{words.otherAgreed}</p>}
      {!hasAgreed && (
        <QuietButton
          aria-label={words.agreeNamed(what)}
          disabledFocusable={agree.isPending}
          onClick={() => {
            if (agree.isPending) return;
            agree.mutate({ person, work, level: proposed }, { onSuccess: () => keepFocusAt(place.current) });
          }}
        >
          {words.agree}
        </QuietButton>
      )}
      <div role="alert">{agree.error && <WarningText>{explain(agree.error, problems)}</WarningText>}</div>
    </div>
  );
}
