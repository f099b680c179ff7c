import type { Router } from 'express';
import * as contract from '#contract/organization/guide.ts';
import type { Guide } from '#contract/organization/guide.ts';
import { textFor, textProblems } from '#contract/rules/organization/guide/texts.ts';
import { changesIn, settle } from '#contract/rules/organization/guide/tailoring.ts';

import { AppError, refuseFields } from '../../core/errors.ts';
import { selfOf, tenantAtOf, type Self, type TenantAt } from '../../core/scope.ts';
import { serve, servePerson, type Handler } from '../../gate/serve.ts';
import { transaction } from '../../platform/database/database.ts';
import type { Services } from '../../platform/services.ts';
import { guideEditorRoutes, type GuideNeeds } from './editorRoutes.ts';
import { addressOf, printRoute } from './printRoute.ts';
import * as store from './store.ts';
import * as tailoredStore from './tailored.ts';
import * as uses from './uses.ts';

export function guideRoutes(router: Router, services: Services, needs: GuideNeeds): void {
  serve(router, services, contract.readGuides, readGuides);
  servePerson(router, services, contract.readMyGuides, readMyGuides);
  serve(router, services, contract.noteGuideUse, noteGuideUse);
  serve(router, services, contract.readTailored, readTailored);
  serve(router, services, contract.saveTailored, saveTailored);
  serve(router, services, contract.settleTailored, settleTailored);
  serve(router, services, contract.dropTailored, dropTailored);
  serve(router, services, contract.printGuide, printGuide);
  servePerson(router, services, contract.printMyGuide, printMyGuide);
  guideEditorRoutes(router, services, needs);
  printRoute(router, services);
}

const readGuides: Handler<typeof contract.readGuides> = async ({ at, caller, chat, isHost, latest }, { db }) => {
  const tailored = (await tailoredStore.listTailored(db, at)).map(({ guide }) => guide);
  const used = await uses.listUsedBy(db, selfOf(caller));
  return {
    guides: readable(await store.listGuides(db, at), used.union(new Set(tailored))),
    atOpening: chat.members.size === 2 ? 'one_to_one' : latest?.number === 1 ? 'kickoff' : null,
    canTailor: isHost,
  };
};

const readMyGuides: Handler<typeof contract.readMyGuides> = async ({ self }, { db }) => ({
  guides: readable(await store.listGuides(db, self), await uses.listUsedBy(db, self)),
});

function readable(guides: Guide[], known: ReadonlySet<string>): Guide[] {
  return guides.filter(({ id, isRetired }) => !isRetired || known.has(id));
}

const noteGuideUse: Handler<typeof contract.noteGuideUse> = async ({ at, caller, params }, services) => {
  await findOr404(services, at, params.guide);
  await countUse(services, selfOf(caller), params.guide);
  return {};
};

const readTailored: Handler<typeof contract.readTailored> = async ({ at }, { db }) => ({
  tailored: (await tailoredStore.listTailored(db, at)).map(toView),
});

const saveTailored: Handler<typeof contract.saveTailored> = async ({ at, params, body }, services) => {
  const { db, live, now } = services;
  const { version, content } = body;
  const original = await findOr404(services, at, params.guide);
  // What is still empty isn't shown, so it may be saved.
  refuseFields(textProblems(content).filter(({ code }) => code !== 'empty'));
  const stored = await transaction(db, async (trx) => {
    const current = await tailoredStore.findTailored(trx, at, params.guide);
    if (!current && (version > 0 || original.isRetired)) throw noSuchGuide();
    const base = current?.content.base ?? textFor(original, content.language).text;
    const saved = await tailoredStore.saveTailored(trx, at, {
      guide: params.guide,
      version,
      content: { ...content, base },
    });
    return { current, version: saved };
  });
  if (stored.version === undefined) throw changedElsewhere(stored.current);
  live.announce(at, 'guides');
  return { version: stored.version, savedAt: now() };
};

const settleTailored: Handler<typeof contract.settleTailored> = async ({ at, params, body }, services) => {
  const { db, live } = services;
  const { version, original: seen, ...settling } = body;
  const settled = await transaction(db, async (trx) => {
    const current = await tailoredStore.findTailored(trx, at, params.guide);
    const original = await store.findGuide(trx, at, params.guide);
    if (!current || !original) throw noSuchGuide();
    if (original.version !== seen) throw changedElsewhere(current);
    const { language } = current.content;
    const text = textFor(original, language).text;
    if (!changesIn(current.content, text).some(({ part }) => part === settling.part)) return current;
    const content = { language, ...settle(current.content, text, settling) };
    refuseFields(textProblems(content).filter(({ code }) => code === 'too_many'));
    const saved = await tailoredStore.saveTailored(trx, at, { guide: params.guide, version, content });
    if (saved === undefined) throw changedElsewhere(current);
    return { guide: params.guide, version: saved, content };
  });
  live.announce(at, 'guides');
  return toView(settled);
};

const dropTailored: Handler<typeof contract.dropTailored> = async ({ at, params }, { db, live }) => {
  if (!(await tailoredStore.dropTailored(db, at, params.guide))) throw noSuchGuide();
  live.announce(at, 'guides');
  return {};
};

const printGuide: Handler<typeof contract.printGuide> = async ({ at, caller, isHost, params, body }, services) => {
  const guide = await findOr404(services, at, params.guide);
  const tailored = await tailoredStore.findTailored(services.db, at, guide.id);
  if (isHost) await countUse(services, selfOf(caller), guide.id);
  return addressOf(services, at, { guide, tailored, language: body.language });
};

const printMyGuide: Handler<typeof contract.printMyGuide> = async ({ self, params, body }, services) => {
  const guide = await findOr404(services, self, params.guide);
  if (await uses.isHostSomewhere(services.db, self)) await countUse(services, self, guide.id);
  return addressOf(services, self, { guide, tailored: undefined, language: body.language });
};

/** Only a step upwards is announced: any other notice would tell when somebody used it. */
async function countUse({ db, live }: Services, self: Self, guide: string): Promise<void> {
  if (await uses.noteUse(db, self, guide)) live.announce(tenantAtOf(self.tenant), 'guide-editor');
}

async function findOr404({ db }: Services, at: TenantAt, id: string): Promise<Guide> {
  const guide = await store.findGuide(db, at, id);
  if (!guide) throw noSuchGuide();
  return guide;
}

function toView({ guide, version, content }: contract.Tailored): contract.Tailored {
  return { guide, version, content };
}

function changedElsewhere(current: contract.Tailored | undefined): AppError {
  return new AppError('stale', 'This text was changed in another window', { current: current && toView(current) });
}

function noSuchGuide(): AppError {
  return new AppError('not_found', 'No such guide here');
}
