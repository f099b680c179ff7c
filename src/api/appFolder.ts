import { HostError, type GraphAccess } from '../host/host.ts';

export interface StoredFile {
  eTag: string;
  /** Undefined: too large to be ours. */
  text: string | undefined;
}

/**
 * `unavailable`: this Teams gives the panel no token for Graph. `askable`: the person hasn't allowed it. `conflict`:
 * another device was faster. `no_drive`: this account can't store anything there.
 */
export type FolderTrouble = 'unavailable' | 'askable' | 'conflict' | 'full' | 'no_drive' | 'unreachable';

export class FolderError extends Error {
  readonly trouble: FolderTrouble;

  constructor(trouble: FolderTrouble, options?: ErrorOptions) {
    super(trouble, options);
    this.name = 'FolderError';
    this.trouble = trouble;
  }
}

export const fileName = 'rating-tokens.json';

const timeLimitMs = 10_000;

/**
 * One file in Bookend's own folder in the person's OneDrive, straight from the panel: our server never sees it.
 * Sources: microsoft-graph-docs-contrib, concepts/onedrive-sharepoint-appfolder.md, concepts/errors.md,
 * api-reference/v1.0/api/driveitem-{get,put}-content.md.
 */
export class AppFolder {
  readonly #graph: GraphAccess;

  constructor(graph: GraphAccess) {
    this.#graph = graph;
  }

  /** Undefined: there is no such file. All throw `FolderError`. */
  async read(maxBytes: number): Promise<StoredFile | undefined> {
    const answer = await this.#ask('GET', '');
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw await troubleIn(answer);
    const item: unknown = await answer.json();
    const { eTag, size, downloadUrl } = itemIn(item);
    if (size > maxBytes) return { eTag, text: undefined };
    // Not `/content`: browsers refuse its redirect, because the request has an Authorization header.
    const content = await send(downloadUrl, {});
    if (!content.ok) throw new FolderError(content.status === 404 ? 'conflict' : 'unreachable');
    return { eTag, text: await content.text() };
  }

  async write(text: string, before: StoredFile | undefined): Promise<void> {
    // PUT replaces by default (driveitem.md, "Instance attributes").
    const suffix = before ? ':/content' : ':/content?@microsoft.graph.conflictBehavior=fail';
    const answer = await this.#ask('PUT', suffix, { ...ifMatch(before), 'content-type': 'text/plain' }, text);
    if (!answer.ok) throw await troubleIn(answer);
  }

  async #ask(method: string, suffix: string, headers: Record<string, string> = {}, body?: string): Promise<Response> {
    const { url, token } = this.#graph;
    const authorization = `Bearer ${await tried(token, withoutToken)}`;
    const address = `${url}/me/drive/special/approot:/${fileName}${suffix}`;
    return send(address, { method, headers: { ...headers, authorization }, ...(body !== undefined && { body }) });
  }
}

function send(address: string, init: RequestInit): Promise<Response> {
  const signal = AbortSignal.timeout(timeLimitMs);
  const alone: RequestInit = { ...init, signal, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' };
  return tried(
    () => fetch(address, alone),
    () => 'unreachable',
  );
}

async function tried<Result>(act: () => Promise<Result>, trouble: (cause: unknown) => FolderTrouble): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    throw new FolderError(trouble(cause), { cause });
  }
}

function withoutToken(cause: unknown): FolderTrouble {
  if (!(cause instanceof HostError)) return 'unreachable';
  if (cause.code === 'consent_needed') return 'askable';
  return cause.code === 'offline' ? 'unreachable' : 'unavailable';
}

function ifMatch(before: StoredFile | undefined): Record<string, string> {
  return before ? { 'if-match': before.eTag } : {};
}

function itemIn(item: unknown): { eTag: string; size: number; downloadUrl: string } {
  const { eTag, size, '@microsoft.graph.downloadUrl': downloadUrl } = item as Record<string, unknown>;
  if (typeof eTag !== 'string' || typeof downloadUrl !== 'string') throw new FolderError('unreachable');
  return { eTag, downloadUrl, size: Number(size) };
}

const troubles: Record<number, FolderTrouble> = {
  400: 'no_drive',
  403: 'no_drive',
  404: 'no_drive',
  409: 'conflict',
  412: 'conflict',
  423: 'no_drive',
  507: 'full',
};

/** A full drive may also be a 403 with this code. */
async function troubleIn(answer: Response): Promise<FolderError> {
  const text = await answer.text().catch(() => '');
  if (text.includes('"quotaLimitReached"')) return new FolderError('full');
  return new FolderError(troubles[answer.status] ?? 'unreachable');
}
