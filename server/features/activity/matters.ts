import type { NotificationKind } from '#contract/rules/person/activity.ts';
import type { At } from '../../core/scope.ts';

export interface Matters {
  /** Of these people, those asked by the meeting's open pulse, by HMAC. Never depends on who has answered. */
  asked: (at: At, people: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  owned: (at: At) => Promise<{ id: string; what: string; owner: string }[]>;
  answeredTo: (at: At, concern: string) => Promise<string | undefined>;
  meeting: (at: At) => Promise<{ purpose: string; isOver: boolean } | undefined>;
}

export interface Now {
  asked: ReadonlyMap<string, string>;
  owned: Awaited<ReturnType<Matters['owned']>>;
  purpose: string;
  isOver: boolean;
}

export async function readNow(matters: Matters, at: At, people: readonly string[]): Promise<Now | undefined> {
  const [meeting, asked, owned] = await Promise.all([
    matters.meeting(at),
    matters.asked(at, people),
    matters.owned(at),
  ]);
  return meeting && { ...meeting, asked, owned };
}

/** A row's recipient, if it still holds: actions change hands, and a pulse closes. */
export async function personOf(
  { answeredTo }: Matters,
  now: Now,
  { at, kind, id, recipient }: { at: At; kind: NotificationKind; id: string; recipient: string },
): Promise<string | undefined> {
  switch (kind) {
    case 'rate':
      return now.asked.get(recipient);
    case 'action':
      return now.owned.find((one) => one.id === id && one.owner === recipient)?.owner;
    case 'answer':
      return (await answeredTo(at, id)) === recipient ? recipient : undefined;
  }
}
