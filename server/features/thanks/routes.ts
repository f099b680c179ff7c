import type { Router } from 'express';
import type { Filed } from '#contract/meeting/recap.ts';
import * as contract from '#contract/person/thanks.ts';
import { derivedKey } from '../../core/derivedKey.ts';
import { AppError } from '../../core/errors.ts';
import type { At, ChatAt, Self } from '../../core/scope.ts';
import { servePerson, type Handler } from '../../gate/serve.ts';
import { namesHere } from '../../meeting/joined.ts';
import type { Database } from '../../platform/database/database.ts';
import { linkInto } from '../../platform/delivery/card.ts';
import type { Services } from '../../platform/services.ts';
import { apartMs, chooseThanks, waitsMs, type Recap } from './rules.ts';
import * as store from './store.ts';

export interface ThanksNeeds {
  /** Recaps of meetings that this person hosts, by when they began. */
  listHosted: (db: Database, self: Self, since: number) => Promise<HostedRecap[]>;
  /** Notes that this person has posted to any chat, or is posting. */
  listPosted: (db: Database, self: Self, since: number) => Promise<PostedNote[]>;
  notedAmong: (db: Database, at: ChatAt, ids: string[]) => Promise<Set<string>>;
  isLeftOff: (db: Database, at: ChatAt, people: string[]) => Promise<Set<string>>;
}

interface HostedRecap {
  at: At;
  topic: string;
  filed: Filed;
}

interface PostedNote {
  kind: string;
  to: string[];
}

type Context = Services & ThanksNeeds;

export function thanksRoutes(router: Router, services: Services, needs: ThanksNeeds): void {
  const context = { ...services, ...needs };
  servePerson(router, context, contract.readThanks, readThanks);
  servePerson(router, context, contract.putThanksAway, putThanksAway);
}

const readThanks: Handler<typeof contract.readThanks, Context> = async ({ self }, context) => ({
  drafts: await draftsFor(context, self),
});

const putThanksAway: Handler<typeof contract.putThanksAway, Context> = async ({ self, body: { key } }, context) => {
  const { db, now, live } = context;
  const since = now() - apartMs;
  const draft = (await draftsFor(context, self)).find((one) => one.key === key);
  if (draft) {
    await store.putAway(db, self, { key, person: draft.to.id, at: now(), since });
    live.announce(self, 'home');
  } else if (!(await store.listAway(db, self, since)).some(({ id }) => id === key))
    throw new AppError('not_found', 'No such draft of yours');
  return {};
};

/** A recap can be shared long after its meeting. */
const sharedWithinMs = 30 * 86_400_000 + waitsMs;

async function draftsFor(context: Context, self: Self): Promise<contract.ThanksDraft[]> {
  const { db, now, config, listHosted, listPosted } = context;
  const nowMs = now();
  const hosted = await listHosted(db, self, nowMs - sharedWithinMs);
  const fresh = hosted.filter(({ filed }) => filed.at > nowMs - waitsMs);
  if (fresh.length === 0) return [];
  const [posted, away] = await Promise.all([
    listPosted(db, self, nowMs - apartMs),
    store.listAway(db, self, nowMs - apartMs),
  ]);
  const thanked = posted.filter(({ kind }) => kind === 'thanks').flatMap(({ to }) => to);
  const spared = new Set([self.id, ...thanked, ...away.map(({ person }) => person)]);
  const recaps = await Promise.all(fresh.map((one) => withPeople(context, one)));
  const { catalogAppId, publicUrl } = config;
  return chooseThanks(recaps, { now: nowMs, spared }).map(({ of: { at, topic, names }, ...one }) => ({
    key: derivedKey(self.tenant, self.id, at.chat, one.fact, one.person),
    series: at.chat,
    meeting: at.meeting,
    topic,
    link: linkInto({ ...at, catalogAppId, publicUrl }, { to: 'recap', meeting: at.meeting }),
    to: { id: one.person, name: names.get(one.person) ?? '' },
    kind: one.kind,
    what: one.what,
  }));
}

type HostedPlace = Pick<HostedRecap, 'at' | 'topic'> & { names: ReadonlyMap<string, string> };

async function withPeople(
  { db, notedAmong, isLeftOff }: Context,
  { at, topic, filed }: HostedRecap,
): Promise<Recap<HostedPlace>> {
  const names = await namesHere(db, at);
  const leftOff = await isLeftOff(db, at, [...names.keys()]);
  const { acknowledgements, concerns, carriedOver } = filed;
  return {
    of: { at, topic, names },
    facts: { at: filed.at, acknowledgements, concerns, done: carriedOver?.done ?? [] },
    noted: await notedAmong(
      db,
      at,
      acknowledgements.map(({ id }) => id),
    ),
    here: new Set([...names.keys()].filter((id) => !leftOff.has(id))),
  };
}
