import { createHash } from 'node:crypto';

export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}

/** A UUID of version 8, the version for custom content (RFC 9562, 5.8). */
export function idFrom(digest: string): string {
  const hex = Buffer.from(digest, 'base64url').toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
