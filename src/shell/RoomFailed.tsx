import { Button } from '@fluentui/react-components';
import { explain } from '../api/explain.ts';
import { ProblemError } from '../api/problem.ts';
import { needsAsking, useConsent } from '../api/useConsent.ts';
import { useFirstWords } from '../words/words.tsx';
import { MessageScreen } from './MessageScreen.tsx';

interface RoomFailedProps {
  error: unknown;
  onTryAgain: () => void;
}

/** The room could not be read: nobody signed in, not a member, from elsewhere, no network. */
export function RoomFailed({ error, onTryAgain }: RoomFailedProps) {
  const { panel: words, problems } = useFirstWords();
  const { state, ask } = useConsent(error);
  const code = error instanceof ProblemError ? error.code : undefined;

  if (code === 'not_found') return <MessageScreen text={words.outsider} />;
  if (code === 'other_organization') return <MessageScreen text={explain(error, problems)} />;
  if (error instanceof ProblemError && (needsAsking(error) || code === 'signed_out')) {
    const isPlain = error.claims === undefined && error.permission === undefined;
    const needed = isPlain
      ? words.start[code === 'signed_out' ? 'signed_out' : 'consent_needed']
      : explain(error, problems);
    const text = {
      idle: needed,
      busy: needed,
      refused: `${problems.refused} ${needed}`,
      failed: words.start.signed_out,
    };
    const label = error.claims !== undefined ? problems.confirmNow : problems.allow;
    return (
      <MessageScreen text={text[state]}>
        <Button
          appearance="primary"
          disabledFocusable={state === 'busy'}
          onClick={() => {
            ask({ problem: error, onGiven: onTryAgain });
          }}
        >
          {state === 'busy' ? problems.allowing : code === 'signed_out' ? problems.tryAgain : label}
        </Button>
      </MessageScreen>
    );
  }
  return (
    <MessageScreen text={explain(error, problems)}>
      <Button appearance="primary" onClick={onTryAgain}>
        {problems.tryAgain}
      </Button>
    </MessageScreen>
  );
}
