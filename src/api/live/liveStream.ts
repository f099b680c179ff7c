import { createParser } from 'eventsource-parser';
import { restEvent } from '#contract/rules/wire/live.ts';
import { panelHeader } from '#contract/rules/wire/panelHeader.ts';
import type { Notice } from '#contract/wire/live.ts';
import type { SignedIn } from '../../host/host.ts';
import { panelId } from '../panelId.ts';
import { retryAfterMs } from '../problem.ts';

/** The server sends a heartbeat every 20 s, so this is two missed ones. */
const silenceMs = 45_000;
const watchMs = 2_000;

interface StreamRequest {
  host: Pick<SignedIn, 'token'>;
  path: string;
  signal: AbortSignal;
  isRetry: boolean;
}

export interface Listener {
  onOpen: () => void;
  onNotice: (notice: Notice) => void;
  onRetry: (ms: number) => void;
  onRefused: () => void;
}

/**
 * `EventSource` can't send an Authorization header, so this reads the stream itself. `renew`: a fresher token is ready.
 * `ended`: the server ended the stream. `rest`: it ended it in favour of newer panels. Throws when the connection
 * breaks.
 */
export async function readStream(
  request: StreamRequest,
  { onOpen, onNotice, onRetry, onRefused }: Listener,
): Promise<'renew' | 'ended' | 'rest'> {
  const silence = watchSilence();
  try {
    const signal = AbortSignal.any([request.signal, silence.signal]);
    const { answer, isTokenRenewed } = await openStream({ ...request, signal });
    if (!answer.ok) {
      onRetry(retryAfterMs(answer.headers.get('retry-after')));
      onRefused();
    }
    if (!answer.ok || !answer.body) throw new Error(`The live stream answered ${answer.status}`);
    onOpen();

    let isToRest = false;
    const parser = createParser({
      onEvent: ({ event, data }) => {
        if (event === restEvent) {
          isToRest = true;
          return;
        }
        const notice: Notice = JSON.parse(data);
        onNotice(notice);
      },
      onRetry,
    });
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      silence.heard();
      parser.feed(part.value);
      // Checked with each heartbeat, so that the token is renewed before it expires even in an idle panel.
      if (await isTokenRenewed()) {
        await reader.cancel();
        return 'renew';
      }
    }
    return isToRest ? 'rest' : 'ended';
  } finally {
    silence.stop();
  }
}

async function openStream({ host, path, signal, isRetry }: StreamRequest) {
  let token = '';
  const open = async (isForced: boolean) => {
    token = await host.token({ isForced });
    return fetch(path, {
      headers: { authorization: `Bearer ${token}`, [panelHeader]: panelId, accept: 'text/event-stream' },
      cache: 'no-store',
      signal,
    });
  };
  let answer = await open(false);
  if (answer.status === 401 && isRetry) answer = await open(true);
  return { answer, isTokenRenewed: async () => (await host.token().catch(() => token)) !== token };
}

/** Polls the wall clock, because a 45 s timer doesn't count the time that a laptop sleeps. */
function watchSilence() {
  const silence = new AbortController();
  let heardAt = Date.now();
  const watch = setInterval(() => {
    if (Date.now() - heardAt > silenceMs) silence.abort();
  }, watchMs);
  return {
    signal: silence.signal,
    heard: () => {
      heardAt = Date.now();
    },
    stop: () => {
      clearInterval(watch);
    },
  };
}
