import { expect, test } from 'vitest';
import type { Call } from '../../src/api/call.ts';
import { withReadsTogether } from '../../src/api/readsTogether.ts';

const paths = ['/api/me/person', '/api/me/actions', '/api/me/asides'];

/** `log`: what was sent. */
function reading({ isBroken = false } = {}) {
  const log: string[] = [];
  const alone: Call = (_method, path) => {
    log.push(path);
    return Promise.resolve({ from: path } as never);
  };
  const together = () => {
    log.push('together');
    const answers = Object.fromEntries(paths.map((path) => [path, { from: `together ${path}` }]));
    return isBroken ? Promise.reject(new Error('Broken')) : Promise.resolve(answers);
  };
  const call = withReadsTogether(alone, { paths, ahead: together(), read: together });
  const read = (path: string) => call<never>('get' as never, path as never, { params: {} } as never);
  return { log, read };
}

test('the first reads come from one request that was sent before them, each once', async () => {
  const { log, read } = reading();
  expect(log).toEqual(['together']);
  expect(await read('/api/me/person')).toEqual({ from: 'together /api/me/person' });
  expect(await read('/api/me/actions')).toEqual({ from: 'together /api/me/actions' });
  expect(log).toEqual(['together']);
  expect(await read('/api/me/person')).toEqual({ from: '/api/me/person' });
  expect(log).toEqual(['together', '/api/me/person']);
});

test('reads in the same turn share one request, and other addresses are left alone', async () => {
  const { log, read } = reading();
  await Promise.all(paths.map(read));
  const again = await Promise.all([...paths, '/api/me/coach'].map(read));
  expect(again).toEqual([...paths.map((path) => ({ from: `together ${path}` })), { from: '/api/me/coach' }]);
  expect(log).toEqual(['together', '/api/me/coach', 'together']);
});

test('if the one request fails, each address is asked by itself', async () => {
  const { log, read } = reading({ isBroken: true });
  expect(await Promise.all(paths.map(read))).toEqual(paths.map((path) => ({ from: path })));
  expect(log).toEqual(['together', ...paths]);
});
