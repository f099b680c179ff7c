import { readRoom, room } from '#contract/meeting/meeting.ts';
import { admit, castBallot, pulse, readPulse, sendTicket, type Ballot, type Sight } from '#contract/meeting/pulse.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { ballotBytes, questionSlots } from '#contract/rules/meeting/pulse.ts';
import type { Endpoint } from '#contract/wire/endpoint.ts';
import type { SandboxPerson } from './people.ts';
import { blindToken } from './voter.ts';

interface Opinion {
  clarity: number;
  safety: number;
  sight: Sight;
}

const opinions: Opinion[] = [
  { clarity: 5, safety: 4, sight: 'saw' },
  { clarity: 4, safety: 3, sight: 'saw' },
  { clarity: 4, safety: 5, sight: 'could_not_tell' },
  { clarity: 5, safety: 2, sight: 'did_not' },
  { clarity: 3, safety: 4, sight: 'saw' },
];

interface Asking {
  url: string;
  series: string;
  tokenFor: (person: SandboxPerson) => string;
}

/**
 * Rates the latest meeting for people nobody plays, through Bookend's API with their own tokens. Returns how many
 * ratings were accepted.
 */
export async function answerFor(people: SandboxPerson[], bookend: Asking): Promise<number> {
  const { url, series, tokenFor } = bookend;
  let taken = 0;
  for (const [index, person] of people.entries()) {
    const opinion = opinions[index % opinions.length];
    if (!opinion) break;
    const ask = (endpoint: Endpoint, names: Record<string, string>, body?: unknown) =>
      send(url, endpoint, { names: { series, ...names }, body, token: tokenFor(person) });
    const { meeting, you } = room.parse(await ask(readRoom, {}));
    if (!meeting || you.isHost) continue;
    const { ballots, pool, questions, you: role } = pulse.parse(await ask(readPulse, { meeting: meeting.id }));
    if (!ballots || !questions || role !== 'asked') continue;
    const { blinded, unblind } = await blindToken(ballots.key);
    const ticket = pool && (await blindToken(pool.key));
    const asked = { blinded, ticket: ticket?.blinded ?? null };
    const admission = admit.response.parse(await ask(admit, { meeting: meeting.id }, asked));
    if (!admission.admitted) continue;
    const { clarity, safety, sight } = opinion;
    const [first, second, third] = questionSlots.map((_, index) => (questions.seen[index] ? sight : null));
    const seen = { first: first ?? null, second: second ?? null, third: third ?? null };
    const feeling = questions.checkIn ? { plan: safety, load: clarity } : { plan: null, load: null };
    const answers = { clarity, safety, ...feeling, seen, comment: '', padding: '' };
    const unpadded: Ballot = { ...(await unblind(admission.signature)), ...answers };
    const missing = ballotBytes - Buffer.byteLength(JSON.stringify(unpadded));
    const ballot = { ...unpadded, padding: ' '.repeat(missing) };
    const cast = castBallot.response.parse(
      await send(url, castBallot, { names: { pulse: ballots.pulse }, body: ballot }),
    );
    if (!cast.accepted) continue;
    taken++;
    // Null if this person's ticket was already sent after an earlier meeting.
    if (pool && ticket && admission.ticket !== null)
      await send(url, sendTicket, { names: { pool: pool.id }, body: await ticket.unblind(admission.ticket) });
  }
  return taken;
}

async function send(
  url: string,
  { method, path }: Endpoint,
  { names, body, token }: { names: Record<string, string>; body?: unknown; token?: string },
): Promise<unknown> {
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const answer = await fetch(url + pathOf(path, names), {
    method: method.toUpperCase(),
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new Error('Bookend does not answer', { cause });
  });
  if (!answer.ok) throw new Error(`Bookend answered ${answer.status} to ${method} ${path}`);
  return answer.json();
}
