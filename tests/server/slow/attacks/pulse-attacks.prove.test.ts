import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { expect, test } from 'vitest';
import * as onBallots from '../../../support/attacks/attacksOnBallots.ts';
import { devicesInLog, devicesOfAnswers } from '../../../support/attacks/attacksOnHeaders.ts';
import * as onStorage from '../../../support/attacks/attacksOnStorage.ts';
import * as onViews from '../../../support/attacks/attacksOnViews.ts';
import { bookend, bookendWithLog } from '../../../support/attacks/bookendTarget.ts';
import { copiedWallet, tidyingMerge, votersInFiles } from '../../../support/attacks/attacksOnWallets.ts';
import { mergeWallets } from '../../../../src/admission/travel/walletFile.ts';
import { leakyPulse } from '../../../support/attacks/leakyPulse.ts';
import type { Leak } from '../../../support/attacks/leak.ts';
import type { Start } from '../../../support/attacks/pulseTarget.ts';
import { blind } from '../../../support/attacks/voter.ts';
import { isProof, sample } from '../../../support/proof.ts';

interface Attack {
  attack: (start: Start) => Promise<unknown>;
  leak: Leak;
  secret: unknown;
  target?: Start;
}

/** privacy.md, "The attacks that a test must try, and lose", under the same names. */
const attacks: Record<string, Attack> = {
  'live-mean differencing': { attack: onViews.liveMean, leak: 'shows the mean while it is open', secret: [2] },
  'part from whole': { attack: onViews.partFromWhole, leak: 'shows exact parts', secret: ['could_not_tell', null] },
  'sliding windows': { attack: onViews.slidingWindows, leak: 'shows overlapping windows', secret: [5] },
  'unanimity (5 of 5 gave 1)': { attack: onViews.unanimity, leak: 'shows unanimity', secret: [[1, 1, 1, 1, 1]] },
  'rare option in a large group': { attack: onViews.rareOption, leak: 'shows rare options', secret: [1] },
  "linking one person's answers across questions": {
    attack: onViews.linkedQuestions,
    leak: 'keeps a row for each answer',
    secret: [1],
  },
  'storage order and timestamps: the person beside the answer': {
    attack: onStorage.personBesideAnswer,
    leak: 'keeps the person beside the answer',
    secret: expect.objectContaining({ length: 4 }),
  },
  'storage order and timestamps: the order': {
    attack: onStorage.orderOfAnswers,
    leak: 'keeps answers in order',
    secret: expect.objectContaining({ length: 11 }),
  },
  'storage order and timestamps: the times': {
    attack: onStorage.timesOfAnswers,
    leak: 'keeps the time of answers',
    secret: expect.objectContaining({ length: 5 }),
  },
  'storage order and timestamps: pages that nothing points to': {
    attack: onStorage.freedPages,
    leak: 'keeps what is deleted',
    secret: expect.arrayContaining([expect.stringContaining('"ballots":1,'), expect.stringContaining('"ballots":2,')]),
  },
  'the API saying what the page hides': {
    attack: onViews.whatThePageHides,
    leak: 'hides on the page only',
    secret: [2],
  },
  'exports and admin routes': { attack: onViews.exportsAndAdmins, leak: 'exports what is raw', secret: [2] },
  'lowering a threshold later': {
    attack: onViews.loweredThreshold,
    leak: 'applies the thresholds of today',
    secret: [5, 4],
  },
  'early close to read a count': { attack: onViews.earlyClose, leak: 'says how many are missing', secret: [true] },
  'a voter voting twice': { attack: onBallots.votingTwice, leak: 'signs every token', secret: 3 },
  'a voter voting twice, their name taken out in between': {
    attack: onBallots.votingAgainNameless,
    leak: 'forgets admissions with the name',
    secret: 3,
  },
  'a voter voting from two devices': { attack: onBallots.twoDevices, leak: 'looks before it writes', secret: 5 },
  'a wallet copied out of OneDrive': {
    attack: copiedWallet,
    leak: 'forgets spent tokens',
    secret: 6,
  },
  'replaying a token': { attack: onBallots.replay, leak: 'forgets spent tokens', secret: 1 + 2 + 15 + 15 },
  'replaying a token that is spelled otherwise': {
    attack: onBallots.replay,
    leak: 'spends tokens as they are spelled',
    secret: 1 + 15,
  },
  'forging a signature': { attack: onBallots.forging, leak: 'believes every signature', secret: 7 },
  'using a token of another pulse': { attack: onBallots.foreignToken, leak: 'has one key for all', secret: 1 },
  'marking a voter by a key of their own': {
    attack: onBallots.markedKeys,
    leak: 'tells somebody another key',
    secret: expect.objectContaining({ length: 2 }),
  },
  'a member admitted after close': { attack: onBallots.lateMember, leak: 'admits who is late', secret: 2 },
  'an outsider admitted': { attack: onBallots.outsider, leak: 'admits outsiders', secret: 3 },
  'the access log joined with the admissions': {
    attack: onStorage.accessLog,
    leak: 'logs addresses',
    secret: expect.objectContaining({ length: 5 }),
    target: bookendWithLog,
  },
  'language and client headers of a ballot, in the log': {
    attack: devicesInLog,
    leak: 'logs devices',
    secret: expect.objectContaining({ length: 5 }),
    target: bookendWithLog,
  },
  'language and client headers of a ballot, beside the answer': {
    attack: devicesOfAnswers,
    leak: 'keeps the language beside the answer',
    secret: expect.objectContaining({ length: 5 }),
  },
  'language and client headers of a ballot, in the result': {
    attack: devicesOfAnswers,
    leak: 'groups answers by language',
    secret: expect.objectContaining({ length: 5 }),
  },
};

/** Negative control, in the long run only: without its leak the small pulse keeps the secret too. */
const controls = isProof ? [leakyPulse(null)] : [];

for (const [name, { attack, leak, secret, target = bookend }] of sample(Object.entries(attacks), 5)) {
  test(`${name}: fails on Bookend, works on a leaky pulse`, { timeout: 180_000 }, async () => {
    expect(await attack(target)).toBeNull();
    // The leaky pulse doesn't use our database, so one run is enough.
    if (process.env['ENGINE'] === 'postgres') return;
    expect(await attack(leakyPulse(leak))).toEqual(secret);
    for (const start of controls) expect(await attack(start)).toBeNull();
  });
}

test('the files in OneDrive reveal no voter; one that changed after a vote would', () => {
  expect(votersInFiles(mergeWallets)).toBeNull();
  expect(votersInFiles(tidyingMerge)).toEqual(['Ada', 'Cai']);
});

test('the attacker blinds as the panel does: its library accepts the signature and no other', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const { blinded, unblind } = blind(spki.toString('base64url'));
  const raw = { key: privateKey, padding: constants.RSA_NO_PADDING };
  const signed = unblind(privateDecrypt(raw, Buffer.from(blinded, 'base64url')).toString('base64url'));
  const [token, signature] = [signed.token, signed.signature].map((text) => Buffer.from(text, 'base64url'));
  if (!token || !signature) throw new Error('Nothing is signed');
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const key = await crypto.subtle.importKey('spki', spki, algorithm, true, ['verify']);
  const suite = RSABSSA.SHA384.PSS.Randomized();
  expect(await suite.verify(key, signature, token)).toBe(true);
  expect(await suite.verify(key, signature, token.toReversed())).toBe(false);
});
