import { attendeeOf, rateInOrder, type Start, type Target } from './pulseTarget.ts';
import type { Answers } from './voter.ts';
import { isProof } from '../proof.ts';

const hourMs = 3_600_000;

/** A possible truth; the first one is what happened. */
interface World<Secret> {
  secret: Secret;
  /** By meeting, by attendee; null: doesn't answer. */
  answers: (Answers | null)[][];
}

export interface Play {
  attendees: number;
  afterMeeting?: (target: Target, meeting: string, number: number) => Promise<void>;
  /** Also reads the database, but only once all have answered, because reading it meanwhile shows each step. */
  finallyReads?: (target: Target) => Promise<string>;
  /** Whether the host tries to close at each look, because the refusal may reveal how many have answered. */
  triesToClose?: boolean;
  /** For results that only come with the close, `npm test` skips the looks between ballots. */
  looks?: 'at each ballot' | 'between meetings';
}

const looks = isProof ? 'at each ballot' : 'between meetings';

/** `npm test` compares the truth with one other: a leak that tells two apart is enough. */
const someOf = <Secret>(secrets: Secret[]): Secret[] => (isProof ? secrets : secrets.slice(0, 2));

/**
 * The strongest reader knows all but the secret, replays each possible truth, and drops those that would ever have
 * looked different. Returns what is left if that isn't all; the truths have the same granted bands.
 */
async function secretsLeft<Secret>(start: Start, play: Play, worlds: World<Secret>[]): Promise<Secret[] | null> {
  const [seen, ...imagined] = await Promise.all(worlds.map(({ answers }) => watch(start, play, answers)));
  const left = worlds.filter((_, index) => index === 0 || imagined[index - 1] === seen);
  return left.length === worlds.length ? null : left.map(({ secret }) => secret);
}

export async function watch(start: Start, play: Play, meetings: (Answers | null)[][]): Promise<string> {
  await using target = await start(play.attendees);
  const seen: string[] = [];
  const look = async () => {
    for (const person of [target.host, attendeeOf(target, 0), 'operator']) seen.push(await target.read(person));
  };
  for (const [number, answers] of meetings.entries()) {
    const meeting = await target.open();
    await look();
    await rateInOrder(target, meeting, answers, async () => {
      target.pass(hourMs);
      if (play.looks !== 'between meetings') await look();
      if (play.triesToClose) seen.push(await target.tryToClose(meeting));
    });
    if (play.finallyReads) seen.push(await play.finallyReads(target));
    if (play.afterMeeting) await play.afterMeeting(target, meeting, number);
    await target.close(meeting);
    if (play.finallyReads) seen.push(await play.finallyReads(target));
    await look();
  }
  return seen.map(withoutChance).join('\n');
}

/** Removes random differences between runs that reveal nothing: generated names, keys, the machine's clock. */
function withoutChance(text: string): string {
  const isMachines = (time: number) => time < Date.now() + hourMs;
  return text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, '(id)')
    .replaceAll(/[\w+/-]{40,}={0,2}/g, '(key)')
    .replaceAll(/\b[0-9a-f]{4}(?:\u00A0[0-9a-f]{4}){3}\b/g, '(fingerprint)')
    .replaceAll(/\b1\d{12}\b/g, (time) => (isMachines(Number(time)) ? '(time)' : time))
    .replaceAll(/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, (time) => (isMachines(Date.parse(time)) ? '(time)' : time));
}

const gave = (clarity: number, more: Partial<Answers> = {}): Answers => ({ clarity, safety: 3, ...more });

/** One attendee among others with known answers; the band of favourable answers is the same whatever they gave. */
const oneAmong = (others: number[], where: number) =>
  someOf([2, 1, 5]).map((secret) => ({
    secret,
    answers: [[...others.slice(0, where), secret, ...others.slice(where)].map((clarity) => gave(clarity))],
  }));

/** Looks before and after each ballot: the third ballot is what moves the mean. */
export const liveMean = (start: Start) => secretsLeft(start, { attendees: 5 }, oneAmong([1, 2, 4, 5], 2));

const sight = (first: 'saw' | 'did_not' | 'could_not_tell' | null) =>
  gave(4, { seen: { first, second: null, third: null } });

/** Of six, five saw it; two totals differ by whether the sixth could tell. */
export const partFromWhole = (start: Start) =>
  secretsLeft(
    start,
    { attendees: 6, looks },
    (['could_not_tell', 'did_not', null] as const).map((secret) => ({
      secret,
      answers: [[...Array.from({ length: 5 }, () => sight('saw')), sight(secret)]],
    })),
  );

/** Three meetings: subtracting two overlapping windows cancels what they share. */
export const slidingWindows = (start: Start) =>
  secretsLeft(
    start,
    { attendees: 5, looks },
    someOf([5, 1, 2]).map((secret) => ({
      secret,
      answers: [
        [4, 4, 1, 1, 1],
        [4, 5, 1, 2, secret],
        [5, 4, 3, 2, 1],
      ].map((meeting) => meeting.map((clarity) => gave(clarity))),
    })),
  );

/** Nobody's answer is known in advance; if all gave the same, all are revealed. */
export const unanimity = (start: Start) =>
  secretsLeft(
    start,
    { attendees: 5, looks },
    someOf([
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 4],
      [3, 3, 3, 3, 3],
    ]).map((secret) => ({
      secret,
      answers: [secret.map((clarity) => gave(clarity))],
    })),
  );

/** Large groups show counts; exactly one person gave less than 4. */
export const rareOption = (start: Start) =>
  secretsLeft(
    start,
    { attendees: 12, looks },
    someOf([1, 2, 3]).map((secret) => ({
      secret,
      answers: [[secret, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5].map((clarity) => gave(clarity))],
    })),
  );

/** One person said aloud what they gave for clarity, and has a recognizable style: the database links the rest. */
export const linkedQuestions = (start: Start) =>
  secretsLeft(
    start,
    { attendees: 5, finallyReads: keptBy },
    [1, 5].map((secret) => ({
      secret,
      answers: [
        [
          gave(4, { safety: 3 }),
          gave(1, { safety: secret, comment: 'Methinks we tarry' }),
          gave(5, { safety: 6 - secret, comment: 'ok' }),
          gave(4, { safety: 4 }),
          gave(2, { safety: 2 }),
        ],
      ],
    })),
  );

async function keptBy(target: Target): Promise<string> {
  return (await target.rows())
    .map((row) => withoutChance(JSON.stringify(row)))
    .sort((a, b) => a.localeCompare(b))
    .join('\n');
}

export const whatThePageHides = (start: Start) => secretsLeft(start, { attendees: 5 }, oneAmong([5, 4, 5, 4], 4));

export const exportsAndAdmins = (start: Start) => secretsLeft(start, { attendees: 5 }, oneAmong([1, 3, 2, 1], 0));

/** Three answers wait; then Bookend lowers its threshold, and one more answer comes. */
export const loweredThreshold = (start: Start) =>
  secretsLeft(
    start,
    {
      attendees: 5,
      afterMeeting: async (target, meeting, number) => {
        if (number === 1) await target.lowerThresholds(meeting);
      },
    },
    [5, 4, 1].map((secret) => ({
      secret,
      answers: [
        [gave(4), gave(secret), gave(1), null],
        [gave(2), null, null, null],
      ],
    })),
  );

/** Whether the third of five has answered yet: the host tries to close again and again within the first day. */
export const earlyClose = (start: Start) =>
  secretsLeft(
    start,
    { attendees: 5, triesToClose: true },
    [true, false].map((secret) => ({ secret, answers: [[gave(4), gave(2), secret ? gave(3) : null, null, null]] })),
  );
