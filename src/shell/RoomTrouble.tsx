import { makeStyles, tokens } from '@fluentui/react-components';
import { explain } from '../api/explain.ts';
import { ProblemError } from '../api/problem.ts';
import { useConsent } from '../api/useConsent.ts';
import { QuietButton } from '../ui/buttons/QuietButton.tsx';
import { WarningText } from '../ui/text/WarningText.tsx';
import { useWords } from '../words/words.tsx';
import { ApprovalLink } from './ApprovalLink.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
  },
});

/** For failed refetches: the screen stays, with everything typed in it. */
export function RoomTrouble({ error, onTryAgain }: { error: unknown; onTryAgain: () => void }) {
  const { problems } = useWords();
  const problem = error instanceof ProblemError ? error : undefined;
  const consent = useConsent(problem);
  const styles = useStyles();
  // A lost connection has its own line and recovers automatically.
  if (!problem || ['offline', 'stopping', 'unexpected'].includes(problem.code)) return null;
  return (
    <div className={styles.root} role="alert">
      <WarningText>{consent.explain(explain(problem, problems))}</WarningText>
      <ApprovalLink link={consent.approvalLink} />
      <QuietButton
        appearance="secondary"
        disabledFocusable={consent.isAsking}
        onClick={() => {
          consent.act(onTryAgain);
        }}
      >
        {consent.label ?? problems.tryAgain}
      </QuietButton>
    </div>
  );
}
