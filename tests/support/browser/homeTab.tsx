import type { Call } from '../../../src/api/call.ts';
import { HostProvider } from '../../../src/host/HostProvider.tsx';
import type { PersonalTab, TokenRequest } from '../../../src/host/host.ts';
import { HomeTab } from '../../../src/screens/home/HomeTab.tsx';
import { Announcer } from '../../../src/ui/Announcer.tsx';
import { renderWith } from './renderWith.tsx';

interface HomeTabOptions {
  /** Teams' sign-in window. */
  signIn?: (request: TokenRequest) => Promise<void>;
}

/** The personal tab, with `call` in place of the server. */
export async function openHomeTab(call: Call, subPageId?: string, { signIn }: HomeTabOptions = {}) {
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
    token: async (request) => {
      if (!request?.isInteractive || !signIn) return new Promise(() => undefined);
      await signIn(request);
      return 'token';
    },
    approvalLink: 'https://approve.example',
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
