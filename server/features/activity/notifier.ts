import type { Caller } from '../../core/people.ts';
import type { At, ChatAt } from '../../core/scope.ts';
import type { Services } from '../../platform/services.ts';
import { readChoices } from './choices.ts';
import type { Matters } from './matters.ts';
import { mayBeTold, newsMs } from './rules.ts';
import { sendWaiting } from './sending.ts';
import * as store from './store.ts';

/**
 * Tells people in their activity feeds, in the name of whoever acted and only if they chose to. In the background,
 * after the act, which it neither delays nor fails. Safe to repeat: nobody is told of a matter twice.
 */
export interface Notifier {
  shared: (caller: Caller, at: At) => void;
  answered: (caller: Caller, at: At, concern: string) => void;
  /** A panel has sent a token: resumes what its user's acts have left waiting in this chat. */
  goOn: (caller: Caller, at: ChatAt) => void;
}

export function createNotifier(services: Services, matters: Matters): Notifier {
  const { db, log, now, inBackground } = services;
  const ifChosen = (caller: Caller, at: ChatAt, enqueue?: () => Promise<void>) => {
    const work = async () => {
      if (!(await readChoices(db, { ...at, id: caller.id })).sends) return;
      await enqueue?.();
      await sendWaiting(services, matters, { caller, at });
    };
    inBackground(
      work().catch((error: unknown) => {
        if (!services.stopping.aborted) log.warn({ err: error }, 'nobody was told in Teams');
      }),
    );
  };
  return {
    shared: (caller, at) => {
      ifChosen(caller, at, () => enqueueShared(services, matters, { caller, at }));
    },
    answered: (caller, at, concern) => {
      ifChosen(caller, at, async () => {
        const author = await matters.answeredTo(at, concern);
        if (author === undefined || author === caller.id) return;
        await store.enqueue(db, at, { kind: 'answer', told: [[concern, author]], sender: caller.id, nowMs: now() });
      });
    },
    goOn: (caller, at) => {
      inBackground(
        store.listWaiting(db, at, { sender: caller.id, since: now() - newsMs }).then(({ length }) => {
          if (length > 0) ifChosen(caller, at);
        }),
      );
    },
  };
}

async function enqueueShared(
  { db, outside, now }: Services,
  matters: Matters,
  { caller, at }: { caller: Caller; at: At },
): Promise<void> {
  const { members: people } = await outside.readChat(caller, at.chat, { isReading: true });
  const reachable = [...people.keys()].filter((person) => mayBeTold(person, { caller: caller.id, people }));
  const [asked, owned] = await Promise.all([matters.asked(at, reachable), matters.owned(at)]);
  const from = { sender: caller.id, nowMs: now() };
  // In the order of the HMACs, so that storage order says nothing about who they are.
  const raters = [...asked.keys()].toSorted().map((holder): [string, string] => [at.meeting, holder]);
  const owners = owned.filter(({ owner }) => reachable.includes(owner));
  await store.enqueue(db, at, { kind: 'rate', told: raters, ...from });
  await store.enqueue(db, at, { kind: 'action', told: owners.map(({ id, owner }) => [id, owner]), ...from });
}
