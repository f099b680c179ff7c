import { setTimeout as sleep } from 'node:timers/promises';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { livePath } from '#contract/rules/wire/live.ts';
import { readRoom } from '#contract/meeting/meeting.ts';
import type { Microsoft } from '../../../server/sandbox/microsoft.ts';
import type { Person } from '../server/server.ts';

export interface OpenPanel {
  shown: string;
  visits: number;
  refusals: number[];
  close(): Promise<void>;
}

export function openPanel({ url, microsoft }: { url: string; microsoft: Microsoft }, person: Person): OpenPanel {
  const over = new AbortController();
  const panel: OpenPanel = {
    shown: '',
    visits: 0,
    refusals: [],
    async close() {
      over.abort();
      await watching;
    },
  };
  const address = `${url}${pathOf(livePath, { series: microsoft.chat.id })}`;
  const headers = { authorization: `Bearer ${person.token}` };
  const read = async () => {
    const room = await person.ask(readRoom, {}).catch(() => undefined);
    if (room) panel.shown = room.meeting?.opening.purpose ?? '';
  };
  const watch = async () => {
    while (!over.signal.aborted) {
      const stream = await fetch(address, { headers, signal: over.signal }).catch(() => undefined);
      if (stream?.ok) {
        panel.visits++;
        await read();
      } else if (stream) panel.refusals.push(stream.status);
      const frames = stream?.body?.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const frame = await frames?.read().catch(() => undefined);
        if (!frame || frame.done) break;
        if (frame.value.includes('data:')) await read();
      }
      if (!over.signal.aborted) await sleep(200 + Math.random() * 300);
    }
  };
  const watching = watch();
  return panel;
}
