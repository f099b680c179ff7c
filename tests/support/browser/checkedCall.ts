import * as z from 'zod/mini';
import type { Endpoint } from '#contract/wire/endpoint.ts';
import { jsonOf, type Call } from '../../../src/api/call.ts';

const contract = import.meta.glob<Record<string, unknown>>('../../../server/contract/**/*.ts', { eager: true });
const endpoints = new Map(
  Object.values(contract)
    .flatMap((exported) => Object.values(exported))
    .filter(
      (value): value is Endpoint =>
        typeof value === 'object' && value !== null && 'audience' in value && 'method' in value,
    )
    .map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint]),
);

export function endpointAt(method: string, path: string): Endpoint {
  const endpoint = endpoints.get(`${method} ${path}`);
  if (!endpoint) throw new Error(`The contract has no ${method} ${path}`);
  return endpoint;
}

/** Ignores text that is too long: the form shows an error beside the field. Any other refusal is a bug in the form. */
export function refusedOf({ body: schema }: Endpoint, body: unknown): string[] {
  const { success, error } = z.safeParse(schema, body === undefined ? undefined : JSON.parse(jsonOf(body)));
  const issues = success ? [] : error.issues.filter(({ code }) => code !== 'too_big');
  return issues.map(({ path, code }) => `${path.join('.')} ${code}`);
}

/** Throws if the contract's schema refuses the request. */
export function checkedCall(call: Call): Call {
  return (method, path, request) => {
    const refused = refusedOf(endpointAt(method, path), request.body);
    if (refused.length > 0) throw new Error(`The contract refuses ${method} ${path}: ${refused.join(', ')}`);
    return call(method, path, request);
  };
}
