import type { DirectoryObject } from '@microsoft/microsoft-graph-types';
import type { Request, Response } from 'express';
import { mayRead } from './directory.ts';
import type { SandboxGroup } from './groups.ts';
import { refuseReading } from './readingRefusals.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { GraphState } from './state.ts';

const defaultPage = 100;
const largestPage = 999;

/**
 * Sources: microsoft-graph-docs-contrib, group-list-transitivemembers with its permissions, group-list-members for the
 * size of a page, and "Limited information returned for inaccessible member objects": with no permission for users,
 * only an object's type and id.
 */
export async function readTransitiveMembers(
  { entra, groups, reading }: GraphState,
  request: Request<{ group: string }>,
  response: Response,
): Promise<void> {
  await mayRead(entra, request, ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All']);
  const { $top, $skiptoken, $select } = request.query;
  const [top, skip] = [Number($top ?? defaultPage), Number($skiptoken ?? 0)];
  if (!(top >= 1 && top <= largestPage)) throw badRequest('Invalid page size specified.');
  if (['throttled', 'unavailable', 'half'].includes(reading.answer)) refuseReading(reading, skip === 0 ? 0 : 1);
  const found = groups.get(request.params.group);
  if (!found) throw new Refusal(404, 'Request_ResourceNotFound', `Resource '${request.params.group}' does not exist.`);
  if (found.hides === 'by_refusing')
    throw new Refusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  const members = found.hides === 'by_leaving_out' ? [] : membersOf(found);
  // Graph may choose smaller pages (graph/paging).
  const size = Math.min(top, reading.pageSize);
  const link = new URL(`${request.protocol}://${request.get('host')}${request.baseUrl}${request.path}`);
  if (reading.answer === 'astray') link.hostname = 'localhost';
  link.search = new URLSearchParams({ $top: String(top), $skiptoken: String(skip + size) }).toString();
  if (typeof $select === 'string') link.searchParams.set('$select', $select);
  response.json({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#directoryObjects',
    ...(skip + size < members.length && { '@odata.nextLink': link.href }),
    value: members
      .slice(skip, skip + size)
      .map((member) => ($select === 'id' ? member : { ...member, deletedDateTime: null })),
  });
}

type Listed = DirectoryObject & { '@odata.type': string };

/** Flat and each once: also the groups inside it themselves. */
function membersOf(top: SandboxGroup): Listed[] {
  const listed = new Map<string, Listed>();
  const add = (type: string, id: string) => {
    const isNew = !listed.has(id) && id !== top.id;
    if (isNew) listed.set(id, { '@odata.type': `#microsoft.graph.${type}`, id });
    return isNew;
  };
  const addAll = ({ people, devices, groups }: SandboxGroup) => {
    for (const id of people) add('user', id);
    for (const id of devices) add('device', id);
    for (const one of groups) if (add('group', one.id)) addAll(one);
  };
  addAll(top);
  return [...listed.values()];
}
