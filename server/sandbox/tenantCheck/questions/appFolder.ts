import type { Facts, Question } from '../question.ts';
import { told } from '../connection.ts';
import type { TestChat } from '../testChat.ts';

/** Bookend's requests, for a file of another name: see src/api/appFolder.ts. */
const file = '/me/drive/special/approot:/tenant-check.txt';

export const appFolder: Question = {
  id: 'app folder',
  asks: 'Does OneDrive keep two devices from overwriting each other?',
  decision: '030',
  change: 'src/api/appFolder.ts',
  probe,
};

async function probe(chat: TestChat): Promise<Facts> {
  const token = chat.tokenFor('Files.ReadWrite.AppFolder');
  const put = (suffix: string, eTag?: string) => {
    const headers = { 'content-type': 'text/plain', ...(eTag !== undefined && { 'if-match': eTag }) };
    return chat.ask({ method: 'put', path: `${file}:/content${suffix}`, data: 'Tenant check', headers }, token);
  };
  const create = () => put('?@microsoft.graph.conflictBehavior=fail');
  const first = await create();
  const second = await create();
  const read = await chat.ask({ method: 'get', path: file }, token);
  const { eTag, '@microsoft.graph.downloadUrl': download } = (read.data ?? {}) as Item;
  const before = eTag ?? '';
  const facts = {
    create: told(first),
    'create again': told(second),
    read: told(read),
    'address for the download': addressOf(download, chat.graphUrl),
    'write with its ETag': told(await put('', before)),
    'write with the old ETag': told(await put('', before)),
  };
  return { ...facts, delete: told(await chat.ask({ method: 'delete', path: file }, token)) };
}

interface Item {
  eTag?: string;
  '@microsoft.graph.downloadUrl'?: string;
}

function addressOf(download: string | undefined, graphUrl: string): string {
  const url = URL.parse(download ?? '');
  if (!url) return 'none';
  return url.origin === new URL(graphUrl).origin ? 'at Graph' : 'elsewhere';
}
