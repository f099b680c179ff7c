import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

interface Plain {
  method?: string;
  /** Alternating names and values; `host` defaults to the URL's. */
  headers?: string[];
}

interface PlainAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Sends path and headers unchanged: `fetch` resolves dots, and sets a single `host` of its own. */
export async function askAsIs(
  url: string,
  path: string,
  { method = 'GET', headers = [] }: Plain = {},
): Promise<PlainAnswer> {
  const hasHost = headers.some((part, index) => index % 2 === 0 && part.toLowerCase() === 'host');
  const sent = hasHost ? headers : ['host', new URL(url).host, ...headers];
  const asked = request(url, { path, method, headers: sent, agent: false, setHost: false });
  const [answer] = (await once(asked.end(), 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, headers: answer.headers, text: await text(answer) };
}
