import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { useRoom } from '../features/room/queries.ts';
import { useHost } from '../host/HostProvider.tsx';
import { Pending } from './Pending.tsx';
import { RoomView } from './RoomView.tsx';
import { RoomFailed } from './screens.ts';

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalXL },
});

/** The whole of Bookend as one person sees it. */
export function Panel() {
  const styles = useStyles();
  const { data: room, error, refetch } = useRoom(useHost().chatId);
  if (room) return <RoomView room={room} />;
  const pending = (
    <main className={styles.root}>
      <Pending />
    </main>
  );
  if (!error) return pending;
  return (
    <Suspense fallback={pending}>
      <RoomFailed error={error} onTryAgain={() => void refetch()} />
    </Suspense>
  );
}
