import * as z from 'zod/mini';

const context = z.object({ subEntityId: z.optional(z.string()) });

export type Opening =
  /** `subEntityId` arrives as the page's `subPageId`. Source: Microsoft's "deep links to a tab". */
  | { opens: 'panel'; subEntityId: string | undefined; inMeeting: boolean }
  | { opens: 'message'; id: string }
  | { opens: 'calendar'; entry: Readonly<Record<string, string>> }
  | { opens: 'elsewhere'; url: string }
  | { opens: 'nothing' };

export function openingOf(text: string): Opening {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return { opens: 'nothing' };
  if (url.hostname !== 'teams.microsoft.com') return { opens: 'elsewhere', url: url.href };
  const [, , kind, , last] = url.pathname.split('/');
  if (kind === 'message' && last) return { opens: 'message', id: last };
  if (kind === 'meeting' && last === undefined) return { opens: 'calendar', entry: entryIn(url.search) };
  if (kind !== 'entity') return { opens: 'elsewhere', url: url.href };
  const inMeeting = url.searchParams.get('openInMeeting') !== 'false';
  return { opens: 'panel', subEntityId: subEntityOf(url.searchParams.get('context')), inMeeting };
}

/** A `+` stays one: Teams doesn't take it for a space. Source: msteams-docs, deep-link-workflow.md. */
function entryIn(search: string): Record<string, string> {
  const pairs = search
    .slice(1)
    .split('&')
    .map((pair) => pair.split('='));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, decodeURIComponent(value)]));
}

function subEntityOf(json: string | null): string | undefined {
  try {
    return z.parse(context, JSON.parse(json ?? '{}')).subEntityId;
  } catch {
    return undefined;
  }
}
