import type * as z from 'zod/mini';
import type { Config } from '../../core/config.ts';
import { ask } from './ask.ts';
import { unknown, type Finding } from './finding.ts';

/** Undefined: this token may not know, or there is none. */
export type Read = <Value>(path: string, shape: z.ZodMiniType<Value>) => Promise<Value | 'missing' | undefined>;

/** Graph's directory and catalogue, read with an administrator's token. */
export function directoryReader({ graphUrl }: Config, token: string | undefined, now: () => number): Read {
  return async (path, shape) => {
    if (token === undefined) return undefined;
    const answer = await ask(`${graphUrl}${path}`, { now, token });
    if (typeof answer === 'string') return undefined;
    if (answer.status === 404) return 'missing';
    return shape.safeParse(answer.data).data;
  };
}

export function unseen(about: string, permission: string): Finding {
  return unknown(about, 'it can’t be seen from here.', `Set GRAPH_TOKEN to an administrator’s, with ${permission}.`);
}
