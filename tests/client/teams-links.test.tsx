import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { render, renderHook } from 'vitest-browser-react';
import type { MyAction } from '#contract/meeting/ownership.ts';
import { OpenMeeting } from '../../src/features/ownership/OpenMeeting.tsx';
import type { Host, SignedIn } from '../../src/host/host.ts';
import { HostProvider } from '../../src/host/HostProvider.tsx';
import { openOutsideLinks } from '../../src/host/outsideLinks.ts';
import { RouterProvider, useRouter } from '../../src/screens/Router.tsx';
import { toConcern } from '../../src/screens/routes.ts';
import { useBackButton } from '../../src/screens/useBackButton.ts';
import { readerFor, WordsProvider } from '../../src/words/words.tsx';

const meeting = crypto.randomUUID();
const action: MyAction = {
  series: '19:one@thread.v2',
  meeting,
  topic: 'Launch planning',
  link: 'https://teams.microsoft.com/l/entity/one',
  id: crypto.randomUUID(),
  what: 'Draft it',
  owner: { id: 'bo', name: 'Bo' },
  due: null,
  dueWords: '',
  moved: null,
  isDone: false,
  asked: null,
  answerable: { id: 'ada', name: 'Ada' },
  at: 0,
};

test('the back button closes a form, then the past meeting, and then returns to Teams', async () => {
  let press: (() => void) | undefined;
  const host = {
    onBack: (close: () => void) => {
      press = close;
      return () => (press = undefined);
    },
  } as Host;
  const Ground = ({ children }: { children: ReactNode }) => (
    <HostProvider host={host}>
      <RouterProvider first={undefined}>{children}</RouterProvider>
    </HostProvider>
  );
  const { result, act } = await renderHook(
    () => {
      useBackButton();
      return useRouter();
    },
    { wrapper: Ground },
  );
  await act(() => {
    result.current.show({ to: 'recap', meeting });
  });
  await act(() => {
    result.current.open({ to: 'correction', id: crypto.randomUUID(), meeting });
  });
  const pressed: boolean[] = [];
  const goBack = () =>
    act(() => {
      pressed.push(press !== undefined);
      press?.();
    });
  await goBack();
  expect([result.current.form, result.current.view?.to]).toEqual([undefined, 'recap']);
  await goBack();
  expect(result.current.view).toBeUndefined();
  await act(() => {
    result.current.open(toConcern());
  });
  await goBack();
  await goBack();
  expect(pressed).toEqual([true, true, true, false]);
});

test('an action’s meeting opens in Teams, or the owner reads where to look for it', async () => {
  const answers: PromiseWithResolvers<void>[] = [];
  const asked: string[] = [];
  const openLink: SignedIn['openLink'] = (url) => {
    asked.push(url);
    const answer = Promise.withResolvers<void>();
    answers.push(answer);
    return answer.promise;
  };
  const reader = await readerFor('en');
  const { getByRole, getByText } = await render(
    <WordsProvider reader={reader}>
      <FluentProvider theme={teamsLightTheme}>
        <HostProvider host={{ openLink } as Host}>
          <OpenMeeting action={action} onShow={undefined} />
        </HostProvider>
      </FluentProvider>
    </WordsProvider>,
  );
  const button = getByRole('button', { name: 'Open meeting: Draft it' });
  await button.click();
  await expect.element(button).toHaveTextContent('Opening…');
  await button.click({ force: true });
  answers[0]?.reject(new Error('not supported'));
  await expect.element(getByText('Teams didn’t open it. Look for “Launch planning” in your chats.')).toBeVisible();
  await button.click();
  answers[1]?.resolve();
  await expect.element(button).toHaveTextContent('Open meeting');
  expect(asked).toEqual([action.link, action.link]);
});

test('Teams opens external pages, and the browser does if Teams refuses', async () => {
  const opened: string[] = [];
  const browser = vi.spyOn(window, 'open').mockImplementation((url) => {
    opened.push(`browser ${String(url)}`);
    return null;
  });
  let isRefused = false;
  const stop = openOutsideLinks({
    openLink: async (url) => {
      opened.push(url);
      if (isRefused) throw new Error('refused');
    },
  });
  onTestFinished(() => {
    stop();
    browser.mockRestore();
  });
  const { getByRole } = await render(
    <a href="https://contoso.example/one" target="_blank" rel="noreferrer">
      <span>One</span>
    </a>,
  );
  await getByRole('link').click();
  expect(opened).toEqual(['https://contoso.example/one']);
  isRefused = true;
  await getByRole('link').click();
  await expect.poll(() => opened.slice(1)).toEqual([opened[0], `browser ${opened[0]}`]);
});
