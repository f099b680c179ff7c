import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import { first as firstEnglish } from '#words/en/first.ts';
import type { Call } from '../../../src/api/call.ts';
import { CallProvider } from '../../../src/api/CallProvider.tsx';
import { TextsProvider } from '../../../src/ui/text/Texts.tsx';
import { checkedCall } from './checkedCall.ts';

/** Shows `content` in English, with `call` in place of the server. By default nothing is read twice. */
export function renderWith(
  call: Call,
  content: ReactNode,
  client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } }),
) {
  return render(
    <FluentProvider theme={teamsLightTheme}>
      <TextsProvider texts={firstEnglish.ui} time={String} day={String}>
        <QueryClientProvider client={client}>
          <CallProvider call={checkedCall(call)}>{content}</CallProvider>
        </QueryClientProvider>
      </TextsProvider>
    </FluentProvider>,
  );
}
