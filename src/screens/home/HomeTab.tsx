import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ProblemError } from '../../api/problem.ts';
import { NotificationChoices } from '../../features/activity/NotificationChoices.tsx';
import { AllMyActions } from '../../features/ownership/AllMyActions.tsx';
import { useMyActions } from '../../features/ownership/queries.ts';
import { RoomFailed } from '../../shell/RoomFailed.tsx';
import { RoomTrouble } from '../../shell/RoomTrouble.tsx';
import { useWords } from '../../words/words.tsx';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    maxWidth: '560px',
    marginInline: 'auto',
    padding: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
});

export function HomeTab() {
  const words = useWords().ownership;
  const styles = useStyles();
  const { data, error, refetch } = useMyActions(undefined);
  const onTryAgain = () => void refetch();
  if (!data && isAboutSigningIn(error)) return <RoomFailed error={error} onTryAgain={onTryAgain} />;
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{words.allTitle}</h1>
      {data && error && <RoomTrouble error={error} onTryAgain={onTryAgain} />}
      <AllMyActions series={undefined} />
      <NotificationChoices />
    </main>
  );
}

function isAboutSigningIn(error: unknown): boolean {
  return error instanceof ProblemError && ['signed_out', 'consent_needed', 'other_organization'].includes(error.code);
}
