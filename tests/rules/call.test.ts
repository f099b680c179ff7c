import { expect, test } from 'vitest';
import type { castBallot } from '#contract/meeting/pulse.ts';
import type { saveDraft } from '#contract/meeting/recap.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import type { Call } from '../../src/api/call.ts';
import type { callAnonymously } from '../../src/api/callAnonymously.ts';

const path = '/api/series/:series/meetings/:meeting/recap/draft';
const params = { series: 's', meeting: 'm' };
const body = {
  version: 0,
  content: { actions: [], questions: [], questionsUntil: null, minutes: null, aiCheck: null },
};

test('the compiler compares each call with its endpoint: method, path, parameters, body, length', () => {
  const answer = () => Promise.resolve({} as never);
  const call: Call = answer;
  const send: typeof callAnonymously = answer;
  // @ts-expect-error no such method
  void call<typeof saveDraft>('post', path, { params, body });
  // @ts-expect-error no such path
  void call<typeof saveDraft>('put', '/api/series/:series/recap', { params, body });
  // @ts-expect-error a parameter is missing
  void call<typeof saveDraft>('put', path, { params: { series: 's' }, body });
  // @ts-expect-error no body
  void call<typeof saveDraft>('put', path, { params });
  // @ts-expect-error not the endpoint's body
  void call<typeof saveDraft>('put', path, { params, body: { version: 0 } });
  // @ts-expect-error no endpoint
  void call('put', path, { params, body });
  // @ts-expect-error not anonymous
  void send<typeof saveDraft>('put', path, { params, body, bytes: 1 });
  // @ts-expect-error another length
  const request: Parameters<typeof send<typeof castBallot>>[2]['bytes'] = 1;
  expect([pathOf(path, { series: '19:a/b@x', meeting: 'm' }), request]).toEqual([
    '/api/series/19%3Aa%2Fb%40x/meetings/m/recap/draft',
    1,
  ]);
  // @ts-expect-error a parameter is missing
  pathOf(path, { series: 's' });
});
