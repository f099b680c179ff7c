import { constants, createHash, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import type { Ballot } from '#contract/meeting/pulse.ts';
import { ballotBytes } from '#contract/rules/meeting/pulse.ts';

const hashBytes = 48;

export interface Blinded {
  blinded: string;
  unblind: (signature: string) => { token: string; signature: string };
}

/**
 * Blinds as the panel does before rating (RFC 9474, RSABSSA-SHA384-PSS-Randomized), but with Node's big integers,
 * because the panel's library is a hundred times slower. `key`: SPKI as base64url.
 */
export function blind(key: string, token: Uint8Array = randomBytes(64)): Blinded {
  const publicKey = createPublicKey({ key: Buffer.from(key, 'base64url'), format: 'der', type: 'spki' });
  const ofModulus = Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url');
  const [modulus, { length }] = [numberOf(ofModulus), ofModulus];
  const factor = numberOf(randomBytes(length)) % modulus;
  const padding = constants.RSA_NO_PADDING;
  const hidden = numberOf(publicEncrypt({ key: publicKey, padding }, bytesOf(factor, length)));
  const unfactor = inverse(factor, modulus);
  const textOf = (number: bigint) => bytesOf(number % modulus, length).toString('base64url');
  return {
    blinded: textOf(numberOf(encoded(token, length)) * hidden),
    unblind: (signature) => ({
      token: Buffer.from(token).toString('base64url'),
      signature: textOf(numberOf(Buffer.from(signature, 'base64url')) * unfactor),
    }),
  };
}

export type Answers = Partial<Pick<Ballot, 'seen' | 'plan' | 'load' | 'comment'>> & Pick<Ballot, 'clarity' | 'safety'>;

const nothingSeen = { first: null, second: null, third: null };

export function ballotOf({ token, signature }: { token: string; signature: string }, answers: Answers): Ballot {
  const ballot = { token, signature, plan: null, load: null, seen: nothingSeen, comment: '', ...answers, padding: '' };
  const free = ballotBytes - Buffer.byteLength(JSON.stringify(ballot));
  return { ...ballot, padding: ' '.repeat(Math.max(0, free)) };
}

/**
 * EMSA-PSS with a salt as long as the hash (RFC 8017, 9.1.1), for a modulus of this many bytes whose first bit is
 * set.
 */
function encoded(message: Uint8Array, keyBytes: number): Buffer {
  const salt = randomBytes(hashBytes);
  const hash = sha384(Buffer.concat([Buffer.alloc(8), sha384(message), salt]));
  const block = Buffer.concat([Buffer.alloc(keyBytes - 2 * hashBytes - 2), Buffer.of(1), salt]);
  const mask = maskOf(hash, block.length);
  const masked = Buffer.from(block.map((byte, index) => byte ^ (mask[index] ?? 0)));
  masked.writeUInt8((masked[0] ?? 0) & 0x7f, 0);
  return Buffer.concat([masked, hash, Buffer.of(0xbc)]);
}

function maskOf(seed: Buffer, length: number): Buffer {
  const parts = Array.from({ length: Math.ceil(length / hashBytes) }, (_, counter) =>
    sha384(Buffer.concat([seed, Buffer.of(0, 0, 0, counter)])),
  );
  return Buffer.concat(parts).subarray(0, length);
}

const sha384 = (bytes: Uint8Array) => createHash('sha384').update(bytes).digest();

const numberOf = (bytes: Buffer) => BigInt(`0x${bytes.toString('hex')}`);

const bytesOf = (number: bigint, length: number) => Buffer.from(number.toString(16).padStart(2 * length, '0'), 'hex');

function inverse(number: bigint, modulus: bigint): bigint {
  let [remainder, next] = [modulus, number];
  let [inverted, following] = [0n, 1n];
  while (next > 0n) {
    const times = remainder / next;
    [remainder, next] = [next, remainder - times * next];
    [inverted, following] = [following, inverted - times * following];
  }
  return ((inverted % modulus) + modulus) % modulus;
}
