import { randomUUID } from 'node:crypto';
import { Router, text, type NextFunction, type Request, type Response } from 'express';
import type { Entra } from '../entra/entra.ts';
import type { DriveTrouble } from './driveTrouble.ts';
import { graphTokenOf } from './graphToken.ts';
import { Refusal } from './refusal.ts';

export interface Drive {
  /** Graph's part, under `/me/drive/special`. */
  router: Router;
  /** SharePoint's part: addresses that need no sign-in and live for minutes. */
  downloads: Router;
  trouble: DriveTrouble;
  /** `driveitem-put-content.md` doesn't name If-Match, so both answers must work. */
  minds: boolean;
  /** The person's file in OneDrive under Apps › Bookend, which they may also change. */
  file: (person: string) => string | undefined;
  put: (person: string, content: string | undefined) => void;
  requests: string[];
}

interface Item {
  id: string;
  version: number;
  content: string;
}

/** microsoft-graph-docs-contrib, concepts/onedrive-sharepoint-appfolder.md. `approot` is case sensitive. */
const address = /^\/approot:\/([^/:]+)(?::\/content)?$/;
const scope = 'Files.ReadWrite.AppFolder';

type TokenReader = Pick<Entra, 'readGraphToken'>;

/** A stand-in for an app folder in each person's OneDrive, for one file. */
export function createDrive(entra: TokenReader): Drive {
  const items = new Map<string, Item>();
  const links = new Map<string, string>();
  const put = (person: string, content: string) => {
    const before = items.get(person);
    const item = { id: before?.id ?? randomUUID().toUpperCase(), version: (before?.version ?? 0) + 1, content };
    items.set(person, item);
    return item;
  };
  const drive: Drive = {
    router: Router(),
    downloads: Router(),
    trouble: 'fine',
    minds: true,
    file: (person) => items.get(person)?.content,
    put: (person, content) => {
      if (content === undefined) items.delete(person);
      else put(person, content);
    },
    requests: [],
  };

  serveGraph(drive, { entra, items, links, put });
  serveDeletion(drive, { entra, items });
  serveDownloads(drive, { items, links });
  return drive;
}

interface DriveStore {
  items: Map<string, Item>;
  /** People by the secret in a download's address. */
  links: Map<string, string>;
  put: (person: string, content: string) => Item;
}

function serveGraph(drive: Drive, { entra, items, links, put }: DriveStore & { entra: TokenReader }): void {
  drive.router.use((request, _response, next) => {
    drive.requests.push(`${request.method} ${request.url}`);
    next();
  });
  drive.router.use(text({ type: () => true, limit: '4mb' }));
  drive.router.get(address, async (request, response) => {
    const person = await ownerOf(drive, entra, request);
    const item = itemOf(drive, items, person);
    const link = linkTo(links, person, request);
    // driveitem-get-content.md: browsers can't follow it, because the request has an Authorization header.
    if (request.path.endsWith('/content')) return response.redirect(link);
    response.json({ ...described(item), '@microsoft.graph.downloadUrl': link });
  });
  drive.router.put(address, async (request, response) => {
    const person = await ownerOf(drive, entra, request);
    if (!request.path.endsWith('/content')) throw new Refusal(400, 'invalidRequest', 'PUT needs /content.');
    const before = items.get(person);
    if (before && request.query['@microsoft.graph.conflictBehavior'] === 'fail')
      throw new Refusal(409, 'nameAlreadyExists', 'The specified item name already exists.');
    if (drive.minds) mustMatch(request, before);
    if (drive.trouble === 'full') throw new Refusal(507, 'quotaLimitReached', 'Insufficient Space Available');
    const content = typeof request.body === 'string' ? request.body : '';
    response.status(before ? 200 : 201).json(described(put(person, content)));
  });
}

/** Source: microsoft-graph-docs-contrib, api-reference/v1.0/api/driveitem-delete.md. */
function serveDeletion(drive: Drive, { entra, items }: Pick<DriveStore, 'items'> & { entra: TokenReader }): void {
  drive.router.delete(address, async (request, response) => {
    const person = await ownerOf(drive, entra, request);
    mustMatch(request, itemOf(drive, items, person));
    items.delete(person);
    response.status(204).end();
  });
}

function serveDownloads(drive: Drive, { items, links }: Omit<DriveStore, 'put'>): void {
  drive.downloads.get('/download', (request, response) => {
    const { tempauth } = request.query;
    const person = typeof tempauth === 'string' ? links.get(tempauth) : undefined;
    const item = person === undefined ? undefined : asFound(drive, items.get(person));
    drive.requests.push('GET download');
    response.set('access-control-allow-origin', '*');
    // With a token, SharePoint refuses (OneDrive/onedrive-api-docs, issue 487).
    if (request.headers.authorization !== undefined) response.status(401).end();
    else if (!item) response.status(404).end();
    else response.type('application/octet-stream').send(item.content);
  });
}

/** Graph answers browsers of any origin (onedrive-api-docs, working-with-cors.md). */
export function anyOrigin({ method, headers }: Request, response: Response, next: NextFunction): void {
  response.set('access-control-allow-origin', '*');
  if (method !== 'OPTIONS') return next();
  response.set('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE');
  response.set('access-control-allow-headers', headers['access-control-request-headers'] ?? '');
  response.status(200).end();
}

async function ownerOf(drive: Drive, entra: TokenReader, request: Request): Promise<string> {
  const token = await graphTokenOf(entra, request);
  if (!token.scopes.includes(scope)) throw new Refusal(403, 'accessDenied', 'Access denied');
  if (drive.trouble === 'none') throw new Refusal(404, 'ResourceNotFound', "User's mysite not found.");
  if (drive.trouble === 'locked') throw new Refusal(423, 'notAllowed', 'Access to this site has been blocked.');
  if (drive.trouble === 'down')
    throw new Refusal(503, 'serviceNotAvailable', 'Try again later.', { 'Retry-After': '60' });
  return token.id;
}

function itemOf(drive: Drive, items: Map<string, Item>, person: string): Item {
  const item = asFound(drive, items.get(person));
  if (!item) throw new Refusal(404, 'itemNotFound', 'The resource could not be found.');
  return item;
}

function asFound({ trouble }: Drive, item: Item | undefined): Item | undefined {
  const { id = randomUUID().toUpperCase(), version = 1, content = '{"bookend":1,"wallets":[]}' } = item ?? {};
  if (trouble === 'damaged') return { id, version, content: content.slice(0, content.length / 2) };
  return trouble === 'foreign' ? { id, version, content: 'Milk, bread, apples' } : item;
}

/** concepts/errors.md: 412 if the item has changed since. */
function mustMatch({ headers }: Request, item: Item | undefined): void {
  const wanted = headers['if-match'];
  if (wanted === undefined || (item && wanted === eTagOf(item))) return;
  throw new Refusal(412, 'resourceModified', 'ETag does not match current item’s value');
}

function described(item: Item) {
  return {
    id: item.id,
    name: 'rating-tokens.json',
    eTag: eTagOf(item),
    size: Buffer.byteLength(item.content),
    file: {},
  };
}

function eTagOf({ id, version }: Item): string {
  return `"{${id}},${version}"`;
}

/** Another origin than Graph's, as SharePoint's is. */
function linkTo(links: Map<string, string>, person: string, { socket }: Request): string {
  const pass = randomUUID();
  links.set(pass, person);
  return `http://localhost:${socket.localPort}/onedrive/download?tempauth=${pass}`;
}
