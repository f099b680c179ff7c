import type { DirectoryObject } from '@microsoft/microsoft-graph-types';
import { AppError } from '../../core/errors.ts';
import type { Config } from '../../core/config.ts';
import { pathInGraph, type Ask } from './ask.ts';
import { ConsentNeeded, consentProblem } from './consent.ts';
import { GraphRefused } from './graphRefusal.ts';
import { personId } from './ids.ts';
import type { GetPage } from './members.ts';
import type { GroupMembers, Outside } from './microsoft.ts';
import { pauseAskedBy } from './retryAfter.ts';

/** With the last request's ten seconds, shorter than the minute that the panel waits for an upload's answer. */
const timeLimitMs = 40_000;

/** 200 groups one after the other would take longer than that; more at once would look like a burst. */
const atOnce = 4;

/** The largest page of directory objects (graph/query-parameters, "top"; group-list-members). */
const pageSize = 999;

interface Page {
  value?: (DirectoryObject & { '@odata.type'?: string })[];
  '@odata.nextLink'?: string;
}

/**
 * Without permissions of their own for users Graph still gives each object's type and id
 * (graph/permissions-overview, "Limited information returned for inaccessible member objects").
 */
export function groupReader({ graphUrl }: Config, ask: Ask): Outside['readGroups'] {
  return async (caller, groups, mostPeople) => {
    const endsAt = performance.now() + timeLimitMs;
    const get: GetPage = (path) => {
      if (performance.now() > endsAt) throw unavailable('Graph takes too long for all groups');
      return ask(caller, 'GroupMember.Read.All', { method: 'get', path }).catch(throwAsProblem);
    };
    const read = new Map<string, GroupMembers>();
    const waiting = [...groups];
    let people = 0;
    const readOn = async () => {
      for (let group = waiting.shift(); group !== undefined && people <= mostPeople; group = waiting.shift()) {
        const members = await readGroup(get, group, { graphUrl, mostPeople });
        read.set(group, members);
        if (typeof members !== 'string') people += members.length;
      }
    };
    try {
      await Promise.all(Array.from({ length: atOnce }, readOn));
      return read;
    } finally {
      // After a failure the other readers stop too.
      waiting.length = 0;
    }
  };
}

async function readGroup(
  get: GetPage,
  group: string,
  { graphUrl, mostPeople }: { graphUrl: string; mostPeople: number },
): Promise<GroupMembers> {
  const people = new Set<string>();
  let path: string | undefined = `/groups/${group}/transitiveMembers?$select=id&$top=${pageSize}`;
  while (path !== undefined && people.size <= mostPeople) {
    const answer = await get(path);
    const { status } = answer;
    if (status === 404) return 'group_unknown';
    // The exchanged token has the permission, so Graph refuses this group.
    if (status === 403) return 'group_hidden';
    if (status !== 200) {
      const retryAfterSeconds = pauseAskedBy(answer);
      const details = {
        cause: new GraphRefused(answer),
        ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
      };
      throw unavailable(`Graph answered ${status} for a group`, details);
    }
    const { value = [], '@odata.nextLink': next } = (answer.data ?? {}) as Page;
    for (const { id, '@odata.type': type } of value) {
      const person = type === '#microsoft.graph.user' ? personId(id) : null;
      if (person !== null) people.add(person);
    }
    path = next === undefined ? undefined : pathInGraph(next, graphUrl);
    if (next !== undefined && path === undefined) throw unavailable('A group continues at another address');
  }
  return [...people];
}

function unavailable(message: string, details: ConstructorParameters<typeof AppError>[2] = {}): AppError {
  return new AppError('groups_unavailable', message, details);
}

function throwAsProblem(cause: unknown): never {
  if (cause instanceof ConsentNeeded) throw consentProblem(cause);
  if (!(cause instanceof AppError)) throw unavailable('Graph does not answer for groups', { cause });
  if (cause.code !== 'chat_unavailable') throw cause;
  // The exchange's own word for "try again" speaks of chats.
  throw unavailable(cause.message, { ...cause.details, cause });
}
