import type { Action } from '#contract/meeting/recap.ts';
import { blankAction } from '#contract/rules/meeting/recap/action.ts';

export function newAction(): Action {
  return { ...blankAction, id: newId() };
}

/** UUID version 7 (RFC 9562), which starts with this device's time. */
function newId(): string {
  const moment = Date.now().toString(16).padStart(12, '0');
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${crypto.randomUUID().slice(15)}`;
}

/** Undefined: its id isn't a UUID of version 7. */
export function madeAt({ id }: Pick<Action, 'id'>): number | undefined {
  return id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : undefined;
}
