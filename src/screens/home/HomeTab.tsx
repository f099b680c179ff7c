import { makeStyles, tokens } from '@fluentui/react-components';
import { PersonProvider } from '../../drafts/PersonProvider.tsx';
import { useMe } from '../../features/home/queries.ts';
import { TodayContext } from '../../features/ownership/useToday.ts';
import { Pending } from '../../shell/Pending.tsx';
import { RoomFailed } from '../../shell/RoomFailed.tsx';
import { useNow } from '../../shell/useNow.ts';
import { YouContext } from '../../ui/people/You.ts';
import { useFormat } from '../../words/words.tsx';
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
  const format = useFormat();
  const now = useNow(60_000);
  const onTryAgain = () => void refetch();
  if (!me && error) return <RoomFailed error={error} onTryAgain={onTryAgain} />;
  return (
    <main className={styles.root}>
      {me ? (
        <PersonProvider person={me.id}>
          <YouContext value={me.id}>
            <TodayContext value={format.dayOf(now + me.aheadMs)}>
              <HomePages roles={me.roles} error={error} onTryAgain={onTryAgain} />
            </TodayContext>
          </YouContext>
        </PersonProvider>
      ) : (
        <Pending />
      )}
    </main>
  );
}
