import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { explain } from '../api/explain.ts';
import { ProblemError } from '../api/problem.ts';
import { HostError } from '../host/host.ts';
import { useHost } from '../host/HostProvider.tsx';
import { useWords } from '../words/words.tsx';
import { Notice } from './Notice.tsx';

/** The room could not be read: nobody signed in, not a member, no network. */
export function RoomFailed({ error, onTryAgain }: { error: unknown; onTryAgain: () => void }) {
  const { panel: words, problems } = useWords();
  const host = useHost();
  const [asking, setAsking] = useState<'idle' | 'busy' | 'failed'>('idle');
  const problem = error instanceof ProblemError ? error : undefined;
  const isConsent = problem?.code === 'consent_needed' || problem?.code === 'signed_out';

  const ask = async () => {
    setAsking('busy');
    try {
      await host.token({ isInteractive: true, claims: problem?.claims });
      setAsking('idle');
      onTryAgain();
    } catch (cause) {
      setAsking(cause instanceof HostError && cause.code === 'consent_needed' ? 'idle' : 'failed');
    }
  };

  if (problem?.code === 'not_found') return <Notice text={words.outsider} />;
  return (
    <Notice
      text={isConsent ? words.start[asking === 'failed' ? 'signed_out' : problem.code] : explain(error, problems)}
    >
      {isConsent ? (
        <Button appearance="primary" disabledFocusable={asking === 'busy'} onClick={() => void ask()}>
          {asking === 'busy'
            ? problems.allowing
            : problem.code === 'consent_needed'
              ? problems.allow
              : problems.tryAgain}
        </Button>
      ) : (
        <Button appearance="primary" onClick={onTryAgain}>
          {problems.tryAgain}
        </Button>
      )}
    </Notice>
  );
}
