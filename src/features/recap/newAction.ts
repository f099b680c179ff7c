import type { Action } from '#contract/recap.ts';

export function newAction(): Action {
  return { id: crypto.randomUUID(), what: '', owner: null, helpers: [], due: null, dueWords: '' };
}
