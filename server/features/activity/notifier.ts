import type { Caller } from '../../core/people.ts';
import type { At, ChatAt } from '../../core/scope.ts';
import type { Services } from '../../platform/services.ts';
import { readChoices } from './choices.ts';
import type { Matters } from './matters.ts';
import { canBeNotified } from './rules.ts';
import { sendWaiting } from './sending.ts';
import * as store from './store.ts';

/**
 * Notifies people in their activity feeds, in the name of the person who acted and only by that person's choice. In
 * the background, after the act, which it neither delays nor fails. Idempotent: nobody is notified of a matter twice.
 */
export interface Notifier {
  shared: (caller: Caller, at: At) => void;
  answered: (caller: Caller, at: At, concern: string) => void;
  /** A panel has sent a token: resumes what its user's acts have left waiting in this chat. */
  resume: (caller: Caller, at: ChatAt) => void;
}

export function createNotifier(services: Services, matters: Matters): Notifier {
  const { db, log, now, inBackground } = services;
  const turns = createTurns();
  const ifChosen = (caller: Caller, at: ChatAt, enqueue?: () => Promise<void>) => {
    const work = async () => {
      if (!(await readChoices(db, { ...at, id: caller.id })).sends) return;
      await enqueue?.();
      await turns.take(senderIn(caller, at), () => sendWaiting(services, matters, { caller, at }));
    };
    inBackground(
      work().catch((error: unknown) => {
        if (!services.stopping.aborted) log.warn({ err: error }, 'nobody was notified in Teams');
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
        await store.enqueue(db, at, {
          kind: 'answer',
          recipients: [[concern, author]],
          sender: caller.id,
          nowMs: now(),
        });
      });
    },
    resume: (caller, at) => {
      if (!turns.isTaken(senderIn(caller, at))) ifChosen(caller, at);
    },
  };
}

const senderIn = ({ id }: Caller, { tenant, chat }: ChatAt) => `${tenant} ${chat} ${id}`;

/** For each sender one job at a time: a second would multiply the pace, and ignore the pause that Graph asked for. */
function createTurns() {
  const last = new Map<string, Promise<void>>();
  return {
    isTaken: (name: string) => last.has(name),
    async take(name: string, work: () => Promise<void>): Promise<void> {
      const turn = (last.get(name) ?? Promise.resolve()).then(work);
      const ended = turn
        .catch(() => undefined)
        .then(() => {
          if (last.get(name) === ended) last.delete(name);
        });
      last.set(name, ended);
      await turn;
    },
  };
}

async function enqueueShared(
  { db, outside, now }: Services,
  matters: Matters,
  { caller, at }: { caller: Caller; at: At },
): Promise<void> {
  const { members: people } = await outside.readChat(caller, at.chat, { isReading: true });
  const reachable = [...people.keys()].filter((person) => canBeNotified(person, { caller: caller.id, people }));
  const [asked, owned] = await Promise.all([matters.asked(at, reachable), matters.owned(at)]);
  const from = { sender: caller.id, nowMs: now() };
  // In the order of the HMACs, so that storage order says nothing about who they are.
  const raters = [...asked.keys()].toSorted().map((holder): [string, string] => [at.meeting, holder]);
  const owners = owned.filter(({ owner }) => reachable.includes(owner));
  await store.enqueue(db, at, { kind: 'rate', recipients: raters, ...from });
  await store.enqueue(db, at, { kind: 'action', recipients: owners.map(({ id, owner }) => [id, owner]), ...from });
}
