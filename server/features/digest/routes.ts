import type { Router } from 'express';
import * as contract from '#contract/person/digest.ts';
import type { Filed } from '#contract/meeting/recap.ts';
import { monthBefore } from '#contract/rules/person/digest.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { dayIn } from '../../core/day.ts';
import { derivedKey } from '../../core/derivedKey.ts';
import { AppError } from '../../core/errors.ts';
import type { At, ChatAt, Self } from '../../core/scope.ts';
import { servePerson, type Handler } from '../../gate/serve.ts';
import type { Database } from '../../platform/database/database.ts';
import { linkInto } from '../../platform/delivery/card.ts';
import type { Services } from '../../platform/services.ts';
import { beginOf, byKind } from './rules.ts';
import * as store from './store.ts';

const dayMs = 86_400_000;

/** Last month, whatever the time zone and the day of this one. */
const lookBackMs = 64 * dayMs;

interface HostedRecap {
  at: At;
  topic: string;
  timeZone: string;
  startedAt: number;
  filed: Filed;
}

export interface DigestNeeds {
  /** Shared recaps of meetings that this person hosts, the latest first. */
  listHosted: (db: Database, self: Self, since: number) => Promise<HostedRecap[]>;
  listPosted: (db: Database, self: Self, since: number) => Promise<{ series: string; kind: string; at: number }[]>;
  latestChangeIn: (db: Database, at: ChatAt, told: { by: string; from: number; until: number }) => Promise<string>;
  isLeftOff: (db: Database, at: ChatAt, people: string[]) => Promise<Set<string>>;
}

type Context = Services & DigestNeeds;

export function digestRoutes(router: Router, services: Services, needs: DigestNeeds): void {
  const context = { ...services, ...needs };
  servePerson(router, context, contract.readDigests, readDigests);
  servePerson(router, context, contract.putDigestAway, putDigestAway);
}

const readDigests: Handler<typeof contract.readDigests, Context> = async ({ self }, context) => {
  const away = await store.listAway(context.db, self);
  return { digests: (await digestsFor(context, self)).filter(({ key }) => !away.has(key)) };
};

const putDigestAway: Handler<typeof contract.putDigestAway, Context> = async ({ self, body: { key } }, context) => {
  const { db, now, live } = context;
  if (!(await digestsFor(context, self)).some((one) => one.key === key))
    throw new AppError('not_found', 'No such draft of yours');
  await store.putAway(db, self, { key, at: now(), since: now() - lookBackMs });
  live.announce(self, 'home');
  return {};
};

async function digestsFor(context: Context, self: Self): Promise<contract.Digest[]> {
  const { db, now, listHosted, listPosted } = context;
  const hosted = await listHosted(db, self, now() - lookBackMs);
  const [latest] = hosted;
  if (!latest) return [];
  const today = dayIn(latest.timeZone, now());
  const month = monthBefore(today);
  const thisMonth = today.slice(0, month.length);
  const ofMonth = hosted.filter(({ timeZone, startedAt }) => dayIn(timeZone, startedAt).startsWith(month));
  const posted = await listPosted(db, self, beginOf(thisMonth) - dayMs);
  const series = [...Map.groupBy(ofMonth, ({ at }) => at.chat).values()].filter(
    ([one]) => !posted.some((note) => note.kind === 'digest' && note.series === one?.at.chat),
  );
  const told = { by: self.id, from: beginOf(month), until: beginOf(thisMonth) };
  const digests = await Promise.all(series.map((recaps) => digestOf(context, { self, month, told, recaps })));
  return digests.flatMap((one) => one ?? []);
}

interface SeriesMonth {
  self: Self;
  month: string;
  told: { by: string; from: number; until: number };
  /** The latest first. */
  recaps: readonly HostedRecap[];
}

async function digestOf(
  { db, config: { catalogAppId, publicUrl }, isLeftOff, latestChangeIn }: Context,
  { self, month, told, recaps }: SeriesMonth,
): Promise<contract.Digest | undefined> {
  const [latest] = recaps;
  if (!latest) return undefined;
  const { at, topic } = latest;
  const said = recaps.toReversed().flatMap(({ filed }) => filed.acknowledgements);
  const people = said.flatMap(({ to }) => to).flatMap(({ id }) => id ?? []);
  const acknowledged = byKind(said, await isLeftOff(db, at, people));
  if (acknowledged.length === 0) return undefined;
  const key = derivedKey(self.tenant, self.id, at.chat, month);
  const named = acknowledged.flatMap(({ to }) => to.map(({ id, name }) => id ?? name));
  const learned = recaps.flatMap(({ filed }) => filed.learnings.toReversed().map((one) => one.learned));
  return {
    key,
    edition: derivedKey(key, ...new Set(named.toSorted())),
    series: at.chat,
    meeting: at.meeting,
    topic,
    link: linkInto({ ...at, catalogAppId, publicUrl }, { to: 'recap', meeting: at.meeting }),
    month,
    acknowledged,
    learned: learned.find((text) => !isBlankText(text)) ?? '',
    changed: await latestChangeIn(db, at, told),
  };
}
