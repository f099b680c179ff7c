import type { Response } from 'express';

export interface Windows {
  add(stream: Response, personId: string): void;
  played(): string[];
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
