import * as z from 'zod/mini';

/** `bytes` bytes as base64url. */
function bytes(count: number) {
  return z.string().check(z.regex(new RegExp(`^[\\w-]{${Math.ceil((count * 4) / 3)}}$`)));
}

/** Keys that admit have 2048 bits: so long are blinded tokens and signatures. */
export const admissionBytes = bytes(256);

/** What admits something that nobody signs with their name. RFC 9474, randomized: 32 random bytes before the token's own
 * 32. */
export const signedToken = z.strictObject({ token: bytes(64), signature: admissionBytes });
export type SignedToken = z.infer<typeof signedToken>;
