import { setTimeout as sleep } from 'node:timers/promises';
import type { Caller, Member } from '../../core/people.ts';
import type { ChatAt } from '../../core/scope.ts';
import { linkInto } from '../../platform/delivery/card.ts';
import { PostFailure, type ActivityNotification } from '../../platform/microsoft/microsoft.ts';
import { outlasts } from '../../platform/delivery/tokenTime.ts';
import type { Services } from '../../platform/services.ts';
import { backOff } from '#contract/rules/wire/backOff.ts';
import { choose, readChoices } from './choices.ts';
import { personOf, readNow, type Matters, type Now } from './matters.ts';
import { activityTypes, chainIdOf, targetFor, previewOf } from './message.ts';
import { afterFailure, grouped, canBeNotified, mostTries, newsMs, paceMs } from './rules.ts';
import * as store from './store.ts';
import type { Group } from './store.ts';

interface Sending {
  caller: Caller;
  at: ChatAt;
}

/** One after the other, while the caller's token is valid and the server runs. */
export async function sendWaiting(services: Services, matters: Matters, sending: Sending): Promise<void> {
  const { db, now, outside } = services;
  const { caller, at } = sending;
  const waiting = await store.listWaiting(db, at, { sender: caller.id, since: now() - newsMs });
  const meetings = new Map<string, Promise<Now | undefined>>();
  for (const group of grouped(waiting)) {
    // Read again before each, from a cache of a minute: people leave while a large meeting is being notified.
    const { members } = await outside.readChat(caller, at.chat, { isReading: true });
    const [{ at: place }] = group;
    const known = meetings.get(place.meeting) ?? readNow(matters, place, [...members.keys()]);
    meetings.set(place.meeting, known);
    const notification = await notificationFor(services, matters, { group, now: await known, members, caller });
    if (!notification) await store.claim(db, group);
    else if (!(await sendOne(services, sending, { group, notification }))) return;
  }
}

interface Telling {
  group: Group;
  now: Now | undefined;
  members: ReadonlyMap<string, Member>;
  caller: Caller;
}

/** Undefined: nobody needs it any more, or they have switched it off. */
async function notificationFor(
  { db, config: { publicUrl, catalogAppId } }: Services,
  matters: Matters,
  { group, now, members, caller }: Telling,
): Promise<ActivityNotification | undefined> {
  const [{ at, kind }] = group;
  if (!now) return undefined;
  const people = await Promise.all(group.map((row) => personOf(matters, now, row)));
  const standing = group.filter((_, index) => people[index] !== undefined);
  const [first] = standing;
  const person = people.find((one) => one !== undefined);
  if (!first || person === undefined || !canBeNotified(person, { caller: caller.id, people: members }))
    return undefined;
  if (!(await readChoices(db, { ...at, id: person })).receives[kind]) return undefined;
  // In the recap's order: the first is named, and opened.
  const actions = now.owned.filter(({ id }) => standing.some((row) => row.id === id));
  const matter = actions[0]?.id ?? first.id;
  const place = targetFor(kind, { meeting: at.meeting, action: matter, isOver: now.isOver });
  return {
    activityType: activityTypes[kind],
    recipient: person,
    preview: previewOf(kind, { purpose: now.purpose, actions: actions.map(({ what }) => what) }),
    link: linkInto({ ...at, publicUrl, catalogAppId }, place),
    chainId: chainIdOf(at.tenant, at.chat, kind, matter, person),
  };
}

/** False: the caller's others can't be sent either for now. */
async function sendOne(
  services: Services,
  { caller, at }: Sending,
  { group, notification }: { group: Group; notification: ActivityNotification },
): Promise<boolean> {
  const { db, log, outside, stopping } = services;
  for (let tries = 1; ; tries++) {
    const [first, ...others] = await store.claim(db, group);
    if (!first) return true;
    const failure = await outside.notify(caller, at.chat, notification).then(
      () => undefined,
      (error: unknown) =>
        error instanceof PostFailure ? error : new PostFailure('unknown', 'Notification failed', { cause: error }),
    );
    const next = failure && afterFailure(failure.kind);
    if (failure) log.warn({ err: failure, kind: failure.kind }, 'a notification was not sent');
    let pauseMs = paceMs;
    if (failure && next !== 'settled') {
      await store.putBack(db, [first, ...others]);
      // The permission was taken back: the line beside the share offers it again.
      if (next === 'stop') await choose(db, { ...at, id: caller.id }, { choice: 'send', isOn: false });
      if (next === 'stop' || tries >= mostTries) return false;
      pauseMs = Math.max(failure.retryAfterMs, backOff(tries, { fromMs: 1_000, toMs: 30_000, random: Math.random() }));
    }
    if (!outlasts(caller, pauseMs)) return false;
    await sleep(pauseMs, undefined, { signal: stopping });
    if (next !== 'again') return true;
  }
}
