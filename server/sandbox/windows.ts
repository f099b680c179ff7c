import type { Response } from 'express';

/** The browser windows that have the sandbox's page open, and whom each of them plays. */
export interface Windows {
  /** Keeps the stream until it closes. */
  add(stream: Response, personId: string): void;
  played(): string[];
  /** Sends the same state to every window. */
  tell(state: unknown): void;
  close(): void;
}

export function createWindows(onChange: () => void): Windows {
  const open = new Map<Response, string>();
  return {
    add(stream, personId) {
      stream.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      open.set(stream, personId);
      stream.on('close', () => {
        open.delete(stream);
        onChange();
      });
      onChange();
    },
    played: () => [...open.values()],
    tell(state) {
      const frame = `data: ${JSON.stringify(state)}\n\n`;
      for (const stream of open.keys()) stream.write(frame);
    },
    close() {
      for (const stream of open.keys()) stream.destroy();
    },
  };
}
