import { createHmac } from 'node:crypto';

/** Written again on purpose: whoever changes how addresses are signed must say so here. */
export function signWith(key: string, path: string, sealed: object): string {
  const body = Buffer.from(JSON.stringify(sealed)).toString('base64url');
  return `${body}.${createHmac('sha256', key).update(`${path}\n${body}`).digest('base64url')}`;
}

export interface SignedParts {
  body: string;
  signature: string;
  sealed: { tenant: string; until: number; payload: object };
}

export function partsOf(address: string): SignedParts {
  const [body = '', signature = ''] = new URL(address).searchParams.get('signed')?.split('.') ?? [];
  return { body, signature, sealed: JSON.parse(Buffer.from(body, 'base64url').toString()) };
}
