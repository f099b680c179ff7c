import {
  constants,
  createPublicKey,
  generateKeyPairSync,
  privateDecrypt,
  randomUUID,
  verify,
  type KeyObject,
} from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import type { SignedToken } from '#contract/wire/admission.ts';
import type { Ballot } from '#contract/meeting/pulse.ts';
import { rowsOf } from '../database/raw.ts';
import type { Leak } from './leak.ts';
import { noneCounted, resultOf, sumOf, type Counted } from './leakyResults.ts';
import { deviceOf, languageAt, tellingOf, type Start, type Target } from './pulseTarget.ts';

const dayMs = 86_400_000;

/**
 * A small pulse that keeps privacy.md for people who answer once, except for one leak. An attack that wins here, but
 * not without the leak, is known to work.
 */
export function leakyPulse(leak: Leak | null): Start {
  const leaks = (one: Leak) => one === leak;
  return async (size) => {
    const folder = await mkdtemp(join(tmpdir(), 'leaky-'));
    const file = join(folder, 'leaky.db');
    const db = new DatabaseSync(file);
    db.exec(`
      pragma journal_mode = wal;
      pragma secure_delete = ${leaks('keeps what is deleted') ? 'off' : 'on'};
      create table pulse (id text primary key, opened_at integer, closed_at integer, fewest integer, counters_json text) without rowid;
      create table admission (pulse text, person text, blinded text, signature text, primary key (pulse, person)) without rowid;
      create table spent (pulse text, token text, primary key (pulse, token)) without rowid;
      create table comment (id text primary key, text text) without rowid;
      create table release (id text primary key, content_json text) without rowid;
      create table heard (language text, clarity integer);
      create table answer (person text, at integer, clarity integer, safety integer, comment text);
    `);
    const [host, outsider] = [randomUUID(), randomUUID()];
    const attendees = Array.from({ length: size }, (): string => randomUUID());
    let now = Date.UTC(2026, 10, 23, 12);
    let fewestToday = 5;
    const log: string[] = [];
    const opened: string[] = [];
    const history: Counted[] = [];

    const pulseOf = (id: string) => {
      const row = db.prepare('select * from pulse where id = ?').get(id);
      if (!row) throw new Error('No such pulse');
      const counters: Counted = row['counters_json'] === '' ? noneCounted() : JSON.parse(String(row['counters_json']));
      const isOpen = row['closed_at'] === null && now < Number(row['opened_at']) + 2 * dayMs;
      return { id, isOpen, counters, fewest: Number(row['fewest']), isReleased: row['counters_json'] === '' };
    };
    const pulseKey = (pulse: string) => keyAt(leaks('has one key for all') ? 0 : opened.indexOf(pulse));

    const release = () => {
      const waiting = opened.map(pulseOf).filter(({ isOpen, isReleased }) => !isOpen && !isReleased);
      const fewest = leaks('applies the thresholds of today')
        ? fewestToday
        : Math.max(5, ...waiting.map((pulse) => pulse.fewest));
      const pool = sumOf(waiting.map(({ counters }) => counters));
      if (pool.ballots < fewest) return;
      const texts = db.prepare('select text from comment').all();
      if (!leaks('keeps answers in order')) texts.sort(() => Math.random() - 0.5);
      const content = { ...resultOf(pool, leak, fewest), comments: pool.ballots < 10 ? null : texts };
      history.push(pool);
      db.prepare('insert into release values (?, ?)').run(String(history.length), JSON.stringify(content));
      for (const { id } of waiting) db.prepare("update pulse set counters_json = '' where id = ?").run(id);
      db.exec('delete from comment');
    };

    const target: Target = {
      host,
      attendees,
      outsider,
      open() {
        if (opened.length > 0) now += 4 * dayMs;
        const id = randomUUID();
        opened.push(id);
        const counters = JSON.stringify(noneCounted());
        db.prepare('insert into pulse values (?, ?, null, 5, ?)').run(id, now, counters);
        return Promise.resolve(id);
      },
      close(id) {
        db.prepare('update pulse set closed_at = ? where id = ?').run(now, id);
        db.prepare('delete from admission where pulse = ?').run(id);
        db.prepare('delete from spent where pulse = ?').run(id);
        release();
        if (!leaks('keeps what is deleted')) db.exec('pragma wal_checkpoint(truncate)');
        return Promise.resolve();
      },
      tryToClose(id) {
        const { counters, fewest } = pulseOf(id);
        return Promise.resolve(
          leaks('says how many are missing') ? `${fewest - counters.ballots} are missing` : 'It is too early',
        );
      },
      pass: (ms) => {
        now += ms;
      },
      now: () => now,
      read(person) {
        const meetings = opened.map(pulseOf).map(({ counters, isOpen }) => ({
          isOpen,
          ...(leaks('shows the mean while it is open') && isOpen && { mean: meanOf(counters) }),
          ...(leaks('hides on the page only') && { isHidden: true, counters }),
        }));
        const releases = db.prepare('select content_json from release').all();
        const windows = history.slice(1).map((pool, index) => resultOf(sumOf([history[index] ?? pool, pool]), null));
        return Promise.resolve(
          JSON.stringify({
            meetings,
            ...(person === host && { releases }),
            ...(person === host &&
              leaks('groups answers by language') && {
                byLanguage: db.prepare('select language, avg(clarity) from heard group by language').all(),
              }),
            ...(person === host && leaks('shows overlapping windows') && { windows }),
            ...(person === 'operator' &&
              leaks('exports what is raw') && { raw: db.prepare('select * from pulse').all() }),
          }),
        );
      },
      ballotsFor(person, pulse) {
        const isMarked = leaks('tells somebody another key') && person === attendees[0];
        return Promise.resolve({ pulse, key: spki(isMarked ? keyAt(1) : pulseKey(pulse)), pool: null });
      },
      async admit(person, pulse, { blinded }, from) {
        if (leaks('logs addresses')) log.push(JSON.stringify({ route: 'admissions', person, address: from }));
        if (!pulseOf(pulse).isOpen && !leaks('admits who is late')) return null;
        if (!attendees.includes(person) && !leaks('admits outsiders')) return null;
        const before = db.prepare('select * from admission where pulse = ? and person = ?').get(pulse, person);
        if (leaks('looks before it writes')) await setImmediate();
        if (before && !leaks('signs every token'))
          return before['blinded'] === blinded ? { signature: String(before['signature']), ticket: null } : null;
        const padding = constants.RSA_NO_PADDING;
        const signed = privateDecrypt({ key: pulseKey(pulse), padding }, Buffer.from(blinded, 'base64url'));
        const signature = signed.toString('base64url');
        db.prepare('insert or replace into admission values (?, ?, ?, ?)').run(pulse, person, blinded, signature);
        return { signature, ticket: null };
      },
      sendTicket: () => Promise.resolve(false),
      cast(id, ballot, from) {
        const pulse = pulseOf(id);
        if (!pulse.isOpen) return Promise.resolve(false);
        if (!leaks('believes every signature') && !isSigned(pulseKey(id), ballot)) return Promise.resolve(false);
        const bytes = Buffer.from(ballot.token, 'base64url');
        const token = leaks('spends tokens as they are spelled') ? ballot.token : bytes.toString('base64url');
        const { changes } = db.prepare('insert or ignore into spent values (?, ?)').run(id, token);
        if (changes === 0 && !leaks('forgets spent tokens')) return Promise.resolve(false);
        const counters = JSON.stringify(sumOf([pulse.counters, countedOf(ballot)]));
        db.prepare('update pulse set counters_json = ? where id = ?').run(counters, id);
        const place = String(db.prepare('select count(*) as n from comment').get()?.['n']).padStart(4, '0');
        const name = leaks('keeps answers in order') ? place : randomUUID();
        if (ballot.comment) db.prepare('insert into comment values (?, ?)').run(name, ballot.comment);
        const person = attendees.find((_, index) => deviceOf(index) === from) ?? null;
        const { clarity, safety, comment } = ballot;
        const keep = db.prepare('insert into answer values (?, ?, ?, ?, ?)');
        if (leaks('keeps a row for each answer')) keep.run(null, null, clarity, safety, comment);
        if (leaks('keeps the person beside the answer')) keep.run(person, null, clarity, safety, comment);
        if (leaks('keeps the time of answers')) keep.run(null, now, null, null, null);
        if (leaks('logs addresses')) log.push(JSON.stringify({ route: 'ballots', address: from }));
        if (leaks('logs devices')) log.push(JSON.stringify({ route: 'ballots', agent: tellingOf(from)['user-agent'] }));
        if (leaks('keeps the language beside the answer') || leaks('groups answers by language'))
          db.prepare('insert into heard values (?, ?)').run(languageAt(from ?? ''), clarity);
        return Promise.resolve(true);
      },
      forget(person) {
        if (leaks('forgets admissions with the name')) db.prepare('delete from admission where person = ?').run(person);
        return Promise.resolve();
      },
      counted: async (id) => pulseOf(id).counters.ballots,
      rows: () => rowsOf(file),
      async bytes() {
        const files = [file, `${file}-wal`, `${file}-shm`].map((name) => readFile(name));
        return Buffer.concat(await Promise.all(files));
      },
      log: () => Promise.resolve(log.join('\n')),
      async lowerThresholds(id) {
        fewestToday = 1;
        db.prepare('update pulse set fewest = 1 where id = ?').run(id);
      },
      async [Symbol.asyncDispose]() {
        db.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
    return target;
  };
}

const meanOf = ({ ballots, scores: { clarity } }: Counted) =>
  ballots === 0 ? null : clarity.reduce((sum, people, index) => sum + people * (index + 1), 0) / ballots;

function countedOf({ clarity, safety, seen: { first } }: Ballot): Counted {
  const counted = noneCounted();
  counted.ballots = 1;
  counted.scores.clarity[clarity - 1] = 1;
  counted.scores.safety[safety - 1] = 1;
  if (first) counted.purpose[first] = 1;
  return counted;
}

/** Generating a key is slow, and no leak here is about the key, so keys are reused. */
const keys: KeyObject[] = [];

export function keyAt(index: number): KeyObject {
  const key = (keys[index] ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
  return key;
}

export const spki = (key: KeyObject) =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64url');

export function isSigned(key: KeyObject, { token, signature }: SignedToken): boolean {
  const pss = { key: createPublicKey(key), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  return verify('sha384', Buffer.from(token, 'base64url'), pss, Buffer.from(signature, 'base64url'));
}
