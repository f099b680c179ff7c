import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { PersonProvider } from '../../drafts/PersonProvider.tsx';
import { ProblemError } from '../../api/problem.ts';
import { acknowledgingIn, targetIn } from '#contract/rules/panel.ts';
import { useRoom } from '../../features/room/queries.ts';
import { useHost } from '../../host/HostProvider.tsx';
import { lazyScreen } from '../../loading/lazyScreen.ts';
import { SeriesGap } from '../../ui/forms/seriesGap.ts';
import { YouContext } from '../../ui/people/You.ts';
import { Pending } from '../../shell/Pending.tsx';
import { RoomView } from './RoomView.tsx';
import { RouterProvider } from '../Router.tsx';
import { toAcknowledgementIn, type Form } from '../routes.ts';

const RoomFailed = lazyScreen(async () => (await import('../../shell/RoomFailed.tsx')).RoomFailed);

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalXL },
});

export function Panel() {
  const styles = useStyles();
  const { chatId, subPageId } = useHost();
  const { data: room, error, tryAgain } = useRoom(chatId);
  // Removed members see nothing more of the meeting; any other error leaves it on screen.
  const isOut =
    error instanceof ProblemError && ['not_found', 'other_organization', 'chat_elsewhere'].includes(error.code);
  if (room && !isOut)
    return (
      <PersonProvider person={room.you.id}>
        <SeriesGap value={room.gapDays}>
          <YouContext value={room.you.id}>
            <RouterProvider first={targetIn(subPageId)} firstForm={formFrom(subPageId)}>
              <RoomView room={room} error={error} onTryAgain={tryAgain} />
            </RouterProvider>
          </YouContext>
        </SeriesGap>
      </PersonProvider>
    );
  const pending = (
    <main className={styles.root}>
      <Pending />
    </main>
  );
  if (!error) return pending;
  return (
    <Suspense fallback={pending}>
      <RoomFailed error={error} onTryAgain={tryAgain} />
    </Suspense>
  );
}

function formFrom(link: string | undefined): Form | undefined {
  const target = acknowledgingIn(link);
  return target && toAcknowledgementIn(target);
}
