import type { Router } from 'express';
import * as contract from '#contract/organization/guideEditor.ts';
import type { Guide, GuideContent } from '#contract/organization/guide.ts';
import { languagesOf, publishingProblems } from '#contract/rules/organization/guide/texts.ts';
import type { Language } from '#contract/wire/values.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import type { TenantAt } from '../../core/scope.ts';
import { serveTenant, type Handler } from '../../gate/serve.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Services } from '../../platform/services.ts';
import * as drafts from './drafts.ts';
import { contentOf } from './rules.ts';
import { shippedGuides } from './shipped.ts';
import { findGuide, listGuides, setRetired } from './store.ts';
import { readReach } from './uses.ts';

export interface GuideNeeds {
  /** The languages that an organization writes its playbook in. Version 0: it hasn't chosen any. */
  findLanguages: (db: Database, at: TenantAt) => Promise<{ version: number; spoken: Language[] }>;
}

type Context = Services & GuideNeeds;

export function guideEditorRoutes(router: Router, services: Services, needs: GuideNeeds): void {
  const context = { ...services, ...needs };
  serveTenant(router, context, contract.readGuideEditor, readGuideEditor);
  serveTenant(router, context, contract.saveGuideDraft, saveGuideDraft);
  serveTenant(router, context, contract.discardGuideDraft, discardGuideDraft);
  serveTenant(router, context, contract.publishGuide, publishGuide);
  serveTenant(router, context, contract.retireGuide, retireGuide);
}

const readGuideEditor: Handler<typeof contract.readGuideEditor, Context> = async (
  { tenantAt },
  { db, findLanguages },
) => {
  const guides = await listGuides(db, tenantAt);
  const written = await drafts.listDrafts(db, tenantAt);
  const reach = await readReach(db, tenantAt);
  const isPublished = new Set(guides.map(({ id }) => id));
  const first = [...written].flatMap(([id, draft]) => (isPublished.has(id) ? [] : [{ id, draft }]));
  return {
    languages: (await findLanguages(db, tenantAt)).spoken,
    guides: [
      ...guides.map((guide) => toEdited(guide, written.get(guide.id), reach.get(guide.id))),
      ...first.map(({ id, draft }) => ({ ...nothingYet, id, draft })),
    ],
  };
};

const nothingYet = { published: null, hasChanges: true, isShipped: false, isRetired: false, usedBy: null };

function toEdited(guide: Guide, draft: contract.GuideDraft | undefined, usedBy = null as number | null) {
  const content = contentOf(guide);
  return {
    id: guide.id,
    published: { version: guide.version, content },
    draft: draft ?? { version: 0, content },
    hasChanges: draft !== undefined && drafts.hasChanges(draft, guide),
    isShipped: shippedGuides.some(({ id }) => id === guide.id),
    isRetired: guide.isRetired,
    usedBy,
  };
}

const saveGuideDraft: Handler<typeof contract.saveGuideDraft, Context> = async (
  { tenantAt, params, body },
  { db, live, now },
) => {
  const version = await drafts.saveDraft(db, tenantAt, { id: params.guide, ...body });
  if (version === undefined) {
    const current = await drafts.findDraft(db, tenantAt, params.guide);
    if (!current) throw noSuchDraft();
    throw new AppError('stale', 'Another window has saved this guide', { current });
  }
  live.announce(tenantAt, 'guide-editor');
  return { version, savedAt: now() };
};

const discardGuideDraft: Handler<typeof contract.discardGuideDraft, Context> = async (
  { tenantAt, params },
  { db, live },
) => {
  if (!(await drafts.discard(db, tenantAt, params.guide))) throw noSuchDraft();
  live.announce(tenantAt, 'guide-editor');
  return {};
};

const publishGuide: Handler<typeof contract.publishGuide, Context> = async (
  { tenantAt, params, body },
  { db, live, findLanguages },
) => {
  const chosen = await findLanguages(db, tenantAt);
  const inForce = chosen.version > 0 ? undefined : await findGuide(db, tenantAt, params.guide);
  const asked = chosen.version > 0 ? chosen.spoken : inForce ? languagesOf(inForce.texts) : [];
  const needed = body.isWithoutAll ? [] : asked;
  const version = await drafts.publish(db, tenantAt, {
    id: params.guide,
    version: body.draft,
    isFit: (content) => refuseUnfit(content, needed),
  });
  if (version === undefined) {
    const current = await drafts.findDraft(db, tenantAt, params.guide);
    if (!current) throw noSuchDraft();
    throw new AppError('stale', 'Another window has changed this guide', { current });
  }
  live.announce(tenantAt, 'guide-editor');
  live.announce(tenantAt, 'playbook');
  return { version };
};

function refuseUnfit({ texts }: GuideContent, needed: Language[]): void {
  refuseFields(publishingProblems(texts));
  const written = languagesOf(texts);
  const languages = needed.filter((one) => !written.includes(one));
  if (languages.length > 0)
    throw new AppError('languages_missing', 'Some languages have no text', { current: { languages } });
}

const retireGuide: Handler<typeof contract.retireGuide, Context> = async (
  { tenantAt, params, body },
  { db, live, now },
) => {
  if (!(await findGuide(db, tenantAt, params.guide))) throw new AppError('not_found', 'No such guide');
  await setRetired(db, tenantAt, { id: params.guide, isRetired: body.isRetired, at: now() });
  live.announce(tenantAt, 'guide-editor');
  live.announce(tenantAt, 'playbook');
  return {};
};

function noSuchDraft(): AppError {
  return new AppError('not_found', 'No such guide, or nothing in it has changed');
}
