import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Pulse } from '#contract/meeting/pulse.ts';
import { explain } from '../../api/explain.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { ListState } from '../../ui/lists/ListState.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import type { Words } from '#words/en/catalogue.ts';
import { useWords } from '../../words/words.tsx';
import { AnyDevice } from './AnyDevice.tsx';
import { Ballot, type BallotProps } from './Ballot.tsx';
import { usePulse, useVote } from './queries.ts';
import type { VoteState } from './vote/transition.ts';
import type { VoteRunner } from './vote/voteRunner.ts';

export interface RateProps {
  series: string;
  meeting: string;
  you: string;
}

const useStyles = makeStyles({
  text: typographyStyles.body1,
  more: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Answers disappear from the screen once they can't be undone. */
export function Rate({ series, meeting, you }: RateProps) {
  const { pulse: words, problems } = useWords();
  const styles = useStyles();
  const pulse = usePulse({ series, meeting });
  const voting = useVote({ series, meeting }, you);
  const place = useRef<HTMLDivElement>(null);
  const { vote, state } = voting ?? {};
  const step = state?.step;

  // The focused element disappears with the answers, so the focus moves to their place.
  const haveGone = step === 'answered_elsewhere' || (state?.step === 'held' && !state.isRestored);
  useEffect(() => {
    if (haveGone) keepFocusAt(place.current);
  }, [haveGone]);

  const said = pulse.data && outcome({ pulse: pulse.data, state, vote, words });
  return (
    <div ref={place} tabIndex={-1}>
      <Section title={pulse.data?.state === 'none' ? words.title : words.rate}>
        <ListState
          isPending={pulse.isPending || step === 'starting'}
          problem={pulse.isLoadingError ? explain(pulse.error, problems) : undefined}
          onTryAgain={() => void pulse.refetch()}
          lines={4}
        >
          <output>
            {said !== undefined && <span className={styles.text}>{said}</span>}
            {step === 'waiting' && <WarningText>{words.waiting}</WarningText>}
          </output>
          {state?.step === 'failed' && (
            <VoteFailure error={state.error} onTryAgain={() => vote?.dispatch({ event: 'retried' })} />
          )}
          {pulse.data && vote && said === undefined && (state?.step === 'answering' || state?.step === 'counting') && (
            <OpenBallot pulse={pulse.data} vote={vote} state={state} />
          )}
          {vote?.travel && (step === 'already_admitted' || step === 'answering') && (
            <AnyDevice vote={vote} travel={vote.travel} isElsewhere={step === 'already_admitted'} />
          )}
        </ListState>
      </Section>
    </div>
  );
}

function VoteFailure({ error, onTryAgain }: { error: unknown; onTryAgain: () => void }) {
  const { pulse: words, problems } = useWords();
  const styles = useStyles();
  return (
    <div role="alert" className={styles.more}>
      <WarningText>{explain(error, problems)}</WarningText>
      <QuietButton appearance="secondary" onClick={onTryAgain}>
        {words.tryAgain}
      </QuietButton>
    </div>
  );
}

function OpenBallot({ pulse, vote, state }: Pick<BallotProps, 'pulse' | 'state'> & { vote: VoteRunner }) {
  return (
    <Ballot
      pulse={pulse}
      state={state}
      isLasting={vote.isLasting}
      onScore={(question, score) => {
        vote.dispatch({ event: 'answered', change: { scores: { [question]: score } } });
      }}
      onSee={(place, sight) => {
        vote.dispatch({ event: 'answered', change: { seen: { [place]: sight } } });
      }}
      onComment={(comment) => {
        vote.dispatch({ event: 'answered', change: { comment }, isWriting: true });
      }}
      onWriting={(isWriting) => {
        vote.dispatch({ event: 'wrote', isWriting });
      }}
      onUndo={() => {
        vote.dispatch({ event: 'undone' });
      }}
    />
  );
}

interface Outcome {
  pulse: Pulse;
  state: VoteState | undefined;
  vote: Pick<VoteRunner, 'isLasting' | 'isAdmitted'> | undefined;
  words: Words['pulse'];
}

function outcome({ pulse, state, vote, words }: Outcome): string | undefined {
  switch (state?.step) {
    case 'held':
      if (state.isRestored) return words.heldBefore;
      if (vote?.isLasting === false) return words.heldHere;
      return vote?.isAdmitted === false ? words.heldUnadmitted : words.held;
    case 'sending':
      return words.sending;
    case 'cast':
      return words.thanks;
    case 'answered_elsewhere':
      return words.already;
    case 'already_admitted':
      return words.elsewhere;
    case 'let_off':
      return words.letOff;
    case 'closed':
      return words.closedBefore;
    case 'starting':
    case 'waiting':
    case 'failed':
      return undefined;
    case 'counting':
      return undefined;
    case 'answering':
    case undefined:
      return unasked(pulse, words);
  }
}

function unasked({ state, you }: Pulse, words: Words['pulse']): string | undefined {
  if (state === 'none') return words.none;
  if (state === 'closed') return words.closed;
  return { asked: undefined, let_off: words.letOff, host: words.hosted, not_here: words.notHere }[you];
}
