import { expect, test } from 'vitest';
import {
  fileBytes,
  mergeWallets,
  printWallets,
  readWallets,
  type FiledWallet,
  type LocalWallet,
} from '../../../../src/admission/travel/walletFile.ts';

const until = 2_000;
const nowMs = 1_000;
const place = { kind: 'pulse', id: 'p1', until } as const;

const own = { token: 'own', inverse: 'i', blinded: 'b' };
const other = { token: 'other', inverse: 'i', blinded: 'b' };
const signed = { token: 'own', signature: 's' };
const otherSigned = { token: 'other', signature: 's' };

type Standing = LocalWallet['standing'];
type Expected = { filed: FiledWallet['token'] | null; taken?: FiledWallet['token'] };

/** This browser's standing, what the file has, what it has afterwards, and what this browser takes from it. */
const table: [Standing, FiledWallet['token'] | null, Expected][] = [
  ['new', null, { filed: own }],
  ['new', own, { filed: own }],
  ['new', signed, { filed: signed, taken: signed }],
  ['new', other, { filed: other, taken: other }],
  ['new', otherSigned, { filed: otherSigned, taken: otherSigned }],
  ['asked', null, { filed: own }],
  ['asked', own, { filed: own }],
  ['asked', signed, { filed: signed, taken: signed }],
  ['asked', other, { filed: other }],
  ['asked', otherSigned, { filed: otherSigned }],
  ['refused', null, { filed: null }],
  ['refused', own, { filed: null }],
  ['refused', other, { filed: other, taken: other }],
  ['refused', otherSigned, { filed: otherSigned, taken: otherSigned }],
  ['signed', null, { filed: signed }],
  ['signed', own, { filed: signed }],
  ['signed', signed, { filed: signed }],
  ['signed', other, { filed: signed }],
  ['signed', otherSigned, { filed: signed }],
  ['spent', null, { filed: null }],
  ['spent', own, { filed: own }],
  ['spent', signed, { filed: signed }],
  ['spent', other, { filed: other }],
];

for (const [standing, there, { filed, taken }] of table) {
  const name = there === null ? 'nothing' : JSON.stringify(Object.values(there));
  test(`here ${standing}, in the file ${name}: the merge keeps what the server may have signed`, () => {
    const local: LocalWallet =
      standing === 'spent'
        ? { ...place, standing }
        : { ...place, standing, token: standing === 'signed' ? signed : own };
    const merged = mergeWallets(there ? [{ ...place, token: there }] : [], [local], nowMs);
    expect(merged.filed.map(({ token }) => token)).toEqual(filed ? [filed] : []);
    expect(merged.taken.map(({ token }) => token)).toEqual(taken ? [taken] : []);
    // Merging again changes nothing.
    expect(mergeWallets(merged.filed, [], nowMs).filed).toEqual(merged.filed);
  });
}

test('pulses, and a pool of the same id, merge separately; old ones are removed, and 8 are kept', () => {
  const many = Array.from({ length: 9 }, (_, index): FiledWallet => ({ ...place, id: `q${index}`, token: other }));
  const here: LocalWallet[] = [{ kind: 'pool', id: 'p1', until, standing: 'new', token: own }];
  const past: FiledWallet = { ...place, id: 'past', until: nowMs - 1, token: other };
  const few = mergeWallets([{ ...place, token: other }, past], here, nowMs);
  expect(few.filed.map(({ kind, id, token }) => [kind, id, token.token])).toEqual([
    ['pulse', 'p1', 'other'],
    ['pool', 'p1', 'own'],
  ]);
  expect(few.taken).toEqual([]);
  expect(mergeWallets(many, [], nowMs).filed).toHaveLength(8);
});

test('the file has a fixed length and only tokens by issuer, and a full one fits', async () => {
  const long = 'x'.repeat(512);
  const full = Array.from({ length: 8 }, (_, index): FiledWallet => {
    const id = `${index}`.padEnd(36, '0');
    return { ...place, id, token: { token: 'x'.repeat(86), inverse: long, blinded: long } };
  });
  for (const wallets of [full, full.slice(1), [{ ...place, token: signed }]]) {
    const text = await printWallets(wallets);
    expect(new TextEncoder().encode(text)).toHaveLength(fileBytes);
    expect(await readWallets(text)).toEqual(wallets);
    expect(Object.keys(JSON.parse(text))).toEqual(['bookend', 'wallets', 'sum', 'padding']);
  }
});

test('a corrupt or foreign file is no wallet: one flipped letter in a token is enough', async () => {
  const text = await printWallets([{ ...place, token: { ...own, token: 'abcdef' } }]);
  const foreign = ['', 'null', '[]', '{}', 'Shopping list', '{"bookend":2,"wallets":[]}', '{"bookend":1,"wallets":{}}'];
  const broken = [text.replace('abcdef', 'abcdeg'), text.slice(0, 200), text.replace('"p1"', '"p2"')];
  const odd = [text.replace('"pulse"', '"box"'), text.replace('"i"', '"<b>"'), text.replace('2000', '"2000"')];
  for (const one of [...foreign, ...broken, ...odd]) expect([one, await readWallets(one)]).toEqual([one, undefined]);
  expect(await readWallets(text)).toHaveLength(1);
});
