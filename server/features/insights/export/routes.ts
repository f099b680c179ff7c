import { pipeline } from 'node:stream/promises';
import type { Response, Router } from 'express';
import * as contract from '#contract/organization/insightsExport.ts';
import type { Insights } from '#contract/organization/insights.ts';
import { inEachLanguage } from '#contract/rules/languages.ts';
import { serverWords } from '#words/serverWords.ts';
import { AppError } from '../../../core/errors.ts';
import type { TenantAt } from '../../../core/scope.ts';
import { serveTenant, type Handler } from '../../../gate/serve.ts';
import { csvOf } from '../../../platform/csv.ts';
import type { Database } from '../../../platform/database/database.ts';
import { serveSigned, signedAddress } from '../../../platform/http/signedAddress.ts';
import type { Services } from '../../../platform/services.ts';
import { findInsights, readInsights, type ReadNeeds } from '../read.ts';
import { figuresBriefing } from './briefing.ts';
import { figureRows } from './rows.ts';

export interface ExportNeeds {
  /** Behaviours in force that no released result asked about. */
  listNeverAsked: (db: Database, at: TenantAt, nowMs: number) => Promise<{ quarter: string[]; halfYear: string[] }>;
}

type Context = Services & ReadNeeds & ExportNeeds;

const figuresFile = { path: '/insights-file', payload: contract.figuresOrder } as const;

export function exportRoutes(router: Router, context: Context): void {
  serveTenant(router, context, contract.orderFigures, orderFigures);
  serveTenant(router, context, contract.readFigureBriefings, readFigureBriefings);
  serveTenant(router, context, contract.readDeclared, readDeclared);
  serveSigned(router, context, figuresFile, {
    over: (language) => serverWords[language].signedAddress,
    find: ({ tenantAt, payload }) => findOrdered(context, tenantAt, payload),
    send: sendFigures,
  });
}

const orderFigures: Handler<typeof contract.orderFigures, Context> = async ({ tenantAt, body }, context) => {
  if (!(await findOrdered(context, tenantAt, body)))
    throw new AppError('not_found', 'The unit or quarter is no longer shown');
  return { address: await signedAddress(context, figuresFile, tenantAt, body) };
};

interface OrderedFigures {
  order: contract.FiguresOrder;
  insights: Insights;
  quarter: Insights['quarters'][number];
}

/** Reads the page's figures as they are now: a unit switched off since the order isn't in the file. */
async function findOrdered(
  context: Context,
  at: TenantAt,
  order: contract.FiguresOrder,
): Promise<OrderedFigures | undefined> {
  const insights = await findInsights(context, at, order.unit);
  const quarter = insights?.quarters.find((one) => one.quarter === order.quarter);
  return insights && quarter && { order, insights, quarter };
}

async function sendFigures({ order, insights, quarter }: OrderedFigures, response: Response): Promise<void> {
  const { unit, language, format } = order;
  response.set({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="bookend-insights-${order.quarter}.csv"`,
  });
  const rows = figureRows({ insights, quarter, unit }, serverWords[language], language);
  await pipeline(csvOf(rows, format), response);
}

const readFigureBriefings: Handler<typeof contract.readFigureBriefings, Context> = async (
  { tenantAt, params: { unit } },
  context,
) => {
  const insights = await readInsights(context, tenantAt, unit);
  return {
    briefings: insights.quarters.map((quarter) => ({
      quarter: quarter.quarter,
      texts: inEachLanguage((language) =>
        figuresBriefing({ insights, quarter, unit }, serverWords[language], language),
      ),
    })),
  };
};

const readDeclared: Handler<typeof contract.readDeclared, Context> = ({ tenantAt }, { db, now, listNeverAsked }) =>
  listNeverAsked(db, tenantAt, now());
