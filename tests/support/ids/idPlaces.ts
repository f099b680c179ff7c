import type * as z from 'zod/mini';
import type { Endpoint } from '#contract/wire/endpoint.ts';
import { personId } from '#contract/wire/people.ts';
import { namesIn } from './contract.ts';

type Schema = z.core.$ZodType;

export interface IdPlace {
  endpoint: string;
  /** `path.section`, `body.content.actions.*.id`. */
  at: string;
}

export function placeName({ endpoint, at }: IdPlace): string {
  return `${endpoint} ${at}`;
}

export function idPlaces(endpoints: ReadonlyMap<string, Endpoint>): IdPlace[] {
  return [...endpoints].flatMap(([endpoint, one]) => {
    const inPath = namesIn(one).flatMap((part) => (part === 'series' ? [] : `path.${part}`));
    const inBody = new Set(idsIn(one.body, 'body'));
    return [...inPath, ...inBody].map((at) => ({ endpoint, at }));
  });
}

function idsIn(schema: Schema, at: string): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (schema === personId) return [at];
  switch (def.type) {
    case 'string':
      return 'format' in def && def.format === 'uuid' ? [at] : [];
    case 'nullable':
    case 'optional':
    case 'default':
      return idsIn(def.innerType, at);
    case 'array':
      return idsIn(def.element, `${at}.*`);
    case 'union':
      return def.options.flatMap((option) => idsIn(option, at));
    case 'object':
      return Object.entries(def.shape).flatMap(([name, field]) => idsIn(field, `${at}.${name}`));
    default:
      return [];
  }
}
