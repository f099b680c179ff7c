import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Pulse } from '#contract/pulse.ts';
import { explain } from '../../api/explain.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { ListState } from '../../ui/ListState.tsx';
import { QuietButton } from '../../ui/QuietButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { WarningText } from '../../ui/WarningText.tsx';
import type { Words } from '../../words/en/catalogue.ts';
import { useWords } from '../../words/words.tsx';
import { Ballot } from './Ballot.tsx';
import { usePulse, useVote } from './queries.ts';
import type { VoteState } from './vote.ts';

export interface RateProps {
  series: string;
  meeting: string;
  /** The reader's id. */
  you: string;
}

const useStyles = makeStyles({
  text: typographyStyles.body1,
  more: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The pulse for who attended: two taps, and nothing of them on the screen once they are cast. */
export function Rate({ series, meeting, you }: RateProps) {
  const { pulse: words, problems } = useWords();
  const styles = useStyles();
  const pulse = usePulse({ series, meeting });
  const voting = useVote({ series, meeting }, you);
  const place = useRef<HTMLDivElement>(null);
  const state = voting?.view.state ?? 'answering';

  // What had the focus goes away with the answers; the focus stays where they were.
  useEffect(() => {
    if (state === 'sending' || state === 'already') keepFocusAt(place.current);
  }, [state]);

  const said = pulse.data && outcome(pulse.data, state, words);
  return (
    <div ref={place} tabIndex={-1}>
      <Section title={pulse.data?.state === 'none' ? words.title : words.rate}>
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
            <div role="alert" className={styles.more}>
              <WarningText>{explain(voting?.view.error, problems)}</WarningText>
              <QuietButton
                appearance="secondary"
                onClick={() => {
                  voting?.vote.tryAgain();
                }}
              >
                {words.tryAgain}
              </QuietButton>
            </div>
          )}
          {state === 'sent' && (
            <div className={styles.more}>
              <QuietButton
                onClick={() => {
                  voting?.vote.answerAgain();
                  keepFocusAt(place.current);
                }}
              >
                {words.answerAgain}
              </QuietButton>
              <p className={styles.quiet}>{words.countsOnce}</p>
            </div>
          )}
          {pulse.data && voting && said === undefined && (state === 'answering' || state === 'counting') && (
            <Ballot
              pulse={pulse.data}
              view={voting.view}
              onScore={(question, score) => {
                voting.vote.score(question, score);
              }}
              onSee={(place, sight) => {
                voting.vote.see(place, sight);
              }}
              onComment={(comment) => {
                voting.vote.write(comment);
              }}
              onWriting={(isWriting) => {
                voting.vote.hold(isWriting);
              }}
              onUndo={() => {
                voting.vote.undo();
              }}
            />
          )}
        </ListState>
      </Section>
    </div>
  );
}

/** How it ended, or why there is nothing to answer. */
function outcome(pulse: Pulse, state: VoteState, words: Words['pulse']): string | undefined {
  switch (state) {
    case 'sending':
      return words.sending;
    case 'cast':
      return words.thanks;
    case 'sent':
      return words.sentOnLeaving;
    case 'already':
      return words.already;
    case 'elsewhere':
      return words.elsewhere;
    case 'let_off':
      return words.letOff;
    case 'closed':
      return words.closedBefore;
    case 'waiting':
    case 'failed':
      return undefined;
    case 'answering':
    case 'counting':
      if (pulse.state === 'none') return words.none;
      if (pulse.state === 'closed' && state === 'answering') return words.closed;
      return pulse.you === 'let_off' ? words.letOff : undefined;
  }
}
