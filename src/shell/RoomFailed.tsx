import { Button } from '@fluentui/react-components';
import { explain } from '../api/explain.ts';
import { ProblemError } from '../api/problem.ts';
import { needsAsking, useConsent } from '../api/useConsent.ts';
import { useWords } from '../words/words.tsx';
import { MessageScreen } from './MessageScreen.tsx';

interface RoomFailedProps {
  error: unknown;
  onTryAgain: () => void;
}

export function RoomFailed({ error, onTryAgain }: RoomFailedProps) {
  const { panel: words, problems } = useWords();
  const code = error instanceof ProblemError ? error.code : undefined;
  const canAsk = error instanceof ProblemError && (needsAsking(error) || code === 'signed_out');
  const consent = useConsent(canAsk ? error : undefined);

  if (code === 'not_found') return <MessageScreen text={words.outsider} />;
  if (code === 'other_organization' || code === 'chat_elsewhere')
    return <MessageScreen text={explain(error, problems)} />;
  const isPlain = canAsk && error.claims === undefined && error.permission === undefined;
  const startCode = code === 'signed_out' ? 'signed_out' : 'consent_needed';
  const why = isPlain ? words.start[startCode] : explain(error, problems);
  return (
    <MessageScreen text={consent.explain(why)}>
      <Button
        appearance="primary"
        disabledFocusable={consent.isAsking}
        onClick={() => {
          consent.act(onTryAgain);
        }}
      >
        {consent.label ?? problems.tryAgain}
      </Button>
    </MessageScreen>
  );
}
