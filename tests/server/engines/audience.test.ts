import type { Router } from 'express';
import { expect, test } from 'vitest';
import { endpoint } from '#contract/endpoint.ts';
import { chatStream } from '#contract/live.ts';
import { done, nothing } from '#contract/values.ts';
import { serve, servePerson, serveUnnamed } from '../../../server/gate/serve.ts';
import { serveStream } from '../../../server/gate/stream.ts';
import type { Services } from '../../../server/platform/services.ts';

const shape = { method: 'get', body: nothing, response: done } as const;
const ofChat = endpoint({ ...shape, path: '/api/series/:series/probe', audience: 'author' });
const ofMeeting = endpoint({ ...shape, path: '/api/series/:series/meetings/:meeting/probe', audience: 'host' });
const ofSelf = endpoint({ ...shape, path: '/api/me/probe', audience: 'self' });
const unnamed = endpoint({ ...shape, method: 'post', path: '/api/probe', audience: 'anonymous', bytes: 2 });

test('an endpoint compiles only with its audience’s gate, path and length', () => {
  // `npm run check` is what fails: a directive below without an error under it doesn't compile.
  expect(gates).toBeTypeOf('function');
});

function gates(router: Router, services: Services): void {
  const answer = async () => ({});
  const seen: unknown[] = [];
  serve(router, services, ofMeeting, async ({ at, meeting }) => {
    seen.push(at.meeting, meeting.id);
    return {};
  });
  serve(router, services, ofChat, async ({ at }) => {
    // @ts-expect-error: the path names no meeting.
    seen.push(at.meeting);
    return {};
  });
  servePerson(router, services, ofSelf, async (request) => {
    // @ts-expect-error: outside a chat there is only the person.
    seen.push(request.self, request.chat);
    return {};
  });
  serveUnnamed(router, services, unnamed, async (request) => {
    // @ts-expect-error: nobody says who they are.
    seen.push(request.body, request.caller);
    return {};
  });

  // @ts-expect-error: a person's endpoint names no chat.
  serve(router, services, ofSelf, answer);
  // @ts-expect-error: the chat's gate would ask who it is.
  serve(router, services, unnamed, answer);
  // @ts-expect-error: the person's gate checks no chat.
  servePerson(router, services, ofChat, answer);
  // @ts-expect-error: the person's gate would ask who it is.
  servePerson(router, services, unnamed, answer);
  // @ts-expect-error: the anonymous gate checks nobody.
  serveUnnamed(router, services, ofSelf, answer);
  // @ts-expect-error: the anonymous gate checks nobody.
  serveUnnamed(router, services, ofMeeting, answer);
  // @ts-expect-error: an endpoint answers once.
  serveStream(router, services, ofChat, () => {});
  // @ts-expect-error: a stream doesn't answer.
  serve(router, services, chatStream, answer);

  // @ts-expect-error: the gate finds the chat in the path.
  endpoint({ ...shape, path: '/api/probe', audience: 'member' });
  // @ts-expect-error: what a chat's members may see is not a person's.
  endpoint({ ...shape, path: '/api/series/:series/probe', audience: 'self' });
  // @ts-expect-error: requests without a name have one length.
  endpoint({ ...shape, path: '/api/probe', audience: 'anonymous' });
  // @ts-expect-error: nobody else's length is fixed.
  endpoint({ ...shape, path: '/api/me/probe', audience: 'self', bytes: 2 });
  // @ts-expect-error: no such audience.
  endpoint({ ...shape, path: '/api/probe', audience: 'everybody' });
}
