import { Button } from '@fluentui/react-components';
import { explain } from '../api/explain.ts';
import { ProblemError } from '../api/problem.ts';
import { useConsent } from '../api/useConsent.ts';
import { useWords } from '../words/words.tsx';
import { ApprovalLink } from './ApprovalLink.tsx';
import { MessageScreen } from './MessageScreen.tsx';

interface RoomFailedProps {
  error: unknown;
  onTryAgain: () => void;
}

export function RoomFailed({ error, onTryAgain }: RoomFailedProps) {
  const { panel: words, problems } = useWords();
  const problem = error instanceof ProblemError ? error : undefined;
  const consent = useConsent(problem);

  if (problem?.code === 'not_found') return <MessageScreen text={words.outsider} />;
  if (problem?.code === 'other_organization' || problem?.code === 'chat_elsewhere')
    return <MessageScreen text={explain(error, problems)} />;
  const isUnclear = problem?.code === 'signed_out' && (problem.signIn ?? 'signed_out') === 'signed_out';
  const why = isUnclear ? words.start.signed_out : explain(error, problems);
  return (
    <MessageScreen text={consent.explain(why)}>
      <ApprovalLink link={consent.approvalLink} />
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
