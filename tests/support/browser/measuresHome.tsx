import { page } from 'vitest/browser';
import {
  previewMeasures,
  readAssociations,
  readChangePeriods,
  readMeasures,
  removeChangePeriod,
  removeMeasures,
  saveChangePeriod,
  takeMeasures,
  type Association,
  type Associations,
  type ChangePeriod,
  type ComparisonGroup,
  type Measures,
  type MeasuresPreview,
} from '#contract/organization/insightsMeasures.ts';
import type { BodyOf } from '#contract/wire/endpoint.ts';
import type { Call } from '../../../src/api/call.ts';
import { ProblemError } from '../../../src/api/problem.ts';
import { openInsights, purpose } from './insightsHome.tsx';

const fileId = 'c0000000-0000-4000-8000-000000000001';
export const periodId = 'c0000000-0000-4000-8000-000000000002';

export const compared: Association = {
  grade: 'goes_together',
  units: 9,
  hosts: 60,
  rho: 0.87,
  from: 0.45,
  to: 0.97,
  p: 0.004,
  adjusted: 0.012,
  restsOnOneUnit: false,
};

export function groupWith(changes: Partial<ComparisonGroup> = {}): ComparisonGroup {
  return {
    measure: 'engagement',
    measureQuarter: '2026-Q3',
    behaviourQuarter: '2026-Q3',
    state: 'compared',
    comparisons: [{ subject: purpose, level: 1, result: compared }],
    ...changes,
  };
}

export const reorganization: ChangePeriod = {
  id: periodId,
  version: 1,
  content: { label: 'Reorganization', from: '2026-Q2', until: '2026-Q2', isLeftOut: false },
};

export interface MeasuresServer {
  files: Measures['files'];
  preview: MeasuresPreview;
  groups: Associations['groups'];
  periods: ChangePeriod[];
  /** Throws the error to refuse the request with. */
  refuse: (path: string, method: string) => void;
}

const oneFile: Measures['files'] = [
  { id: fileId, name: 'survey.csv', takenAt: Date.UTC(2026, 9, 12), values: 27, measures: ['engagement', 'turnover'] },
];

/** Fake server: remembers change periods with their versions, and takes files without reading them. */
export async function openMeasures(changes: Partial<MeasuresServer> = {}) {
  const server: MeasuresServer = {
    files: oneFile,
    preview: {
      isTaken: false,
      values: 27,
      units: 9,
      measures: ['engagement', 'turnover'],
      added: 20,
      changed: 7,
      off: 0,
      problems: [],
      moreProblems: 0,
      basis: 'first',
    },
    groups: [groupWith()],
    periods: [],
    refuse: () => undefined,
    ...changes,
  };
  const sent: { path: string; method: string; body: unknown }[] = [];
  const call: Call = async (method, path, { params, body }) => {
    server.refuse(path, method);
    if (method !== 'get') sent.push({ path, method, body });
    return structuredClone(answerOf(server, { method, path, params, body })) as never;
  };
  const home = await openInsights({ also: call });
  await page.getByRole('tab', { name: 'Measures' }).click();
  return { ...home, server, sent };
}

interface Request {
  method: string;
  path: string;
  params: object;
  body: unknown;
}

function answerOf(server: MeasuresServer, { method, path, params, body }: Request): unknown {
  const { changePeriod = '' } = params as { changePeriod?: string };
  if (path === readAssociations.path) return { groups: server.groups };
  if (path === previewMeasures.path) return server.preview;
  if (path === readChangePeriods.path) return { periods: server.periods };
  if (path === saveChangePeriod.path && method === saveChangePeriod.method)
    return savePeriod(server, changePeriod, body as BodyOf<typeof saveChangePeriod>);
  if (path === removeChangePeriod.path) server.periods = server.periods.filter(({ id }) => id !== changePeriod);
  if (path === removeMeasures.path && method === removeMeasures.method) server.files = [];
  if (path === takeMeasures.path && method === takeMeasures.method) {
    const { name } = body as BodyOf<typeof takeMeasures>;
    server.files = [{ id: fileId, name, takenAt: Date.now(), values: 27, measures: ['engagement'] }];
  }
  return method === 'get' && path === readMeasures.path ? { files: server.files } : {};
}

function savePeriod(server: MeasuresServer, id: string, { version, content }: BodyOf<typeof saveChangePeriod>) {
  const current = server.periods.find((one) => one.id === id);
  if (!current && version > 0) throw new ProblemError('not_found');
  if (current && current.version !== version) throw new ProblemError('stale', { current });
  server.periods = [...server.periods.filter((one) => one.id !== id), { id, version: version + 1, content }];
  return { version: version + 1 };
}
