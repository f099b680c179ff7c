import type { Call } from '../../../src/api/call.ts';
import { HostProvider } from '../../../src/host/HostProvider.tsx';
import type { PersonalTab } from '../../../src/host/host.ts';
import { HomeTab } from '../../../src/screens/home/HomeTab.tsx';
import { Announcer } from '../../../src/ui/Announcer.tsx';
import { renderWith } from './renderWith.tsx';

/** The personal tab, with `call` in place of the server. */
export async function openHomeTab(call: Call, subPageId?: string) {
  const steps = new Set<() => void>();
  const opened: string[] = [];
  const tab: PersonalTab = {
    frame: 'personal',
    subPageId,
    locale: 'en',
    theme: () => 'default',
    onTheme: () => () => undefined,
    notifyReady: () => undefined,
    onBack: (close) => {
      steps.add(close);
      return () => steps.delete(close);
    },
    openLink: async (url) => void opened.push(url),
    token: () => new Promise(() => undefined),
    approvalLink: '',
  };
  await renderWith(
    call,
    <HostProvider host={tab}>
      <Announcer>
        <HomeTab />
      </Announcer>
    </HostProvider>,
  );
  return { opened, goBack: () => [...steps].at(-1)?.(), canGoBack: () => steps.size > 0 };
}
