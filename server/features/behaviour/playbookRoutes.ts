import type { Router } from 'express';
import * as contract from '#contract/organization/playbook.ts';
import { isFixed, mostBehaviours } from '#contract/rules/organization/playbook.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import type { TenantAt } from '../../core/scope.ts';
import { serveTenant, type Handler } from '../../gate/serve.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import type { Services } from '../../platform/services.ts';
import * as drafts from './drafts.ts';
import { listNeverAsked, type NeverAskedBetween } from './neverAsked.ts';
import { publish, setFull } from './publish.ts';
import { isFull, toContent } from './rules.ts';
import * as store from './store.ts';

export interface PlaybookNeeds {
  /** Whether somebody in the tenant has it as their focus now. */
  isPractised: (from: Trx, at: TenantAt, behaviour: string) => Promise<boolean>;
  neverAskedBetween: NeverAskedBetween;
}

type Context = Services & PlaybookNeeds;

export function playbookRoutes(router: Router, services: Services, needs: PlaybookNeeds): void {
  const context = { ...services, ...needs };
  serveTenant(router, context, contract.readPlaybook, readPlaybook);
  serveTenant(router, context, contract.saveBehaviourDraft, saveBehaviourDraft);
  serveTenant(router, context, contract.publishBehaviour, publishBehaviour);
  serveTenant(router, context, contract.discardBehaviourDraft, discardBehaviourDraft);
  serveTenant(router, context, contract.retireBehaviour, retireBehaviour);
  serveTenant(router, context, contract.bringBackBehaviour, bringBackBehaviour);
  serveTenant(router, context, contract.setLanguages, setLanguages);
  serveTenant(router, context, contract.readNeverAsked, readNeverAsked);
}

const readPlaybook: Handler<typeof contract.readPlaybook> = async ({ tenantAt }, { db }) => {
  const [stored, drafted, languages] = await Promise.all([
    store.listStored(db, tenantAt),
    drafts.listDrafts(db, tenantAt),
    drafts.findLanguages(db, tenantAt),
  ]);
  const published = stored.map(({ id, version, isRetired, content }) => ({
    id,
    version,
    isRetired,
    published: toContent(content),
    draft: toDraft(drafted.get(id)),
  }));
  const known = new Set(stored.map(({ id }) => id));
  const added = [...drafted].flatMap(([id, draft]) =>
    known.has(id) || draft.content === null
      ? []
      : [{ id, version: 0, isRetired: false, published: null, draft: toDraft(draft) }],
  );
  return { behaviours: [...published, ...added], languages };
};

const saveBehaviourDraft: Handler<typeof contract.saveBehaviourDraft> = async (
  { tenantAt, body },
  { db, live, now },
) => {
  const id = body.behaviour;
  const { before, version } = await transaction(db, async (trx) => {
    await refuseTooMany(trx, tenantAt, id);
    return {
      before: await drafts.findDraft(trx, tenantAt, id),
      version: await drafts.saveDraft(trx, tenantAt, id, body),
    };
  });
  if (version === undefined) throw await staleDraft(db, tenantAt, { id, draft: before });
  live.announce(tenantAt, 'playbook-drafts');
  return { version, savedAt: now() };
};

const publishBehaviour: Handler<typeof contract.publishBehaviour> = async ({ tenantAt, body }, { db, live }) => {
  const published = await transaction(db, (trx) => publish(trx, tenantAt, body));
  if ('stale' in published) throw await staleDraft(db, tenantAt, { id: body.behaviour, draft: published.stale });
  announceChange(live, tenantAt);
  return published;
};

const discardBehaviourDraft: Handler<typeof contract.discardBehaviourDraft> = async (
  { tenantAt, body },
  { db, live },
) => {
  const { before, version } = await transaction(db, async (trx) => {
    const isPublished = (await store.listStored(trx, tenantAt)).some(({ id }) => id === body.behaviour);
    const discard = isPublished ? drafts.emptyDraft : drafts.deleteDraft;
    return {
      before: await drafts.findDraft(trx, tenantAt, body.behaviour),
      version: await discard(trx, tenantAt, body.behaviour, body.version),
    };
  });
  // A second click finds it discarded already.
  if (version === undefined && before.content !== null)
    throw await staleDraft(db, tenantAt, { id: body.behaviour, draft: before });
  live.announce(tenantAt, 'playbook-drafts');
  return {};
};

const retireBehaviour: Handler<typeof contract.retireBehaviour, Context> = async (
  { tenantAt, body },
  { db, live, now, isPractised },
) => {
  const id = body.behaviour;
  if (isFixed(id)) throw new AppError('opening_needs_it', 'The opening is built on it');
  await transaction(db, async (trx) => {
    const stored = await store.listStored(trx, tenantAt);
    if (!stored.some((one) => one.id === id)) throw noSuchBehaviour();
    if (!body.isSure && (await isPractised(trx, tenantAt, id)))
      throw new AppError('practised_now', 'Somebody has it as their focus');
    await store.retire(trx, tenantAt, { id, at: now() });
  });
  announceChange(live, tenantAt);
  return {};
};

const bringBackBehaviour: Handler<typeof contract.bringBackBehaviour> = async ({ tenantAt, body }, { db, live }) => {
  await transaction(db, async (trx) => {
    const stored = await store.listStored(trx, tenantAt);
    const one = stored.find(({ id }) => id === body.behaviour);
    if (!one) throw noSuchBehaviour();
    if (!one.isRetired) return;
    if (isFull(stored)) throw setFull();
    await store.bringBack(trx, tenantAt, one.id);
  });
  announceChange(live, tenantAt);
  return {};
};

const setLanguages: Handler<typeof contract.setLanguages> = async ({ tenantAt, body }, { db, live }) => {
  if (body.spoken.length === 0) refuseFields([{ field: 'spoken', code: 'empty' }]);
  const version = await drafts.saveLanguages(db, tenantAt, body);
  if (version === undefined) {
    const current = await drafts.findLanguages(db, tenantAt);
    throw new AppError('stale', 'The languages were changed in another window', { current });
  }
  live.announce(tenantAt, 'playbook-drafts');
  return { version };
};

const readNeverAsked: Handler<typeof contract.readNeverAsked, Context> = (
  { tenantAt },
  { db, now, neverAskedBetween },
) => listNeverAsked(db, tenantAt, { nowMs: now(), neverAskedBetween });

function announceChange(live: Services['live'], at: TenantAt): void {
  live.announce(at, 'playbook');
  live.announce(at, 'playbook-drafts');
}

function toDraft({ version, content }: drafts.StoredDraft = { version: 0, content: null }) {
  return { version, content: content && toContent(content) };
}

async function staleDraft(
  db: Database,
  at: TenantAt,
  { id, draft }: { id: string; draft: drafts.StoredDraft },
): Promise<AppError> {
  const published = (await store.listStored(db, at)).find((one) => one.id === id)?.content;
  const content = draft.content ?? published;
  // What a window without a draft shows: the published words.
  const current = content && { version: draft.version, content: toContent(content) };
  return new AppError('stale', 'Somebody else changed this behaviour', { current });
}

async function refuseTooMany(trx: Trx, at: TenantAt, id: string): Promise<void> {
  const [stored, drafted] = [await store.listStored(trx, at), await drafts.listDrafts(trx, at)];
  const ids = new Set([...stored.map((one) => one.id), ...drafted.keys()]);
  if (!ids.has(id) && ids.size >= mostBehaviours) throw new AppError('too_many_here', 'There is no room for more');
}

function noSuchBehaviour(): AppError {
  return new AppError('not_found', 'No such behaviour');
}
