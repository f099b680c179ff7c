import * as z from 'zod/mini';

function bytes(...counts: number[]) {
  const lengths = counts.map((count) => `[\\w-]{${Math.ceil((count * 4) / 3)}}`);
  return z.string().check(z.regex(new RegExp(`^(?:${lengths.join('|')})$`)));
}

/** Blinded tokens and signatures are as long as their key: 3072 bits, or 2048 for older pulses and inboxes. */
export const admissionBytes = bytes(384, 256);

/** A blind-signed token, which admits an anonymous request. RFC 9474, randomized: 32 random bytes before the token's own 32. */
export const signedToken = z.strictObject({ token: bytes(64), signature: admissionBytes });
export type SignedToken = z.infer<typeof signedToken>;
