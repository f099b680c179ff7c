import { mergeWallets, type FiledWallet, type LocalWallet } from '../../../src/admission/travel/walletFile.ts';
import { admitted, attendeeOf, type Start } from './pulseTarget.ts';
import { ballotOf, blind } from './voter.ts';

const vote = { clarity: 1, safety: 1 };
const until = Number.MAX_SAFE_INTEGER;

type Merge = typeof mergeWallets;

/**
 * The file of one person on their two devices, and copied by a colleague, who asks with it, votes with it, and votes
 * with their own token too.
 */
export async function copiedWallet(start: Start): Promise<number | null> {
  await using target = await start(5);
  const meeting = await target.open();
  const [owner, colleague, early, copier] = [0, 1, 2, 3].map((index) => attendeeOf(target, index));
  const [own, theirs] = [
    await admitted(target, owner ?? '', meeting),
    await admitted(target, colleague ?? '', meeting),
  ];
  const { pulse, key } = await target.ballotsFor(early ?? '', meeting);
  const place = { kind: 'pulse', id: pulse, until } as const;
  const file = mergeWallets([], [{ ...place, standing: 'signed', token: tokenOf(own) }], 0).filed;

  const devices = [tokenOf(own), taken(file, { ...place, standing: 'new', token: fresh(key) }), taken(file)];
  devices.push(taken(file, { ...place, standing: 'signed', token: tokenOf(theirs) }) ?? tokenOf(theirs));
  // Filed before its owner has asked: both ask for it.
  const { blinded, unblind } = blind(key);
  for (const person of [early, copier]) {
    const signed = await target.admit(person ?? '', meeting, { blinded });
    if (signed !== null) devices.push(unblind(signed.signature));
  }
  const tokens = devices.filter((token) => token !== undefined);
  await Promise.all(tokens.map((token) => target.cast(pulse, ballotOf(token, vote))));
  const counted = await target.counted(meeting);
  return counted > 3 ? counted : null;
}

/** Returns the voters revealed by the versions of everybody's file, which an administrator may read. */
export function votersInFiles(merge: Merge): string[] | null {
  const place = { kind: 'pulse', id: 'p', until } as const;
  const people = ['Ada', 'Bo', 'Cai', 'Dee'].map((name, index) => ({ name, hasVoted: index % 2 === 0 }));
  const given = people.filter(({ name, hasVoted }) => {
    const token = { token: name, signature: 's' };
    const signed: LocalWallet = { ...place, standing: 'signed', token };
    const filed = merge([], [signed], 0).filed;
    const later: LocalWallet = hasVoted ? { ...place, standing: 'spent' } : signed;
    const versions = [filed, merge(filed, [later], 1).filed, merge(merge(filed, [later], 1).filed, [signed], 2).filed];
    return new Set(versions.map((version) => JSON.stringify(version))).size > 1;
  });
  return given.length > 0 ? given.map(({ name }) => name) : null;
}

/** Negative control: tidies what is spent. */
export const tidyingMerge: Merge = (filed, here, nowMs) => {
  const spent = new Set(here.filter(({ standing }) => standing === 'spent').map(({ id }) => id));
  return mergeWallets(
    filed.filter(({ id }) => !spent.has(id)),
    here,
    nowMs,
  );
};

function taken(file: FiledWallet[], local?: LocalWallet) {
  const [found] = local ? mergeWallets(file, [local], 0).taken : file;
  return found && 'signature' in found.token ? found.token : undefined;
}

function fresh(key: string) {
  return { token: 'fresh', inverse: 'i', blinded: blind(key).blinded };
}

function tokenOf({ token, signature }: { token: string; signature: string }) {
  return { token, signature };
}
