import { generateKeyPairSync, randomBytes, sign, constants } from 'node:crypto';
import { admitted, attendeeOf, type Start, type Target } from './pulseTarget.ts';
import { ballotOf, blind } from './voter.ts';

const dayMs = 86_400_000;
const vote = { clarity: 1, safety: 1 };

type Gained = Promise<number | null>;

const moreThan = (allowed: number, counted: number) => (counted > allowed ? counted : null);

async function tryToken(target: Target, person: string, meeting: string): Promise<void> {
  const { pulse, key } = await target.ballotsFor(person, meeting);
  const { blinded, unblind } = blind(key);
  const signed = await target.admit(person, meeting, { blinded });
  if (signed !== null) await target.cast(pulse, ballotOf(unblind(signed.signature), vote));
}

export async function votingTwice(start: Start): Gained {
  await using target = await start(5);
  const meeting = await target.open();
  const person = attendeeOf(target, 0);
  for (let time = 0; time < 3; time++) await tryToken(target, person, meeting);
  return moreThan(1, await target.counted(meeting));
}

/** Has their name removed, which deletes the record that they were admitted. */
export async function votingAgainNameless(start: Start): Gained {
  await using target = await start(5);
  const meeting = await target.open();
  const person = attendeeOf(target, 0);
  for (let time = 0; time < 3; time++) {
    await tryToken(target, person, meeting);
    await target.forget(person);
  }
  return moreThan(1, await target.counted(meeting));
}

export async function twoDevices(start: Start): Gained {
  await using target = await start(5);
  const meeting = await target.open();
  const [one, other] = [attendeeOf(target, 0), attendeeOf(target, 1)];
  await Promise.all([1, 2, 3, 4].map(() => tryToken(target, one, meeting)));
  const { pulse, token, signature } = await admitted(target, other, meeting);
  await Promise.all([1, 2, 3, 4].map(() => target.cast(pulse, ballotOf({ token, signature }, vote))));
  return moreThan(2, await target.counted(meeting));
}

export async function replay(start: Start): Gained {
  await using target = await start(5);
  const meeting = await target.open();
  const { pulse, token, signature } = await admitted(target, attendeeOf(target, 0), meeting);
  await target.cast(pulse, ballotOf({ token, signature }, vote));
  for (const answers of [vote, { clarity: 5, safety: 5 }])
    await target.cast(pulse, ballotOf({ token, signature }, answers));
  for (const spelled of spellings(token)) await target.cast(pulse, ballotOf({ token: spelled, signature }, vote));
  for (const spelled of spellings(signature)) await target.cast(pulse, ballotOf({ token, signature: spelled }, vote));
  return moreThan(1, await target.counted(meeting));
}

/** The last base64 character has unused bits: all of these decode to the same bytes. */
function spellings(text: string): string[] {
  const bytes = Buffer.from(text, 'base64url');
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return Array.from(alphabet)
    .map((last) => `${text.slice(0, -1)}${last}`)
    .filter((spelled) => spelled !== text && Buffer.from(spelled, 'base64url').equals(bytes));
}

/** Signatures not made by the pulse's key: invented, by another key, of another token, combined. */
export async function forging(start: Start): Gained {
  await using target = await start(5);
  const meeting = await target.open();
  const real = await admitted(target, attendeeOf(target, 0), meeting);
  const { length } = Buffer.from(real.signature, 'base64url');
  const ownKey = generateKeyPairSync('rsa', { modulusLength: 8 * length }).privateKey;
  const fresh = () => randomBytes(64).toString('base64url');
  const token = fresh();
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  const own = sign('sha384', Buffer.from(token, 'base64url'), { key: ownKey, padding, saltLength: 48 });
  const attempts = [
    { token: fresh(), signature: randomBytes(length).toString('base64url') },
    { token: fresh(), signature: Buffer.alloc(length).toString('base64url') },
    { token: fresh(), signature: Buffer.alloc(length, 255).toString('base64url') },
    { token: fresh(), signature: Buffer.concat([Buffer.alloc(length - 1), Buffer.of(1)]).toString('base64url') },
    { token, signature: own.toString('base64url') },
    { token: fresh(), signature: real.signature },
    { token: Buffer.alloc(64).toString('base64url'), signature: real.signature },
  ];
  for (const attempt of attempts) await target.cast(real.pulse, ballotOf(attempt, vote));
  return moreThan(0, await target.counted(meeting));
}

export async function foreignToken(start: Start): Gained {
  await using target = await start(5);
  const first = await target.open();
  const before = await admitted(target, attendeeOf(target, 0), first);
  const second = await target.open();
  const { pulse } = await target.ballotsFor(attendeeOf(target, 1), second);
  await target.cast(pulse, ballotOf(before, vote));
  await target.close(first);
  await target.cast(pulse, ballotOf(before, vote));
  return moreThan(0, await target.counted(second));
}

export async function lateMember(start: Start): Gained {
  await using target = await start(5);
  const [early, late] = [attendeeOf(target, 0), attendeeOf(target, 1)];
  let gained = 0;
  for (const ending of ['closed', 'over'] as const) {
    const meeting = await target.open();
    const { pulse, token, signature } = await admitted(target, early, meeting);
    const { key } = await target.ballotsFor(late, meeting);
    const blinded = blind(key);
    if (ending === 'closed') await target.close(meeting);
    else target.pass(2 * dayMs);
    const signed = await target.admit(late, meeting, { blinded: blinded.blinded });
    if (signed !== null) gained++;
    if (await target.cast(pulse, ballotOf({ token, signature }, vote))) gained++;
    gained += await target.counted(meeting);
  }
  return moreThan(0, gained);
}

/** A colleague who isn't in the chat, nobody at all, and the host, who doesn't rate. */
export async function outsider(start: Start): Gained {
  await using target = await start(5);
  const meeting = await target.open();
  const { pulse, key } = await target.ballotsFor(attendeeOf(target, 0), meeting);
  for (const person of [target.outsider, '', target.host]) {
    const { blinded, unblind } = blind(key);
    const signed = await target.admit(person, meeting, { blinded });
    if (signed !== null) await target.cast(pulse, ballotOf(unblind(signed.signature), vote));
  }
  return moreThan(0, await target.counted(meeting));
}

/** Everybody must get the same key: a personal key would mark their ballot. */
export async function markedKeys(start: Start): Promise<string[] | null> {
  await using target = await start(5);
  const meeting = await target.open();
  const people = [0, 1, 2, 3].map((index) => attendeeOf(target, index));
  const answers = await Promise.all(people.map((person) => target.ballotsFor(person, meeting)));
  const marks = new Set(answers.map(({ pulse, key }) => `${pulse} ${key}`));
  return marks.size > 1 ? [...marks] : null;
}
