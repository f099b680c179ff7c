import type { Router } from 'express';
import type { Behaviour } from '#contract/organization/behaviour.ts';
import * as contract from '#contract/meeting/observer.ts';
import { behavioursOnSheet } from '#contract/rules/meeting/observer.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import type { At, TenantAt } from '../../core/scope.ts';
import { callerAsPerson } from '../../gate/chatNames.ts';
import { serve, type Handler } from '../../gate/serve.ts';
import { chairNow } from '../../meeting/chair.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import type { Services } from '../../platform/services.ts';
import { unknownRows } from './rules.ts';
import * as store from './sheetStore.ts';
import { listToday } from './store.ts';
import { emptySheet } from './view.ts';

export interface SheetNeeds {
  listBehaviours: (from: Database | Trx, at: TenantAt) => Promise<Behaviour[]>;
}

export function sheetRoutes(router: Router, services: Services, needs: SheetNeeds): void {
  serve(router, { ...services, ...needs }, contract.saveSheet, saveSheet);
  serve(router, services, contract.handSheet, handSheet);
  serve(router, services, contract.chooseForSheet, chooseForSheet);
}

const saveSheet: Handler<typeof contract.saveSheet, Services & SheetNeeds> = async (
  { at, caller, people, body },
  { db, now, listBehaviours },
) => {
  const version = await transaction(db, async (trx) => {
    const written = await openSheetOf(trx, at, caller.id);
    const by = callerAsPerson(caller, people);
    const kept = written?.behaviours ?? null;
    const behaviours = behavioursOnSheet(kept, body.content.rows, await listBehaviours(trx, at));
    refuseFields(unknownRows(body.content, behaviours));
    const saved = await store.saveSheet(trx, at, { by, about: await chairNow(trx, at), behaviours, ...body });
    if (saved === undefined) throw stale(written);
    return saved;
  });
  return { version, savedAt: now() };
};

const handSheet: Handler<typeof contract.handSheet> = async ({ at, caller, body }, { db, live, now }) => {
  await transaction(db, async (trx) => {
    const written = await openSheetOf(trx, at, caller.id);
    if ((written?.version ?? 0) !== body.version) throw stale(written);
    const { strength, growth } = written?.content ?? emptySheet;
    refuseFields(
      Object.entries({ strength, growth }).flatMap(([name, text]) =>
        isBlankText(text) ? [{ field: `content.${name}`, code: 'empty' as const }] : [],
      ),
    );
    // Older rows lack it: those sheets are about whoever has the chair.
    const about = written?.host ?? (await chairNow(trx, at));
    if (written) await store.handSheet(trx, at, { id: written.id, about, at: now() });
  });
  live.announce(at, 'observer');
  return {};
};

const chooseForSheet: Handler<typeof contract.chooseForSheet> = async ({ at, caller, params, body }, { db, live }) => {
  if (!(await store.chooseForSheet(db, at, { id: params.observation, host: caller.id, ...body })))
    throw new AppError('not_found', 'No such sheet was handed over to you');
  for (const topic of ['observer', 'review'] as const) {
    live.announce(at, topic, 'hosts');
    live.announce(at, topic, [caller.id]);
  }
  return {};
};

/**
 * Throws for people who don't observe or have handed in their sheet. Observers who left the chat and came back resume
 * theirs.
 */
async function openSheetOf(trx: Trx, at: At, person: string): Promise<store.StoredSheet | undefined> {
  const today = await listToday(trx, at);
  const standing = today.find((turn) => turn.person === person)?.standing;
  if (standing !== 'observes' && standing !== 'left')
    throw new AppError('not_found', 'You do not observe this meeting');
  const written = (await store.listSheets(trx, at)).find(({ by }) => by.id === person);
  if (written && written.handedAt !== null) throw new AppError('already_handed', 'The sheet was handed over');
  return written;
}

function stale(written: store.StoredSheet | undefined): AppError {
  return new AppError('stale', 'The sheet was changed in another window', {
    current: { version: written?.version ?? 0, content: written?.content ?? emptySheet },
  });
}
