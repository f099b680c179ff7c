import { attendeeOf, deviceOf, rateInOrder, type Row, type Start, type Target } from './pulseTarget.ts';
import type { Answers } from './voter.ts';

const hourMs = 3_600_000;

/** Small integers in SQLite's files could be anything, so search for a time to the millisecond. */
const timeBytes = (at: number) => {
  const bytes = Buffer.alloc(6);
  bytes.writeUIntBE(at, 0, 6);
  return bytes;
};

export async function personBesideAnswer(start: Start): Promise<string[] | null> {
  await using target = await start(5);
  const meeting = await target.open();
  let before = new Set<string>();
  const named = new Set<string>();
  await rateInOrder(target, meeting, fiveAnswers, async (index) => {
    const now = (await target.rows()).map((row) => JSON.stringify(row));
    const fresh = now.filter((row) => !before.has(row));
    // At the first ballot all rows are new. Admission is no secret, voting is.
    if (index > 0) for (const person of target.attendees) if (fresh.join('').includes(person)) named.add(person);
    before = new Set(now);
  });
  return named.size > 0 ? [...named] : null;
}

/** Comments are stored in the order of voting, or its reverse: rows, files after the close, what the host reads. */
export async function orderOfAnswers(start: Start): Promise<string[] | null> {
  await using target = await start(11);
  const meeting = await target.open();
  const comments = Array.from({ length: 11 }, (_, index) => `Words ${(index * 7) % 11} of them`);
  await rateInOrder(
    target,
    meeting,
    comments.map((comment) => ({ clarity: 4, safety: 4, comment })),
  );
  const whileOpen = (await rowsByTable(target)).map((rows) => JSON.stringify(rows));
  await target.close(meeting);
  const kept = (await rowsByTable(target)).map((rows) => JSON.stringify(rows));
  const places = [...whileOpen, ...kept, (await target.bytes()).toString('latin1'), await target.read(target.host)];
  const found = places.some((text) => {
    const at = comments.map((comment) => text.indexOf(comment));
    if (at.includes(-1)) return false;
    const sorted = at.toSorted((a, b) => a - b);
    return String(at) === String(sorted) || String(at) === String(sorted.toReversed());
  });
  return found ? comments.map((_, index) => attendeeOf(target, index)) : null;
}

/** Somebody votes when nothing else happens: that time is in a row or anywhere in the files, while open or after. */
export async function timesOfAnswers(start: Start): Promise<number[] | null> {
  await using target = await start(5);
  const meeting = await target.open();
  target.pass(hourMs);
  const times: number[] = [];
  const found = new Set<number>();
  const look = async () => {
    const rows = (await target.rows()).map((row) => JSON.stringify(row));
    const bytes = await target.bytes();
    for (const at of times) {
      const texts = [String(at), new Date(at).toISOString(), new Date(at).toISOString().slice(0, 19)];
      if (rows.some((row) => texts.some((text) => row.includes(text)))) found.add(at);
      if (texts.some((text) => bytes.includes(text)) || bytes.includes(timeBytes(at))) found.add(at);
    }
  };
  await rateInOrder(target, meeting, fiveAnswers, async () => {
    times.push(target.now());
    target.pass(hourMs + 1);
    await look();
  });
  await target.close(meeting);
  await look();
  return found.size > 0 ? [...found] : null;
}

/**
 * After the close no page contains earlier states of the counters, because each step was one person's answer. Of six
 * answers, which are released, nothing at all; of four, which wait, only their sum.
 */
export async function freedPages(start: Start): Promise<string[] | null> {
  const left: string[] = [];
  for (const voters of [6, 4]) {
    await using target = await start(Math.max(5, voters));
    const meeting = await target.open();
    const steps: string[] = [];
    const comment = 'Only in a page that nothing points to';
    const answers = [...fiveAnswers, { clarity: 1, safety: 2, comment }].slice(-voters);
    await rateInOrder(target, meeting, answers, async () => {
      steps.push(...secretsOf(await target.rows()));
    });
    await target.close(meeting);
    const kept = new Set(secretsOf(await target.rows()));
    const bytes = await target.bytes();
    const secrets = [...new Set([...steps, ...(voters > 4 ? [comment] : [])])].filter((secret) => !kept.has(secret));
    left.push(...secrets.filter((secret) => bytes.includes(secret)));
  }
  return left.length > 0 ? left : null;
}

function secretsOf(rows: Row[]): string[] {
  return rows
    .flatMap(({ values }) => Object.entries(values))
    .flatMap(([column, value]) => {
      if (typeof value !== 'string') return [];
      return /^(counters_json|token|private_key|blinded|holder)$/.test(column) && value !== '' ? [value] : [];
    });
}

/** Joins the log's lines about admissions with those about ballots by device address. */
export async function accessLog(start: Start): Promise<string[] | null> {
  await using target = await start(5);
  const meeting = await target.open();
  await rateInOrder(target, meeting, fiveAnswers);
  const lines = (await target.log()).split('\n');
  const voters = lines
    .filter((line) => line.includes('ballots'))
    .flatMap((line) => /10\.20\.30\.\d+/.exec(line) ?? [])
    .flatMap((address) => {
      const admission = lines.find((line) => line.includes('admissions') && line.includes(`"${address}"`));
      return target.attendees.filter((person) => admission?.includes(person));
    });
  if (voters.length > 0) return voters;
  // Even without a name, an address or a line per ballot reveals who sits there, or when they answered.
  const found = lines.filter(
    (line) => /ballots|tickets/.test(line) || target.attendees.some((person) => line.includes(person)),
  );
  found.push(...lines.filter((line) => target.attendees.some((_, index) => line.includes(deviceOf(index)))));
  return found.length > 0 ? found : null;
}

const fiveAnswers: Answers[] = [5, 1, 4, 2, 3].map((clarity) => ({ clarity, safety: 6 - clarity }));

async function rowsByTable(target: Target): Promise<Row[][]> {
  return [...Map.groupBy(await target.rows(), ({ table }) => table).values()];
}
