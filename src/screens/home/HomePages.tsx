import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useId } from 'react';
import type { AppRole } from '#contract/wire/audience.ts';
import { useOwnLive } from '../../api/live/useLive.ts';
import { usePersonalTab } from '../../host/HostProvider.tsx';
import { whenIdle } from '../../loading/prefetch.ts';
import { ConnectionLine } from '../../shell/ConnectionLine.tsx';
import { Pending } from '../../shell/Pending.tsx';
import { RoomTrouble } from '../../shell/RoomTrouble.tsx';
import { Title } from '../../shell/Title.tsx';
import { useTakeFocus } from '../../shell/useTakeFocus.ts';
import { PageTabs } from '../../ui/PageTabs.tsx';
import { useWords } from '../../words/words.tsx';
import { homePages } from './pages.ts';
import { ShowPage } from './ShowPage.ts';
import { usePages } from './usePages.ts';

const useStyles = makeStyles({
  page: { minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

interface HomePagesProps {
  roles: readonly AppRole[];
  error: unknown;
  onTryAgain: () => void;
}

export function HomePages({ roles, error, onTryAgain }: HomePagesProps) {
  const words = useWords();
  const styles = useStyles();
  const id = useId();
  const pages = homePages.filter(({ role }) => role === undefined || roles.includes(role));
  const { page, show, takeGoal } = usePages(pages, usePersonalTab().subPageId);
  const connection = useOwnLive();
  const heading = useTakeFocus(page?.name ?? '', takeGoal);
  useEffect(() => {
    whenIdle(fetchAhead);
  }, []);
  if (!page) return null;
  const { name, title, Page } = page;
  return (
    <>
      <div>
        <ConnectionLine connection={connection} />
        <PageTabs
          label={words.home.pages}
          tabs={pages.map((one) => ({ id: `${id}${one.name}`, name: one.name, title: one.title(words) }))}
          selected={name}
          onSelect={show}
        />
      </div>
      {error !== null && <RoomTrouble error={error} onTryAgain={onTryAgain} />}
      <div key={name} role="tabpanel" className={styles.page} aria-labelledby={`${id}${name}`}>
        <Title ref={heading} text={title(words)} isUnseen />
        <Suspense fallback={<Pending />}>
          <ShowPage value={show}>
            <Page />
          </ShowPage>
        </Suspense>
      </div>
    </>
  );
}

function fetchAhead(): void {
  for (const { Page } of homePages) void Page.fetchAhead?.();
}
