import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response, Router } from 'express';
import type { Behaviour } from '#contract/organization/behaviour.ts';
import * as contract from '#contract/organization/itemBank.ts';
import type { Item } from '#contract/organization/itemBank.ts';
import { selectItems, type ItemFormat } from '#contract/rules/organization/itemBank.ts';
import type { Language } from '#contract/wire/values.ts';
import { serverWords } from '#words/serverWords.ts';
import { lastQuarters, type Quarter } from '../../core/quarter.ts';
import type { TenantAt } from '../../core/scope.ts';
import { serveTenant, type Handler } from '../../gate/serve.ts';
import { csvOf } from '../../platform/csv.ts';
import type { Database } from '../../platform/database/database.ts';
import { serveSigned, signedAddress } from '../../platform/http/signedAddress.ts';
import type { Services } from '../../platform/services.ts';
import { briefingOf, type SeenQuarter } from './briefing.ts';
import { itemRows } from './csv.ts';
import { itemsOf } from './items.ts';
import { qualtricsOf } from './qualtrics.ts';
import { createTally, type Released } from './rules.ts';
import * as store from './store.ts';

export interface ItemBankNeeds {
  listBehaviours: (db: Database, at: TenantAt) => Promise<Behaviour[]>;
  releasedBetween: (db: Database, at: TenantAt, time: { from: number; until: number }) => AsyncIterable<Released>;
}

type Context = Services & ItemBankNeeds;

const itemFile = { path: '/item-bank', payload: contract.itemOrder } as const;

export function itemBankRoutes(router: Router, services: Services, needs: ItemBankNeeds): void {
  const context = { ...services, ...needs };
  serveTenant(router, context, contract.readItemBank, readItemBank);
  serveTenant(router, context, contract.orderItems, orderItems);
  serveTenant(router, context, contract.readBriefings, readBriefings);
  serveSigned(router, services, itemFile, {
    over: (language) => serverWords[language].signedAddress,
    find: ({ tenantAt, payload }) => findOrdered(context, tenantAt, payload),
    send: sendItems,
  });
}

const readItemBank: Handler<typeof contract.readItemBank, Context> = async ({ tenantAt }, { db, listBehaviours }) => ({
  items: itemsOf(await listBehaviours(db, tenantAt), serverWords),
});

const orderItems: Handler<typeof contract.orderItems, Context> = async ({ tenantAt, body }, services) => ({
  address: await signedAddress(services, itemFile, tenantAt, body),
});

interface OrderedItems {
  items: Item[];
  languages: Language[];
  format: ItemFormat;
}

async function findOrdered(
  { db, listBehaviours }: Context,
  at: TenantAt,
  { which, languages, format }: contract.ItemOrder,
): Promise<OrderedItems> {
  const chosen = [...new Set(languages)];
  const items = itemsOf(await listBehaviours(db, at), serverWords);
  return { items: selectItems(items, which, chosen), languages: chosen, format };
}

async function sendItems({ items, languages, format }: OrderedItems, response: Response): Promise<void> {
  const isQualtrics = format === 'qualtrics';
  response.set({
    'content-type': isQualtrics ? 'text/plain; charset=utf-8' : 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="bookend-items${isQualtrics ? '-qualtrics.txt' : '.csv'}"`,
  });
  await pipeline(
    isQualtrics ? Readable.from([qualtricsOf(items, languages)]) : csvOf(itemRows(items, languages), format),
    response,
  );
}

const readBriefings: Handler<typeof contract.readBriefings, Context> = async ({ tenantAt }, context) => {
  const [before, after] = lastQuarters(context.now());
  const quarters = [await seenIn(context, tenantAt, before), await seenIn(context, tenantAt, after)] as const;
  const behaviours = (await context.listBehaviours(context.db, tenantAt)).filter(({ isRetired }) => !isRetired);
  return { briefings: behaviours.map((one) => briefingOf(one, quarters, serverWords)) };
};

async function seenIn(
  { db, now, releasedBetween }: Context,
  at: TenantAt,
  { id: quarter, ...time }: Quarter,
): Promise<SeenQuarter> {
  const kept = await store.findQuarter(db, at, quarter);
  if (kept) return kept;
  const tally = createTally();
  for await (const released of releasedBetween(db, at, time)) tally.add(released);
  await store.keepQuarter(db, at, { quarter, cells: tally.cells() });
  const [oldest] = lastQuarters(now());
  await store.deleteQuartersBefore(db, at, oldest.id);
  // Another request may have been first: then its row counts.
  return (await store.findQuarter(db, at, quarter)) ?? { quarter, cells: [] };
}
