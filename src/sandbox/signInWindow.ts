import * as z from 'zod/mini';

const size = 'popup,width=600,height=640';

const ended = z.object({ bookendSignIn: z.string() });
const message = z.object({
  id: z.number(),
  func: z.string(),
  uuidAsString: z.optional(z.string()),
  args: z.optional(z.array(z.unknown())),
});

type Ending = { isAccepted: boolean; refusedBy?: number };

/** The blocked window's name is TeamsJS' own, from its first version (`authentication.ts`). */
export const blocked = 'FailedToOpenWindow';

/** How the person left Entra's window; undefined: the browser didn't open it. */
export async function askAtEntra(address: URL): Promise<Ending | undefined> {
  const answer = await inWindow(address.href, ({ data }) => {
    const read = ended.safeParse(data);
    return read.success ? endingOf(new URLSearchParams(read.data.bookendSignIn)) : undefined;
  });
  if (answer === blocked) return undefined;
  return answer ?? { isAccepted: false };
}

function endingOf(query: URLSearchParams): Ending {
  if (query.get('error') === null) return { isAccepted: true };
  const [, code] = /^AADSTS(\d+)/.exec(query.get('error_description') ?? '') ?? [];
  return { isAccepted: false, ...(code !== undefined && { refusedBy: Number(code) }) };
}

/**
 * `authentication.authenticate`: the app's own window, in which TeamsJS reports the result. Resolves with the reply's
 * arguments.
 */
export async function askInAppWindow(url: string, runtime: string): Promise<unknown[]> {
  const answer = await inWindow(url, ({ source, data }, opened) => {
    const read = message.safeParse(data);
    if (!read.success || source !== opened) return undefined;
    const { func, id, uuidAsString, args = [] } = read.data;
    if (func === 'initialize')
      opened.postMessage(
        { id, uuidAsString, args: ['authentication', 'desktop', '2.0.4', runtime] },
        new URL(url).origin,
      );
    if (func === 'authentication.authenticate.success') return [true, args[0]];
    return func === 'authentication.authenticate.failure' ? [false, args[0]] : undefined;
  });
  return answer === blocked ? [false, blocked] : (answer ?? [false, 'CancelledByUser']);
}

/** Waits for the first message that `read` accepts; undefined if the person closes the window. */
async function inWindow<Answer>(
  url: string,
  read: (event: MessageEvent<unknown>, opened: Window) => Answer | undefined,
): Promise<Answer | typeof blocked | undefined> {
  const opened = window.open(url, '_blank', size);
  if (!opened) return blocked;
  // The window ends on this page's origin or on the app's own.
  const origins = new Set([location.origin, new URL(url).origin]);
  return new Promise((resolve) => {
    const end = (answer: Answer | undefined) => {
      clearInterval(watch);
      window.removeEventListener('message', listen);
      opened.close();
      resolve(answer);
    };
    const listen = (event: MessageEvent<unknown>) => {
      const answer = origins.has(event.origin) ? read(event, opened) : undefined;
      if (answer !== undefined) end(answer);
    };
    let wasClosed = false;
    const watch = setInterval(() => {
      // The last message may still be in transit after the window has closed.
      if (wasClosed) end(undefined);
      wasClosed = opened.closed;
    }, 300);
    window.addEventListener('message', listen);
  });
}
