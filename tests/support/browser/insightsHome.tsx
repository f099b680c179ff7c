import { inEachLanguage } from '#contract/rules/languages.ts';
import { readNotificationChoices } from '#contract/person/activity.ts';
import { readMe } from '#contract/person/home.ts';
import {
  previewUnits,
  readInsights,
  readUnits,
  switchUnit,
  takeUnits,
  type FigureSubject,
  type Insights,
  type Units,
  type UnitsPreview,
} from '#contract/organization/insights.ts';
import { orderFigures, readDeclared, readFigureBriefings } from '#contract/organization/insightsExport.ts';
import { wholeOrganization } from '#contract/rules/organization/insights.ts';
import type { BodyOf } from '#contract/wire/endpoint.ts';
import type { Call } from '../../../src/api/call.ts';
import type { TokenRequest } from '../../../src/host/host.ts';
import { figureWith } from '../insights/figure.ts';
import { emptyHome } from './emptyHome.ts';
import { openHomeTab } from './homeTab.tsx';

export const sales = 'b0000000-0000-4000-8000-000000000001';
export const north = 'b0000000-0000-4000-8000-000000000002';
export const research = 'b0000000-0000-4000-8000-000000000003';

export const purpose: FigureSubject = {
  kind: 'seen',
  behaviour: 'purpose',
  version: 1,
  names: { ...inEachLanguage(() => 'Open with purpose'), de: 'Mit dem Zweck beginnen' },
};
export const safety: FigureSubject = { kind: 'score', question: 'safety' };
export const reopened: FigureSubject = { kind: 'meeting', figure: 'reopened' };

export const noSpread = { consistency: null, direction: null, spread: null };

/** Sales has the unit North; Research has none. */
export function insightsOf(unit: string): Insights {
  const isWhole = unit === wholeOrganization;
  const below = isWhole
    ? [
        { id: research, name: 'Research' },
        { id: sales, name: 'Sales' },
      ]
    : [{ id: north, name: 'North' }];
  const [first = north] = below.map(({ id }) => id);
  return {
    path: isWhole ? [] : [{ id: sales, name: 'Sales' }],
    units: below,
    quarters: [
      {
        quarter: '2026-Q3',
        figures: [
          {
            subject: purpose,
            units: { [unit]: figureWith(), [first]: null, [sales]: figureWith({ share: 71, from: 60, to: 80 }) },
          },
          { subject: safety, units: { [unit]: null, [first]: null } },
          {
            subject: reopened,
            units: {
              [unit]: figureWith({ ...noSpread, share: 8, is: 'at_most', from: 0, to: 8, hosts: 15, isWhole: false }),
            },
          },
        ],
      },
      { quarter: '2026-Q2', figures: [{ subject: purpose, units: { [unit]: figureWith({ share: 52 }) } }] },
      { quarter: '2026-Q1', figures: [{ subject: purpose, units: { [unit]: null } }] },
      { quarter: '2025-Q4', figures: [{ subject: purpose, units: { [unit]: figureWith({ share: 40 }) } }] },
    ],
  };
}

const hugo = 'a11ce000-0000-4000-8000-000000000010';

export interface InsightsServer {
  insights: (unit: string) => Insights;
  units: Units;
  preview: UnitsPreview;
  /** Throws the error to refuse the request with. */
  refuse: (path: string) => void;
  /** Handles everything below `/insights/measures`. */
  also: Call;
  /** Teams' sign-in window: throws if nobody consents. */
  signIn: (request: TokenRequest) => Promise<void>;
}

export const fileAddress = 'https://bookend.contoso.example/insights-file?signed=x';

/** Fake server: remembers switches, and takes a file without reading it. */
export async function openInsights(changes: Partial<InsightsServer> = {}) {
  const server: InsightsServer = {
    insights: insightsOf,
    units: { units: [], takenAt: null },
    preview: {
      isUnchanged: false,
      units: 12,
      people: 340,
      added: 2,
      gone: 1,
      problems: [],
      moreProblems: 0,
      basis: 'as previewed',
    },
    refuse: () => undefined,
    also: async () => ({ periods: [], files: [] }) as never,
    signIn: () => new Promise(() => undefined),
    ...changes,
  };
  const sent: { path: string; params: object; body: unknown }[] = [];
  const answers = new Map<string, () => unknown>([
    ...emptyHome.map(([path, answer]): [string, () => unknown] => [path, () => answer]),
    [readMe.path, () => ({ id: hugo, roles: ['Insights.Read'], now: Date.now() })],
    [readNotificationChoices.path, () => ({ receives: { rate: true, action: true, answer: true }, sends: false })],
    [previewUnits.path, () => server.preview],
    [orderFigures.path, () => ({ address: fileAddress })],
    [readDeclared.path, () => ({ quarter: ['dissent'], halfYear: [] })],
    [
      readFigureBriefings.path,
      () => ({ briefings: [{ quarter: '2026-Q3', texts: { en: 'In English', de: 'Auf Deutsch' } }] }),
    ],
  ]);
  const call: Call = async (method, path, request) => {
    const { params, body } = request;
    const { unit } = params as { unit?: string };
    if (path.startsWith('/api/organization/insights/measures/')) return server.also(method, path, request);
    server.refuse(path);
    if (path === readInsights.path) return server.insights(unit ?? '') as never;
    if (path === readUnits.path && method === 'get') return structuredClone(server.units) as never;
    if (method !== 'get') sent.push({ path, params, body });
    if (path === switchUnit.path) {
      const { isOn } = body as BodyOf<typeof switchUnit>;
      for (const one of server.units.units) if (one.id === unit) one.isOn = isOn;
      return {} as never;
    }
    if (path === takeUnits.path) server.units = { ...server.units, takenAt: Date.now() };
    return (answers.get(path)?.() ?? {}) as never;
  };
  const home = await openHomeTab(call, 'insights', { signIn: server.signIn });
  return { ...home, server, sent };
}
