import type { RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Request, RequestHandler } from 'express';
import type { PanelTrouble } from './panelTrouble.ts';

export interface DoorTrouble {
  /** A network that loses everything: no answer, no error, and open streams fall silent. */
  isSilent: boolean;
  inPanel: PanelTrouble;
}

/** Between the browser and Bookend. */
export interface Door {
  trouble: Readonly<DoorTrouble>;
  set: (change: Partial<DoorTrouble>) => void;
  /** Requests that a silent network has swallowed so far. */
  lost: () => number;
  handle: RequestHandler;
}

const plain = 'x-sandbox-plain';

export function createDoor({
  panel,
  localUrl,
  onChange,
}: {
  panel: RequestListener;
  localUrl: string;
  onChange: () => void;
}): Door {
  const trouble: DoorTrouble = { isSilent: false, inPanel: 'none' };
  const network = createNetwork();
  return {
    trouble,
    set(change) {
      const wasSilent = trouble.isSilent;
      Object.assign(trouble, change);
      if (trouble.isSilent !== wasSilent) network.switchTo(trouble.isSilent);
      onChange();
    },
    lost: network.lost,
    async handle(request, response) {
      if (trouble.isSilent) return network.lose(response);
      network.carry(response);
      const { inPanel } = trouble;
      if (inPanel !== 'none' && isPage(request)) await sendWithScript(localUrl + request.url, response, inPanel);
      else panel(request, response);
    },
  };
}

interface Network {
  lost: () => number;
  carry: (response: ServerResponse) => void;
  lose: (response: ServerResponse) => void;
  switchTo: (isSilent: boolean) => void;
}

function createNetwork(): Network {
  const lost = new Set<ServerResponse>();
  const carried = new Map<ServerResponse, Socket | null>();
  return {
    lost: () => lost.size,
    carry(response) {
      carried.set(response, response.socket);
      response.on('close', () => carried.delete(response));
    },
    lose(response) {
      lost.add(response);
      response.on('close', () => lost.delete(response));
    },
    switchTo(isSilent) {
      for (const socket of carried.values()) {
        if (isSilent) socket?.cork();
        else socket?.uncork();
      }
      if (!isSilent) for (const response of lost) response.destroy();
    },
  };
}

function isPage({ method, headers }: Request): boolean {
  return method === 'GET' && headers[plain] === undefined && String(headers.accept).includes('text/html');
}

/** The page as Bookend sends it, with one script before all others. */
async function sendWithScript(url: string, response: ServerResponse, trouble: PanelTrouble): Promise<void> {
  const answer = await fetch(url, { headers: { accept: 'text/html', [plain]: 'yes' } });
  const script = `<head><script src="/sandbox/page/inPanel.js?${trouble}"></script>`;
  const page = (await answer.text()).replace('<head>', script);
  for (const name of ['content-type', 'content-security-policy', 'cache-control']) {
    const value = answer.headers.get(name);
    if (value !== null) response.setHeader(name, value);
  }
  response.statusCode = answer.status;
  response.end(page);
}
