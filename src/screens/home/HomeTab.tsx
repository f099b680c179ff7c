import { Pending } from '../../shell/Pending.tsx';
import { RoomFailed } from '../../shell/RoomFailed.tsx';
import { makeStyles, tokens } from '@fluentui/react-components';
import { PersonProvider } from '../../drafts/PersonProvider.tsx';
import { useMe } from '../../features/home/queries.ts';
import { YouContext } from '../../ui/people/You.ts';
import { HomePages } from './HomePages.tsx';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    maxWidth: '1200px',
    marginInline: 'auto',
    padding: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
});

export function HomeTab() {
  const styles = useStyles();
  const { data: me, error, refetch } = useMe();
  const onTryAgain = () => void refetch();
  if (!me && error) return <RoomFailed error={error} onTryAgain={onTryAgain} />;
  return (
    <main className={styles.root}>
      {me ? (
        <PersonProvider person={me.id}>
          <YouContext value={me.id}>
            <HomePages roles={me.roles} error={error} onTryAgain={onTryAgain} />
          </YouContext>
        </PersonProvider>
      ) : (
        <Pending />
      )}
    </main>
  );
}
