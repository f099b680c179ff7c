import { expect } from 'vitest';
import { moveTo, beginMeeting, takeChair } from '#contract/meeting/meeting.ts';
import { readConcerns } from '#contract/meeting/concern.ts';
import { readRecap } from '#contract/meeting/recap.ts';
import { drop, tokensFor } from '../meeting/concern.ts';
import { listen, topics } from '../server/live.ts';
import { giveChair } from '../meeting/meeting.ts';
import { invent } from '../meeting/people.ts';
import { languageAt, tellingOf } from './pulseTarget.ts';
import { bytesOf, rowsOf } from '../database/raw.ts';
import { startServer } from '../server/server.ts';

const metricsToken = 'a-token-that-nobody-guesses';

export interface Box extends AsyncDisposable {
  people: readonly string[];
  stranger: string;
  add(person: string): void;
  remove(person: string): void;
  noticeLeaving(): Promise<void>;
  open(person: string): Promise<void>;
  handChair(to: string): Promise<void>;
  takeChairBack(): Promise<void>;
  /** Sends one unsigned concern. True if accepted. `from`: the device's address and identifying headers. */
  drop(person: string, from?: string): Promise<boolean>;
  goToClose(): Promise<void>;
  visible(): Promise<string[]>;
}

export type StartBox = (size: number) => Promise<Box>;

/** The real inbox. `others`: this many more in the chat, whose panels stay closed. */
export const bookendBox =
  (others = 0): StartBox =>
  async (size) => {
    const server = await startServer({ people: invent(size + 1 + others), config: { membershipMs: 0, metricsToken } });
    const { microsoft } = server;
    const people = microsoft.cast.slice(0, size);
    const [organizer] = people;
    const stranger = microsoft.cast[size];
    if (!organizer || !stranger) throw new Error('Nobody is in the chat');
    microsoft.remove(stranger);
    const personOf = (id: string) => {
      const person = microsoft.cast.find((one) => one.id === id);
      if (!person) throw new Error('Nobody of the organization');
      return person;
    };
    const as = (id: string) => server.as(personOf(id));
    const host = server.as(organizer);
    const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
    await host.ask(moveTo, { meeting, body: { stage: 'meet' } });
    const tokens = new Map<string, Awaited<ReturnType<typeof tokensFor>>>();
    return {
      people: people.map(({ id }) => id),
      stranger: stranger.id,
      add: (id) => microsoft.admit(personOf(id)),
      remove: (id) => microsoft.remove(personOf(id)),
      async noticeLeaving() {
        using panel = await listen(server, host);
        await expect.poll(() => topics(panel)).toContain('concerns');
      },
      async open(id) {
        tokens.set(id, await tokensFor(as(id), meeting));
      },
      handChair: (to) => giveChair(host, as(to), meeting),
      async takeChairBack() {
        await host.ask(takeChair, { meeting });
      },
      async drop(id, from) {
        const own = tokens.get(id);
        const answer = await drop(server.url, own?.box ?? '', own?.tokens[0], {}, tellingOf(from));
        return answer.accepted;
      },
      async goToClose() {
        await host.ask(moveTo, { meeting, body: { stage: 'close' } });
      },
      async visible() {
        const { databaseUrl } = server.config;
        const metrics = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } });
        const reads = await Promise.all([host.ask(readConcerns, { meeting }), host.ask(readRecap, { meeting })]);
        const kept = [...(await rowsOf(databaseUrl)), ...reads].map((one) => JSON.stringify(one));
        return [...kept, (await bytesOf(databaseUrl)).toString('latin1'), await metrics.text()];
      },
      [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
    };
  };

export type BoxLeak =
  | 'counts whoever has tokens'
  | 'counts whoever had the chair'
  | 'counts whoever came late'
  | 'keeps the language beside the concern'
  | 'tells the device beside the concern';

export function leakyBox(leak: BoxLeak | null): StartBox {
  return (size) => {
    const people = Array.from({ length: size }, (_, index) => `person ${index}`);
    const stranger = 'stranger';
    const [chat, began, tokens, chaired] = [
      new Set(people),
      new Set(people),
      new Set<string>(),
      new Set(people.slice(0, 1)),
    ];
    const lying: { text: string; language: string; agent: string | undefined }[] = [];
    let isOpened = false;
    const hides = (person: string) =>
      leak === 'counts whoever has tokens' ||
      (chat.has(person) &&
        (began.has(person) || leak === 'counts whoever came late') &&
        (!chaired.has(person) || leak === 'counts whoever had the chair'));
    const box: Box = {
      people,
      stranger,
      add: (person) => void chat.add(person),
      remove: (person) => void chat.delete(person),
      noticeLeaving: () => Promise.resolve(),
      open: async (person) => void tokens.add(person),
      handChair: async (to) => void chaired.add(to),
      takeChairBack: () => Promise.resolve(),
      drop(person, from = '') {
        const isTaken = tokens.has(person) && [...tokens].filter(hides).length >= 5;
        if (isTaken) lying.push({ text: 'It leaks', language: languageAt(from), agent: tellingOf(from)['user-agent'] });
        return Promise.resolve(isTaken);
      },
      goToClose: async () => void (isOpened = true),
      visible: () =>
        Promise.resolve(
          lying.map(({ text, language, agent }) =>
            JSON.stringify({
              text,
              ...(leak === 'keeps the language beside the concern' && { language }),
              ...(leak === 'tells the device beside the concern' && isOpened && { agent }),
            }),
          ),
        ),
      [Symbol.asyncDispose]: () => Promise.resolve(),
    };
    return Promise.resolve(box);
  };
}

type Fifth = 'has the chair' | 'had the chair' | 'came late' | 'has left' | 'left before the others came';
const nobodyToHideBehind: readonly Fifth[] = [
  'has the chair',
  'had the chair',
  'came late',
  'has left',
  'left before the others came',
];

/**
 * Five have tokens, but one of them is no cover: had the chair, has it now, came late, or has left (also before the
 * others came). Returns the cases in which a concern is still accepted.
 */
export async function fourToHideBehind(start: StartBox, ways = nobodyToHideBehind): Promise<string[] | null> {
  const taken: string[] = [];
  for (const fifth of ways) {
    await using box = await start(8);
    const [victim = '', ...others] = box.people.slice(1);
    if (fifth === 'came late') {
      box.add(box.stranger);
      others.splice(3, others.length, box.stranger);
    }
    const [first = '', second = '', third = '', last = ''] = others;
    await box.open(last);
    if (fifth === 'left before the others came') box.remove(last);
    for (const person of [victim, first, second, third]) await box.open(person);
    const isOpenAtFirst = fifth !== 'came late' && fifth !== 'left before the others came';
    if (isOpenAtFirst && !(await box.drop(victim))) throw new Error('Among five a concern is not taken');
    if (fifth === 'has left') {
      box.remove(last);
      await box.noticeLeaving();
    }
    if (fifth === 'has the chair' || fifth === 'had the chair') await box.handChair(last);
    if (fifth === 'had the chair') await box.takeChairBack();
    if (await box.drop(first)) taken.push(fifth);
  }
  return taken.length > 0 ? taken : null;
}
