import { queryOptions, useQuery } from '@tanstack/react-query';
import type { readOpenItems, OpenItems } from '#contract/meeting/openItems.ts';
import type { Call } from '../../../api/call.ts';
import { useCall } from '../../../api/CallProvider.tsx';

export function openItemsQuery(call: Call, series: string) {
  return queryOptions({
    queryKey: ['open-items', series],
    queryFn: ({ signal }) =>
      call<typeof readOpenItems>('get', '/api/series/:series/open-items', { params: { series }, signal }),
  });
}

export function useOpenItems(series: string) {
  return useQuery(openItemsQuery(useCall(), series));
}

export function isAnyListed({ since, actions, questions, concerns, decisions }: OpenItems): boolean {
  return since !== null && actions.length + questions.length + concerns.length + decisions.length > 0;
}

/** Whether the host has anything to read here. */
export function isAnyShown(items: OpenItems): boolean {
  return items.changed !== null || items.unshared !== null || isAnyListed(items);
}
