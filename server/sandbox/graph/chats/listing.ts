import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import { badRequest } from '../refusal.ts';

/** The orders that Graph knows, each descending only (chat-list-messages). */
const orders = ['lastModifiedDateTime', 'createdDateTime'] as const;
type Order = (typeof orders)[number];

const mostOnPage = 50;

type Query = Record<string, unknown>;

interface Page {
  value: ChatMessage[];
  next?: Record<string, string>;
}

export function pageOf(messages: readonly ChatMessage[], query: Query): Page {
  const top = Number(query['$top'] ?? 20);
  if (!(top >= 1 && top <= mostOnPage))
    throw badRequest(`The limit of '${mostOnPage}' for Top query has been exceeded.`);
  const skip = Number(query['$skiptoken'] ?? 0);
  const order = orderOf(query);
  const all = messages
    .filter(filterOf(query, order))
    .toSorted((one, other) => timeOf(other, order) - timeOf(one, order));
  const value = all.slice(skip, skip + top);
  if (all.length <= skip + top) return { value };
  const { $orderby, $filter } = namesOf(query);
  return {
    value,
    next: {
      $top: String(top),
      ...($orderby !== undefined && { $orderby }),
      ...($filter !== undefined && { $filter }),
      $skiptoken: String(skip + top),
    },
  };
}

/** OData's own parameters, which Graph takes in any case. */
function namesOf(query: Query): { $orderby?: string | undefined; $filter?: string | undefined } {
  const named = Object.fromEntries(Object.entries(query).map(([name, value]) => [name.toLowerCase(), String(value)]));
  return { $orderby: named['$orderby'], $filter: named['$filter'] };
}

/** By default a reaction or an edit moves a message up. */
function orderOf(query: Query): Order {
  const { $orderby } = namesOf(query);
  if ($orderby === undefined) return 'lastModifiedDateTime';
  const [name, direction] = $orderby.split(' ');
  const order = orders.find((one) => one === name);
  if (!order || direction !== 'desc') throw badRequest('QueryOptions to order by is not allowed.');
  return order;
}

/** A filter by another property than the order's is ignored. */
function filterOf(query: Query, order: Order): (message: ChatMessage) => boolean {
  const { $filter } = namesOf(query);
  const asked = [...($filter ?? '').matchAll(/(\w+) (\w+) (\S+)/g)].filter(([, name]) => name === order);
  const bounds = asked.map(([, , operator = '', time = '']) => {
    const isKnown = operator === 'lt' || (operator === 'gt' && order === 'lastModifiedDateTime');
    if (!isKnown) throw badRequest(`'${operator}' is not allowed for ${order}.`);
    return { isBelow: operator === 'lt', at: Date.parse(time) };
  });
  return (message) =>
    bounds.every(({ isBelow, at }) => (isBelow ? timeOf(message, order) < at : timeOf(message, order) > at));
}

function timeOf(message: ChatMessage, order: Order): number {
  return Date.parse(message[order] ?? '');
}
