import { createHash } from 'node:crypto';

/** The same for the same parts, without revealing them. */
export function derivedKey(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
