import { createParser } from 'eventsource-parser';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { notice } from '#contract/wire/live.ts';
import type { Notice } from '#contract/wire/live.ts';
import { livePath, restEvent } from '#contract/rules/wire/live.ts';
import type { Person, TestServer } from './server.ts';
import { panelHeader } from '#contract/rules/wire/panelHeader.ts';

export async function listen(
  server: Pick<TestServer, 'url' | 'microsoft'>,
  { token, panel }: Pick<Person, 'token'> & { panel?: string },
  path = livePath as string,
) {
  const abort = new AbortController();
  const response = await fetch(`${server.url}${pathOf(path, { series: server.microsoft.chat.id })}`, {
    headers: {
      authorization: `Bearer ${token}`,
      'accept-encoding': 'gzip, br',
      ...(panel !== undefined && { [panelHeader]: panel }),
    },
    signal: abort.signal,
  });
  const heard: Notice[] = [];
  const stream = { response, heard, isOpen: true, isToRest: false, [Symbol.dispose]: () => abort.abort() };
  const parser = createParser({
    onEvent: ({ event, data }) => {
      if (event === restEvent) stream.isToRest = true;
      else heard.push(notice.parse(JSON.parse(data)));
    },
  });
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) parser.feed(decoder.decode(chunk, { stream: true }));
  };
  void read()
    .catch(() => undefined)
    .finally(() => {
      stream.isOpen = false;
    });
  return stream;
}

export const topics = ({ heard }: { heard: Notice[] }) => heard.map(({ topic }) => topic);
