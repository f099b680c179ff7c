import type { Router } from 'express';
import * as contract from '#contract/person/commitment.ts';
import { commitmentLine } from '#contract/rules/person/commitment.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { serverWords } from '#words/serverWords.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import { selfOf, type At } from '../../core/scope.ts';
import { callerAsPerson } from '../../gate/chatNames.ts';
import { serve, servePerson, type Handler } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import * as store from './store.ts';

export function commitmentRoutes(router: Router, services: Services): void {
  servePerson(router, services, contract.readCommitments, readCommitments);
  servePerson(router, services, contract.saveCommitment, saveCommitment);
  servePerson(router, services, contract.answerCommitment, answerCommitment);
  servePerson(router, services, contract.dropCommitment, dropCommitment);
  serve(router, services, contract.readSharedCommitments, readSharedCommitments);
  serve(router, services, contract.shareCommitment, shareCommitment);
  serve(router, services, contract.withdrawCommitment, withdrawCommitment);
}

const readCommitments: Handler<typeof contract.readCommitments> = async ({ self }, { db }) => ({
  commitments: await store.listCommitments(db, self),
});

const saveCommitment: Handler<typeof contract.saveCommitment> = async ({ self, params, body }, { db, live, now }) => {
  const isSaved = await store.saveCommitment(db, self, { id: params.commitment, at: now(), ...body });
  const commitment = await store.findCommitment(db, self, params.commitment);
  if (!commitment) throw noSuch();
  const isAskedTwice = body.version === 0 && JSON.stringify(commitment.content) === JSON.stringify(body.content);
  const { version, content } = commitment;
  if (!isSaved && !isAskedTwice)
    throw new AppError('stale', 'It was written in another window', { current: { version, content } });
  live.announce(self, 'home');
  return commitment;
};

const answerCommitment: Handler<typeof contract.answerCommitment> = async (
  { self, params, body },
  { db, live, now },
) => {
  const answered = await store.answerCommitment(db, self, { id: params.commitment, answer: body.answer, at: now() });
  if (!answered) throw noSuch();
  live.announce(self, 'home');
  return answered;
};

const dropCommitment: Handler<typeof contract.dropCommitment> = async ({ self, params }, { db, live }) => {
  if (!(await store.dropCommitment(db, self, params.commitment))) throw noSuch();
  live.announce(self, 'home');
  return {};
};

const readSharedCommitments: Handler<typeof contract.readSharedCommitments> = async (
  { at, caller, isHost, isFormerChair },
  { db },
) => {
  const shared = await store.listShared(db, at);
  return { shared: shared.filter(({ by }) => isHost || isFormerChair || by.id === caller.id) };
};

const shareCommitment: Handler<typeof contract.shareCommitment> = async (
  { at, caller, people, params, body },
  { db, live, now },
) => {
  const commitment = await store.findCommitment(db, selfOf(caller), params.commitment);
  if (commitment?.content.series !== at.chat) throw noSuch();
  const { content } = commitment;
  refuseFields(
    (['when', 'act'] as const).flatMap((field) => (isBlankText(content[field]) ? [{ field, code: 'empty' }] : [])),
  );
  const line = commitmentLine(content, serverWords[body.language].commitment.whenThen);
  const by = callerAsPerson(caller, people);
  if (!(await store.shareCommitment(db, at, { id: commitment.id, by, line, at: now() }))) throw noSuch();
  announceShared(live, at, caller.id);
  return {};
};

const withdrawCommitment: Handler<typeof contract.withdrawCommitment> = async (
  { at, caller, params },
  { db, live },
) => {
  if (!(await store.withdrawCommitment(db, at, { id: params.commitment, by: caller.id }))) throw noSuch();
  announceShared(live, at, caller.id);
  // A recap that was shared with it leaves it out from now on.
  live.announce(at, 'recap');
  return {};
};

/** Until the recap is shared, only hosts and the author may know. */
function announceShared(live: Services['live'], at: At, author: string): void {
  for (const topic of ['commitments', 'review'] as const) live.announce(at, topic, 'hosts');
  live.announce(at, 'commitments', [author]);
}

function noSuch(): AppError {
  return new AppError('not_found', 'You wrote no such commitment');
}
