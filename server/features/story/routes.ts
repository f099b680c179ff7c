import type { Router } from 'express';
import type { Behaviour } from '#contract/organization/behaviour.ts';
import * as contract from '#contract/organization/story.ts';
import type { StoryChannel } from '#contract/rules/organization/story.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import type { Chat } from '../../core/people.ts';
import { selfOf, type ChatAt, type TenantAt } from '../../core/scope.ts';
import { serve, servePerson, serveTenant, type Handler } from '../../gate/serve.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Services } from '../../platform/services.ts';
import { nominationProblems, tellingProblems } from './rules.ts';
import * as store from './store.ts';

export interface StoryNeeds {
  listBehaviours: (db: Database, at: TenantAt) => Promise<Behaviour[]>;
}

type Context = Services & StoryNeeds;

export function storyRoutes(router: Router, services: Services, needs: StoryNeeds): void {
  const context = { ...services, ...needs };
  serve(router, context, contract.readStoryHosts, readStoryHosts);
  serve(router, context, contract.nominate, nominate);
  servePerson(router, context, contract.readNominations, readNominations);
  servePerson(router, context, contract.takeBackNomination, takeBackNomination);
  servePerson(router, context, contract.readMyStories, readMyStories);
  servePerson(router, context, contract.agreeToStory, agreeToStory);
  servePerson(router, context, contract.refuseStory, refuseStory);
  serveTenant(router, context, contract.readStories, readStories);
}

const readStoryHosts: Handler<typeof contract.readStoryHosts, Context> = async (
  { at, caller, chat, people },
  { db },
) => {
  const hosts = await hostsIn(db, at, chat);
  const others = [...people.values()].filter(({ id, isExternal }) => hosts.has(id) && !isExternal && id !== caller.id);
  return { hosts: others.map(({ id, name }) => ({ id, name })) };
};

const nominate: Handler<typeof contract.nominate, Context> = async (
  { at, caller, chat, people, params, body },
  { db, live, now, listBehaviours },
) => {
  const hosts = await hostsIn(db, at, chat);
  const behaviours = (await listBehaviours(db, at)).filter(({ isRetired }) => !isRetired).map(({ id }) => id);
  refuseFields(nominationProblems(body, { caller, people, hosts, behaviours }));
  const { text, behaviour } = body;
  const to = { id: body.to, name: people.get(body.to)?.name ?? '' };
  const one = { id: params.story, by: caller.id, to, behaviour, text: text.trim(), at: now() };
  if (!(await store.nominate(db, at, one))) throw noSuchStory();
  live.announce(selfOf({ ...at, id: to.id }), 'home');
  live.announce(selfOf(caller), 'home');
  return {};
};

const readNominations: Handler<typeof contract.readNominations, Context> = async ({ self }, { db, now }) => ({
  sent: await store.listSent(db, self, now()),
});

const takeBackNomination: Handler<typeof contract.takeBackNomination, Context> = async (
  { self, params },
  { db, live },
) => {
  const leader = await store.takeBack(db, self, params.story);
  if (leader === undefined) throw noSuchStory();
  live.announce(selfOf({ ...self, id: leader }), 'home');
  live.announce(self, 'home');
  return {};
};

const readMyStories: Handler<typeof contract.readMyStories, Context> = async ({ self }, { db, now }) => {
  const nowMs = now();
  const rows = await store.listOfLeader(db, self, nowMs);
  return {
    now: nowMs,
    asked: rows
      .filter(({ state }) => state === 'asked')
      .map(({ id, behaviour, text, until }) => ({ id, behaviour, text, until })),
    told: rows.filter(({ state }) => state === 'agreed').map(toTold),
  };
};

const agreeToStory: Handler<typeof contract.agreeToStory, Context> = async (
  { self, params, body },
  { db, live, now },
) => {
  const found = await store.findOfLeader(db, self, params.story, now());
  if (!found) throw noSuchStory();
  refuseFields(tellingProblems(body, now()));
  const telling = { id: found.id, text: body.text.trim(), channels: [...new Set(body.channels)], until: body.until };
  if (!(await store.agree(db, self, telling))) {
    const current = await store.findOfLeader(db, self, params.story, now());
    if (!current) throw noSuchStory();
    const told = toTold(current);
    if (!isSame(told, telling))
      throw new AppError('stale', 'Another window has said yes in other words', { current: told });
  }
  live.announce(self, 'home');
  live.announce(self, 'stories');
  return {};
};

const refuseStory: Handler<typeof contract.refuseStory, Context> = async ({ self, params }, { db, live }) => {
  const was = await store.refuse(db, self, params.story);
  if (was === undefined) throw noSuchStory();
  live.announce(self, 'home');
  // A no to the question is nobody's business: a notice would tell that there was one.
  if (was === 'agreed') live.announce(self, 'stories');
  return {};
};

const readStories: Handler<typeof contract.readStories, Context> = async ({ tenantAt }, { db, now }) => {
  const nowMs = now();
  const rows = await store.listAgreed(db, tenantAt, nowMs);
  return { now: nowMs, stories: rows.map((row) => ({ ...toTold(row), name: row.leader_name })) };
};

async function hostsIn(db: Database, at: ChatAt, { organizer, coOrganizers }: Chat): Promise<Set<string>> {
  const organizers = organizer === null ? coOrganizers : [organizer, ...coOrganizers];
  return new Set([...organizers, ...(await store.listChaired(db, at))]);
}

function toTold({ id, behaviour, text, channels_json, until }: store.StoryRow): contract.ToldStory {
  const channels: StoryChannel[] = JSON.parse(channels_json);
  return { id, behaviour, text, channels, until };
}

function isSame(one: contract.ToldStory, other: Omit<contract.ToldStory, 'behaviour'>): boolean {
  return one.text === other.text && one.until === other.until && one.channels.join() === other.channels.join();
}

function noSuchStory(): AppError {
  return new AppError('not_found', 'No such story, or not yours');
}
