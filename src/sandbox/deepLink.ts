import * as z from 'zod/mini';
import { tabId } from '#contract/rules/panel.ts';

const context = z.object({ subEntityId: z.optional(z.string()), chatId: z.optional(z.string()) });

export type Opening =
  /** `subEntityId` arrives as the page's `subPageId`. Source: Microsoft's "deep links to a tab". */
  | { opens: 'panel'; subEntityId: string | undefined; inMeeting: boolean }
  | { opens: 'message'; id: string }
  | { opens: 'calendar'; entry: Readonly<Record<string, string>> }
  | { opens: 'elsewhere'; url: string }
  | { opens: 'nothing' };

/** A link into the app has to name all of these. */
interface AppPlace {
  /** In the organization's catalogue; the manifest's is another. Source: msteams-docs, deep-link-application.md. */
  catalogId: string;
  chatId: string;
  tenant: string;
}

export function openingOf(text: string, place: AppPlace): Opening {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return { opens: 'nothing' };
  if (url.hostname !== 'teams.microsoft.com') return { opens: 'elsewhere', url: url.href };
  const [, , kind, app, last] = url.pathname.split('/');
  if (kind === 'message' && last) return { opens: 'message', id: last };
  if (kind === 'meeting' && last === undefined) return { opens: 'calendar', entry: entryIn(url.search) };
  if (kind !== 'entity') return { opens: 'elsewhere', url: url.href };
  const { subEntityId, chatId } = contextIn(url.searchParams.get('context'));
  const isOurs = app === place.catalogId && last === tabId && chatId === place.chatId;
  if (!isOurs || url.searchParams.get('tenantId') !== place.tenant) return { opens: 'nothing' };
  const inMeeting = url.searchParams.get('openInMeeting') !== 'false';
  return { opens: 'panel', subEntityId, inMeeting };
}

/** A `+` stays one: Teams doesn't take it for a space. Source: msteams-docs, deep-link-workflow.md. */
function entryIn(search: string): Record<string, string> {
  const pairs = search
    .slice(1)
    .split('&')
    .map((pair) => pair.split('='));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, decodeURIComponent(value)]));
}

function contextIn(json: string | null): z.infer<typeof context> {
  try {
    return z.parse(context, JSON.parse(json ?? '{}'));
  } catch {
    return {};
  }
}
