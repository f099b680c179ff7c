import fc from 'fast-check';
import type { Endpoint } from '#contract/wire/endpoint.ts';
import { faulty, taken, type Known } from './arbitrary.ts';
import { namesIn } from './contract.ts';
import { filledUp } from '../server/server.ts';

export interface TestRequest {
  endpoint: string;
  role: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

export interface Variety {
  endpoints: ReadonlyMap<string, Endpoint>;
  roles: (endpoint: Endpoint) => fc.WeightedArbitrary<string>[];
  places: Record<string, string[]>[];
  elsewhere: string[];
  known: Known;
  rarely: string[];
}

/**
 * Requests of a hostile or broken panel. Most are nearly valid, because wholly invalid ones never get past
 * validation.
 */
export function requests({ endpoints, roles, places, elsewhere, known, rarely }: Variety): fc.Arbitrary<TestRequest> {
  const each = [...endpoints].map(([name, endpoint]) => {
    const asked = fc.record({
      endpoint: fc.constant(name),
      role: fc.oneof(...roles(endpoint)),
      method: fc.oneof(often(fc.constant(endpoint.method.toUpperCase()), 60), fc.constantFrom(...methods)),
      path: fc.oneof(...places.map((place) => filled(endpoint, place, elsewhere))).chain(pathArbitrary),
      headers: fc.oneof(often(fc.constant({}), 4), fc.constantFrom(...oddHeaders)),
      body: bodyFor(endpoint, known),
    });
    return often(asked, rarely.includes(name) ? 1 : 8);
  });
  return fc.oneof(...each);
}

export function headersOf({ headers, body }: TestRequest): Record<string, string> {
  if (body === undefined) return headers;
  // Node sends a GET's body without its length, and the server would take it for the next request.
  return { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), ...headers };
}

function often<T>(arbitrary: fc.Arbitrary<T>, weight: number): fc.WeightedArbitrary<T> {
  return { arbitrary, weight };
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];

function filled(endpoint: Endpoint, place: Record<string, string[]>, elsewhere: string[]): fc.Arbitrary<string> {
  const parts = namesIn(endpoint).map((part) => [part, idFor(place[part] ?? [], elsewhere)] as const);
  return fc
    .record(Object.fromEntries(parts))
    .map((ids) => endpoint.path.replaceAll(/:(\w+)/g, (_whole, part: string) => ids[part] ?? ''));
}

function idFor(good: string[], elsewhere: string[]): fc.Arbitrary<string> {
  const right = good.length > 0 ? [often(fc.constantFrom(...good).map(encodeURIComponent), 40)] : [];
  const other = fc.constantFrom(...elsewhere).map(encodeURIComponent);
  return fc.oneof(...right, often(other, 2), fc.uuid({ version: 4 }), fc.constantFrom(...oddIds));
}

const oddIds = [
  '',
  ..."'%20or%20'1'='1 %3Bdrop%20table%20meeting ? # :meeting * 0 -1 null undefined __proto__ constructor".split(' '),
  ...'. .. %2e%2e %2F %5C %00 %0d%0aset-cookie:%20a=b % %E0%A4%A %ff %F0%9F%91%A9 %ED%A0%80 %E2%80%AE'.split(' '),
  'x'.repeat(4_000),
];

function pathArbitrary(path: string): fc.Arbitrary<string> {
  const odd = fc.constantFrom(
    `${path}/`,
    `${path}//`,
    path.toUpperCase(),
    `/${path}`,
    `${path}?tenant=*&series=1`,
    `${path};a=b`,
  );
  return fc.oneof(often(fc.constant(path), 40), odd);
}

const oddTypes = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/merge-patch+json',
  'application/json; charset="utf-8"',
  'application/json; charset=utf-16',
  'application/json; charset=nonsense',
  'nonsense',
  '',
];

const oddEncodings = ['gzip', 'br', 'deflate', 'identity', 'nonsense'];

const oddHeaders: Record<string, string>[] = [
  ...oddTypes.map((type) => ({ 'content-type': type })),
  ...oddEncodings.map((encoding) => ({ 'content-encoding': encoding })),
  { authorization: 'Bearer' },
  { authorization: 'Bearer nonsense' },
  { authorization: 'Basic YTpi' },
  { cookie: 'session=1' },
  { accept: 'text/html' },
  { 'if-none-match': '*' },
  { range: 'bytes=0-1' },
  { 'x-http-method-override': 'DELETE' },
  { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'evil.example', forwarded: 'for=1' },
  { tenant: '*', 'x-tenant': '*', 'x-ms-client-principal-id': '*' },
  { 'x-long': 'x'.repeat(4_000) },
];

function bodyFor({ body, bytes = 0 }: Endpoint, known: Known): fc.Arbitrary<string | undefined> {
  const good = taken(body, known);
  // If only one length is accepted, another one is refused before anything else.
  const text = (values: fc.Arbitrary<unknown>) =>
    values.map((value): string | undefined => (value === undefined ? undefined : filledUp(value, bytes)));
  const broken = fc.tuple(text(good), fc.nat()).map(([whole = '{}', at]) => whole.slice(0, at % (whole.length + 1)));
  return fc.oneof(
    often(text(good), 14),
    often(text(faulty(good)), 8),
    text(fc.jsonValue()),
    broken,
    fc.constantFrom(...oddBodies),
  );
}

const oddBodies = [
  undefined,
  '',
  ' ',
  'null',
  '0',
  '""',
  '[]',
  '{}',
  '{"__proto__":{"isHost":true}}',
  '{"a":1,"a":2}',
  '\uFEFF{}',
  'NaN',
  "{'a':1}",
  '{"version":1e999}',
  '"\\ud800"',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  '['.repeat(50_000),
  `"${'x'.repeat(260_000)}"`,
];
