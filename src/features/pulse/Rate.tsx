import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { explain } from '../../api/explain.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { ListState } from '../../ui/ListState.tsx';
import { QuietButton } from '../../ui/QuietButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { WarningText } from '../../ui/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { Ballot } from './Ballot.tsx';
import { usePulse, useVote } from './queries.ts';

const useStyles = makeStyles({
  text: typographyStyles.body1,
  failed: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
});

/** The pulse for who attended: two taps, and nothing of them on the screen once they are cast. */
export function Rate({ series, meeting }: { series: string; meeting: string }) {
  const { pulse: words, problems } = useWords();
  const pulse = usePulse({ series, meeting });
  const { vote, view } = useVote({ series, meeting });
  const place = useRef<HTMLDivElement>(null);
  const { state } = view;

  // The button that had the focus goes away with the answers; the focus stays where they were.
  useEffect(() => {
    if (state === 'sending') keepFocusAt(place.current);
  }, [state]);

  const outcome = () => {
    if (state === 'sending') return words.sending;
    if (state === 'cast') return words.thanks;
    if (state === 'already') return words.already;
    if (state === 'closed') return words.closedBefore;
    if (state === 'answering' && pulse.data?.hasRated) return words.thanks;
    if (state === 'answering' && pulse.data?.state === 'closed') return words.closed;
    if (pulse.data?.state === 'none') return words.none;
    return undefined;
  };
  const said = outcome();
  const styles = useStyles();

  return (
    <div ref={place} tabIndex={-1}>
      <Section title={words.rate}>
        <ListState
          isPending={pulse.isPending}
          problem={pulse.isLoadingError ? explain(pulse.error, problems) : undefined}
          onTryAgain={() => void pulse.refetch()}
          lines={4}
        >
          <output>
            {said !== undefined && <span className={styles.text}>{said}</span>}
            {state === 'waiting' && <WarningText>{words.waiting}</WarningText>}
          </output>
          {state === 'failed' && (
            <div role="alert" className={styles.failed}>
              <WarningText>{explain(view.error, problems)}</WarningText>
              <QuietButton
                appearance="secondary"
                onClick={() => {
                  vote.tryAgain();
                }}
              >
                {words.tryAgain}
              </QuietButton>
            </div>
          )}
          {pulse.data?.questions && said === undefined && (state === 'answering' || state === 'counting') && (
            <Ballot
              asked={pulse.data.questions.seen}
              isPooled={pulse.data.isPooled}
              view={view}
              onScore={(question, score) => {
                vote.score(question, score);
              }}
              onSee={(item, sight) => {
                vote.see(item, sight);
              }}
              onUndo={() => {
                vote.undo();
              }}
            />
          )}
        </ListState>
      </Section>
    </div>
  );
}
