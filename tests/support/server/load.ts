import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerOf, BodyOf, Endpoint } from '#contract/wire/endpoint.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { saveDecision } from '#contract/meeting/decision.ts';
import { moveTo, readRoom, saveOpening } from '#contract/meeting/meeting.ts';
import { readRecap, saveDraft } from '#contract/meeting/recap.ts';
import { action, decision, opening } from '../meeting/meeting.ts';
import type { Person } from './server.ts';

/** Times are of `performance.now`. */
export interface Answered {
  what: string;
  sentAt: number;
  ms: number;
  status: number;
  code: string | undefined;
  retryAfter: string | null;
}

/** Acknowledged by the server, so it must survive whatever happens. */
export interface Acknowledged {
  opening: number;
  draft: number;
  decisions: string[];
}

const pauseMs = 50;

export function keepBusy(host: Person, names: { series: string; meeting: string }, isOver: () => boolean) {
  const answered: Answered[] = [];
  const acknowledged: Acknowledged = { opening: 0, draft: 0, decisions: [] };

  async function ask<E extends Endpoint>(
    endpoint: E,
    body?: BodyOf<E>,
    more: Record<string, string> = {},
  ): Promise<AnswerOf<E> | undefined> {
    const sentAt = performance.now();
    const answer = await fetch(`${host.url}${pathOf(endpoint.path, { ...names, ...more })}`, {
      method: endpoint.method.toUpperCase(),
      headers: { authorization: `Bearer ${host.token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const said = await answer.json();
    const { status, headers, ok } = answer;
    const what = `${endpoint.method} ${endpoint.path}`;
    const ms = performance.now() - sentAt;
    answered.push({ what, sentAt, ms, status, code: said.code, retryAfter: headers.get('retry-after') });
    await sleep(pauseMs);
    return ok ? said : undefined;
  }

  /** A save with a lost response may still have been written; then the next save changes that version. */
  async function type(
    kept: 'opening' | 'draft',
    save: (version: number) => Promise<{ version: number } | undefined>,
    read: () => Promise<number | undefined>,
  ) {
    let version = 0;
    while (!isOver()) {
      const saved = await save(version);
      if (saved) acknowledged[kept] = saved.version;
      const there = saved?.version ?? (await read());
      if (there !== undefined && there < acknowledged[kept])
        throw new Error(`Version ${acknowledged[kept]} of the ${kept} was acknowledged, and ${there} is there`);
      version = there ?? version;
    }
  }

  const purpose = (version: number) => ({ ...opening, purpose: `Purpose ${version}` });
  const typing = type(
    'opening',
    (version) => ask(saveOpening, { version, content: purpose(version + 1) }),
    async () => (await ask(readRoom))?.meeting?.version,
  );
  const drafting = type(
    'draft',
    (version) => ask(saveDraft, { version, content: { actions: [action(`Save ${version + 1}`)], questions: [] } }),
    async () => (await ask(readRecap))?.version,
  );
  const deciding = (async () => {
    // A meeting has room for 200.
    for (let made = 0; made < 150 && !isOver(); made++) {
      const id = crypto.randomUUID();
      const body = { version: 0, state: 'final' as const, content: decision, supersedes: null };
      if (await ask(saveDecision, body, { decision: id })) acknowledged.decisions.push(id);
    }
  })();
  const moving = (async () => {
    for (let turn = 0; !isOver(); turn++) await ask(moveTo, { stage: turn % 2 === 0 ? 'close' : 'meet' });
  })();
  const ended = Promise.all([typing, drafting, deciding, moving]);
  return { answered, acknowledged, ended };
}
